package org.shoulashou.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The built jar as an operator starts it, with the JVM's own settings: from the command to the first ready answer, and
 * what it holds once it is there. The limit beside it is a JVM that does nothing but start.
 */
final class StartingTheJar implements Benchmark {

    private static final Path JAR = Path.of("target/shoulashou.jar");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Path folder) throws Exception {
        if (!Files.exists(JAR)) {
            System.out.println("There is no " + JAR + " yet: run mvn package first.");
            return;
        }
        for (int time = 1; time <= 3; time++) bareJvm();
        start(folder, "first, loads the demonstration");
        for (int time = 1; time <= 3; time++) start(folder, "again");
        for (int time = 1; time <= 3; time++) match(folder.resolve("matched"));
    }

    /** What the command line takes beyond the second in which it searches. */
    private static void match(Path folder) throws IOException, InterruptedException {
        String programme = "matching-rules/programmes/shannan-2026.yaml";
        command("generate", "--programme", programme, "--pupils", "200", "--seed", "1", "--out", folder.toString());
        long start = System.nanoTime();
        command(
                "match",
                "--programme",
                programme,
                "--year",
                "2026",
                "--pupils",
                folder.resolve("pupils.csv").toString(),
                "--seconds",
                "1",
                "--bound-seconds",
                "0",
                "--out",
                folder.resolve("out").toString());
        System.out.printf("match, of 200 pupils in a second: %,d ms, the second among them%n", millisSince(start));
    }

    private static void command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        command.addAll(List.of(words));
        int ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (ended != 0) throw new IllegalStateException(words[0] + " ended with " + ended);
    }

    private static void bareJvm() throws IOException, InterruptedException {
        long start = System.nanoTime();
        new ProcessBuilder(java(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        System.out.printf("a JVM that does nothing: %,d ms%n", millisSince(start));
    }

    private static void start(Path folder, String which) throws IOException, InterruptedException {
        int inside = freePort();
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
        Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", String.valueOf(freePort()),
                        "management.server.port", String.valueOf(inside),
                        "shoulashou.data", folder.toString())
                .forEach((setting, value) -> command.add("--" + setting + "=" + value));
        long start = System.nanoTime();
        Process jar = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String address = "http://127.0.0.1:" + inside + "/actuator/";
            while (status(address + "health/readiness") != 200) {
                if (!jar.isAlive()) throw new IllegalStateException("the jar did not start");
                Thread.sleep(10);
            }
            System.out.printf(
                    "%s: ready after %,d ms; resident %,d MB, heap %,d MB%n",
                    which, millisSince(start), resident(jar) / 1024, heap(address) >> 20);
        } finally {
            jar.destroy();
            jar.waitFor();
        }
    }

    private static int status(String address) throws InterruptedException {
        try {
            return CLIENT.send(request(address), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static long heap(String address) throws IOException, InterruptedException {
        String metrics = CLIENT.send(request(address + "prometheus"), HttpResponse.BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** In kB, as the system's own ps counts it. */
    private static long resident(Process process) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim());
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
