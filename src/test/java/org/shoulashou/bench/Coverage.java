package org.shoulashou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shoulashou.coverage.pages.NationalFigures;

/** Figures at national size, or of a city in a minute or two, in a JVM of its own. */
final class Coverage implements Benchmark {

    static final int NATIONAL = 500_000;
    static final int SHORT = 20_000;

    private final String size;
    private final int pupils;
    private final boolean read;

    /** @param read whether fifty people read the pages, or everything is only counted */
    Coverage(String size, int pupils, boolean read) {
        this.size = size;
        this.pupils = pupils;
        this.read = read;
    }

    @Override
    public String name() {
        return "coverage-" + size;
    }

    @Override
    public void run(Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(List.of(
                        java,
                        "-Xmx2g",
                        "-Dfile.encoding=UTF-8",
                        "-Dpupils=" + pupils,
                        "-Dread=" + read,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        NationalFigures.class.getName(),
                        folder.toString()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
