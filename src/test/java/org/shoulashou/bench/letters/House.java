package org.shoulashou.bench.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The built jar in a process of its own, with the JVM's own settings. */
final class House implements AutoCloseable {

    static final Path JAR = Path.of("target/shoulashou.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final int inside;

    private House(Process process, int port, int inside) {
        this.process = process;
        this.port = port;
        this.inside = inside;
    }

    static House open(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        int inside = freePort();
        Process process = jar(
                        folder,
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--management.server.port=" + inside,
                        "--shoulashou.letters.sweep-every=5s")
                .redirectOutput(
                        folder.resolve("../" + folder.getFileName() + ".log").toFile())
                .start();
        House house = new House(process, port, inside);
        house.awaitReady();
        return house;
    }

    /** A command of the jar over the same data: its exit code. */
    static int command(Path folder, String command) throws IOException, InterruptedException {
        return jar(folder, command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static ProcessBuilder jar(Path folder, String... settings) {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        Stream.concat(Stream.of("--shoulashou.data=" + folder, "--shoulashou.demo=never"), Stream.of(settings))
                .forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** What the house itself says at its start is of no interest here: gives back where figures are printed. */
    static PrintStream quiet() {
        PrintStream figures = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        return figures;
    }

    /** Something that needs the inside of the house, over the same data, in a JVM of its own. */
    static void inside(Class<?> main, Path... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx768m",
                "-Dfile.encoding=UTF-8",
                "-Dletters.read=" + LettersUnderLoad.TO_READ,
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        Stream.of(arguments).map(Path::toString).forEach(command::add);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) throw new IllegalStateException(main.getSimpleName() + " ended with " + code);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Since its start. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    static Duration ownProcessorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) throw new IllegalStateException("the jar did not start");
            Thread.sleep(50);
        }
    }

    private boolean isReady() throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + inside + "/actuator/health/readiness");
        try {
            HttpRequest request = HttpRequest.newBuilder(health).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
