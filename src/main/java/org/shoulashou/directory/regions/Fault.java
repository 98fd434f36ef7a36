package org.shoulashou.directory.regions;

import java.util.Comparator;
import org.shoulashou.platform.text.Text;

/** One thing wrong in a place file: where, what, and what to write there. */
record Fault(Spot spot, Text what, Text remedy) {

    static final Comparator<Fault> IN_READING_ORDER = Comparator.comparing(
                    (Fault fault) -> fault.spot().file())
            .thenComparing(fault -> fault.spot().line());

    String inWords() {
        return "%s%n    %s%s%n    %s %s".formatted(spot, what.zh(), remedy.zh(), what.en(), remedy.en());
    }

    /** A line of a file, counted from 1; line 0 is the file as a whole. */
    record Spot(String file, int line) {

        @Override
        public String toString() {
            return line == 0 ? file : file + ":" + line;
        }
    }
}
