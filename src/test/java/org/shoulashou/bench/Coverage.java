package org.shoulashou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shoulashou.coverage.pages.NationalFigures;

/** Figures at national size, or of {@code -Dpupils}, in a JVM of its own. */
final class Coverage implements Benchmark {

    private static final int NATIONAL = 500_000;

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public void run(Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(List.of(
                        java,
                        "-Xmx2g",
                        "-Dfile.encoding=UTF-8",
                        "-Dpupils=" + Integer.getInteger("pupils", NATIONAL),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        NationalFigures.class.getName(),
                        folder.toString()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
