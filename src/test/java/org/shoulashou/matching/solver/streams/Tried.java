package org.shoulashou.matching.solver.streams;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/** A programme of one city, for as many counties as a test needs. */
public final class Tried {

    public static final int YEAR = 2026;

    private static final Text NAMES = new Text("试", "tried");
    private static final Weights WEIGHTS = new Weights(40, 2, 12, 3, 30, 50, 10, 7);

    private Tried() {}

    public static Programme programme(Rules rules, String... counties) {
        return programme(rules, List.of(), counties);
    }

    public static Programme programme(Rules rules, List<Quota> quotas, String... counties) {
        ProgrammeYear year = new ProgrammeYear(YEAR, LocalDate.of(YEAR, 9, 1), LocalDate.of(YEAR + 1, 8, 31));
        List<Link> links = Stream.of(counties)
                .map(county -> new Link("city", county, Link.Purpose.LETTERS, List.of()))
                .toList();
        return new Programme(
                "tried",
                NAMES,
                NAMES,
                "43",
                List.of("43"),
                List.of("54"),
                List.of(year),
                links,
                quotas,
                rules,
                WEIGHTS,
                List.of());
    }

    public static Quota cap(int pairs, Quota.Per per) {
        return new Quota(
                "cap-" + per,
                NAMES,
                pairs,
                Quota.Unit.PAIRS,
                per,
                List.of(),
                Quota.Period.YEAR,
                Quota.Kind.CAP,
                NAMES,
                List.of());
    }
}
