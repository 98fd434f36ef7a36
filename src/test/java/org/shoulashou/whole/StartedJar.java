package org.shoulashou.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.WebClient;

/** The built jar, running as an operator would run it: in a process of its own, seen only from outside. */
final class StartedJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final int port;
    private final int inside;

    private StartedJar(Process process, Path output, int port, int inside) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.inside = inside;
    }

    static StartedJar in(Path folder, int port, String... settings) throws IOException {
        Path output = Files.createTempFile("shoulashou", ".log");
        int inside = freePort();
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx400m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-jar",
                                System.getProperty("shoulashou.jar"),
                                "--server.address=127.0.0.1",
                                "--server.port=" + port,
                                "--management.server.port=" + inside,
                                "--shoulashou.data=" + folder),
                        Stream.of(settings))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new StartedJar(process, output, port, inside);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    StartedJar whenReady() throws InterruptedException {
        // health is told at a port of its own, which outsiders do not reach
        WebClient client = WebClient.create("http://127.0.0.1:" + inside);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(client)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("it is not ready; it said:\n" + said());
            }
            Thread.sleep(200);
        }
        return this;
    }

    /** Waits for words that are told once everything is there. */
    String whenItSays(String words) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(words)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("it never said " + words + ", but:\n" + said());
            }
            Thread.sleep(100);
        }
        return said();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it still runs; it said:\n" + said());
        }
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does: no shutdown hook, no farewell. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }

    private static boolean isReady(WebClient client) {
        try {
            return Boolean.TRUE.equals(client.get()
                    .uri("/actuator/health/readiness")
                    .exchangeToMono(answer -> answer.releaseBody().thenReturn(isFine(answer.statusCode())))
                    .block(Duration.ofSeconds(5)));
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static boolean isFine(HttpStatusCode status) {
        return status.is2xxSuccessful();
    }
}
