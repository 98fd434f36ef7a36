package org.shoulashou.coverage.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.platform.sheets.Terms;

/** The only source of what stands under a table, at the end of a bulletin and on the last sheet of a file. */
public final class Definitions {

    /** Of a page with all its figures. */
    public static final List<Definition> OF_A_PAGE =
            with(List.of(Measure.values()), Reckoned.RATE, Reckoned.GROUPS, Reckoned.EVEN_PACE);

    /** Of how a year goes: months, weeks, and the time that reading takes. */
    public static final List<Definition> OF_A_COURSE = with(
            List.of(
                    Measure.PAIRED,
                    Measure.CORRESPONDED,
                    Measure.LETTERS,
                    Measure.DECIDED_SAME_DAY,
                    Measure.WAITING,
                    Measure.WARNED,
                    Measure.LATE),
            Reckoned.EVEN_PACE);

    /** What quotas are counted in, and the figures that stand beside each. */
    public static final List<Definition> OF_TASKS = with(
            List.of(Measure.PAIRED, Measure.CORRESPONDED, Measure.PAIRS, Measure.CLASSES, Measure.SCHOOLS),
            Reckoned.GAP,
            Reckoned.RATE);

    /** Of its tables, and of what its corrections may be of. */
    public static final List<Definition> OF_A_BULLETIN = with(
            List.of(
                    Measure.CONSENTED,
                    Measure.PAIRED,
                    Measure.CORRESPONDED,
                    Measure.LIVING,
                    Measure.FRESH,
                    Measure.QUIET,
                    Measure.LOST,
                    Measure.FINISHED,
                    Measure.LETTERS),
            Reckoned.RATE);

    private Definitions() {}

    public static List<Definition> of(Collection<Measure> measures) {
        return with(measures);
    }

    public static Terms terms(List<Definition> definitions) {
        return new Terms(definitions.stream().map(Definition::term).toList());
    }

    private static List<Definition> with(Collection<Measure> measures, Reckoned... reckoned) {
        List<Definition> all = new ArrayList<>();
        measures.stream().map(Definitions::of).distinct().forEach(all::add);
        Stream.of(reckoned).map(Reckoned::said).forEach(all::add);
        return List.copyOf(all);
    }

    private static Definition of(Measure measure) {
        return measure.name().startsWith("DECIDED")
                ? Reckoned.DECIDED.said()
                : new Definition(measure.name(), measure.text(), measure.definition());
    }
}
