package org.shoulashou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Half a million pupils, or {@code -Drows}, through the import, in a JVM of its own with a heap of 512 MB. */
final class BulkImports implements Benchmark {

    private static final int HALF_A_MILLION = 500_000;

    @Override
    public String name() {
        return "bulk-import";
    }

    @Override
    public void run(Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(List.of(
                        java,
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        "-Drows=" + Integer.getInteger("rows", HALF_A_MILLION),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ImportingAProvince.class.getName(),
                        folder.toString()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
