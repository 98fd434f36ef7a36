package org.shoulashou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How good friendships of one size are, in how much time, against what is proven. In a JVM of its own, for its heap. */
record Matching(MatchingSize size) implements Benchmark {

    @Override
    public String name() {
        return "matching-" + size.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void run(Path folder) throws Exception {
        inItsOwnJvm(MatchingRun.class, size.name(), System.getProperty("matching.bound", "300"));
    }

    static void inItsOwnJvm(Class<?> what, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=logback-command.xml",
                "-classpath",
                System.getProperty("java.class.path"),
                what.getName()));
        command.addAll(List.of(words));
        int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0) System.out.println("ended with " + ended);
    }
}
