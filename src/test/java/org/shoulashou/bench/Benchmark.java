package org.shoulashou.bench;

import java.nio.file.Path;

/** Something that is measured. Whoever adds one adds it to the list in {@link Benchmarks}. */
public interface Benchmark {

    String name();

    /** Measures, with an empty folder to itself, and prints a line for each figure. */
    void run(Path folder) throws Exception;
}
