package org.shoulashou.programme;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * How many, as a plan has published it and as it was adjusted since.
 *
 * @param amount      for one of each and one period
 * @param places      the cities or counties that it is for; when empty, all that are linked for letters
 * @param source      where in the plan the amount stands
 */
public record Quota(
        String id,
        Text names,
        int amount,
        Unit unit,
        Per per,
        List<String> places,
        Period period,
        Kind kind,
        Text source,
        List<Adjustment> adjustments) {

    public Quota {
        places = List.copyOf(places);
        adjustments = List.copyOf(adjustments);
    }

    public Quota with(Adjustment adjustment) {
        List<Adjustment> more =
                Stream.concat(adjustments.stream(), Stream.of(adjustment)).toList();
        return new Quota(id, names, amount, unit, per, places, period, kind, source, more);
    }

    public boolean isForTheTerm() {
        return period == Period.TERM;
    }

    /** The published amount with every adjustment that is for this place and year. */
    public int effective(@Nullable String place, @Nullable Integer year) {
        return amount
                + adjustments.stream()
                        .filter(adjustment -> adjustment.isFor(place, year))
                        .mapToInt(Adjustment::amount)
                        .sum();
    }

    /** One figure of a quota: for one place where it is for each, in one year where it is for each year. */
    public record Line(@Nullable String place, @Nullable Integer year, int published, int effective) {}

    /** What is counted. */
    public enum Unit {
        INLAND_PUPILS(new Text("内地学生", "inland pupils")),
        PERSONS_BOTH_SIDES(new Text("两地人数", "persons of both sides")),
        PAIRS(new Text("对", "pairs")),
        CLASSES(new Text("班级", "classes")),
        SCHOOLS(new Text("学校", "schools")),
        ORGANISATIONS(new Text("组织", "organisations"));

        private final Text text;

        Unit(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    /** What one amount is for. */
    public enum Per {
        EACH_CITY(new Text("每个市", "each city")),
        EACH_COUNTY(new Text("每个县区", "each county")),
        PROGRAMME(new Text("整个方案", "the whole programme"));

        private final Text text;

        Per(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    public enum Period {
        YEAR(new Text("每年", "each year")),
        TERM(new Text("各年合计", "all years together"));

        private final Text text;

        Period(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    public enum Kind {
        /** Aimed at and never exceeded. */
        CAP(new Text("上限", "cap")),
        /** Aimed at; more is welcome. */
        TARGET(new Text("目标", "target"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
