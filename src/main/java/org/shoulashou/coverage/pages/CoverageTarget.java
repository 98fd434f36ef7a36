package org.shoulashou.coverage.pages;

import org.shoulashou.platform.text.Text;

/**
 * What a quota asks of a place, and how far it is.
 *
 * @param published    as the plan says
 * @param amount       with all adjustments
 * @param paired       in the quota's unit
 * @param corresponded in the quota's unit
 */
public record CoverageTarget(int published, int amount, int paired, int corresponded, Text unit, Reaches group) {

    private static final int NEARLY = 90;

    /** How a bulletin sorts places; nobody is ranked within. */
    public enum Reaches {
        FULL(new Text("全额或超额", "reached or exceeded")),
        NEARLY(new Text("基本完成", "nearly reached")),
        SHORT(new Text("仍有距离", "still some way to go"));

        private final Text text;

        Reaches(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }

        static Reaches of(int reached, int amount) {
            if (reached >= amount) return FULL;
            return 100L * reached >= (long) CoverageTarget.NEARLY * amount ? NEARLY : SHORT;
        }
    }

    static CoverageTarget of(int published, int amount, int paired, int corresponded, Text unit) {
        return new CoverageTarget(published, amount, paired, corresponded, unit, Reaches.of(corresponded, amount));
    }

    CoverageTarget plus(CoverageTarget other) {
        return of(
                published + other.published,
                amount + other.amount,
                paired + other.paired,
                corresponded + other.corresponded,
                unit);
    }
}
