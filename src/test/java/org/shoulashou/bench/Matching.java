package org.shoulashou.bench;

import java.nio.file.Path;

/** How good friendships of one size are, in how much time, against what is proven. In a JVM of its own, for its heap. */
record Matching(MatchingSize size) implements Benchmark {

    @Override
    public String name() {
        return "matching-" + size.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void run(Path folder) throws Exception {
        int ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx4g",
                        "-Dfile.encoding=UTF-8",
                        "-Dlogback.configurationFile=logback-command.xml",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        MatchingRun.class.getName(),
                        size.name(),
                        System.getProperty("matching.bound", "300"))
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) System.out.println("ended with " + ended);
    }
}
