package org.shoulashou.platform.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another process with this class path, for tests in which a process must die. */
public final class SpawnedJvm {

    private SpawnedJvm() {}

    public static Process start(Path output, Class<?> main, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(
                                java,
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LANG", StandardCharsets.UTF_8.name());
        return builder.redirectOutput(new File(output.toUri())).start();
    }

    public static int run(Path output, Class<?> main, String... arguments) throws IOException, InterruptedException {
        Process process = start(output, main, arguments);
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(main.getSimpleName() + " did not end");
        }
        return process.exitValue();
    }
}
