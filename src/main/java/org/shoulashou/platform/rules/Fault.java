package org.shoulashou.platform.rules;

import java.util.Comparator;
import org.shoulashou.platform.text.Text;

/** One thing wrong in a rules file: where, what, and what to write there. */
public record Fault(Spot spot, Text what, Text remedy) {

    static final Comparator<Fault> IN_READING_ORDER = Comparator.comparing(
                    (Fault fault) -> fault.spot().file())
            .thenComparing(fault -> fault.spot().line());

    public static Fault of(Spot spot, String zh, String en, String remedyZh, String remedyEn) {
        return new Fault(spot, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    public String inWords() {
        return "%s%n    %s%s%n    %s %s".formatted(spot, what.zh(), remedy.zh(), what.en(), remedy.en());
    }

    /** A line of a file, counted from 1; line 0 is the file as a whole. */
    public record Spot(String file, int line) {

        @Override
        public String toString() {
            return line == 0 ? file : file + ":" + line;
        }
    }
}
