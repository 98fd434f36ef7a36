package org.shoulashou.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link.Purpose;

/** Small programmes to test with, right unless a test says otherwise. */
public final class Plans {

    private Plans() {}

    /** Changsha and Zhuzhou, 30 pupils each and year; one township. */
    public static Programme turpan() {
        return new Programme(
                "turpan",
                new Text("吐鲁番结对", "Turpan"),
                new Text("方案", "Plan"),
                "43",
                List.of("43"),
                List.of("6504"),
                List.of(year(2026), year(2027)),
                List.of(
                        new Link("4301", "650402", Purpose.LETTERS, List.of("650402-01")),
                        new Link("4302", "650422", Purpose.LETTERS, List.of())),
                List.of(letters(30)),
                Rules.USUAL,
                Weights.USUAL,
                List.of());
    }

    /** The whole country with Xinjiang, kept by the centre. */
    public static Programme national() {
        Quota all = new Quota(
                "letters",
                new Text("书信", "Letters"),
                500_000,
                Quota.Unit.PERSONS_BOTH_SIDES,
                Quota.Per.PROGRAMME,
                List.of(),
                Quota.Period.TERM,
                Quota.Kind.TARGET,
                new Text("第一条", "clause 1"),
                List.of());
        return new Programme(
                "national",
                new Text("全国", "National"),
                new Text("方案", "Plan"),
                "CN",
                List.of("CN"),
                List.of("65", "66"),
                List.of(year(2026)),
                List.of(),
                List.of(all),
                new Rules(1, true, 1, 12, 1, 60, true),
                Weights.USUAL,
                List.of());
    }

    public static ProgrammeYear year(int year) {
        return new ProgrammeYear(year, LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31));
    }

    public static Quota letters(int amount) {
        return new Quota(
                "letters",
                new Text("书信结对", "Letters"),
                amount,
                Quota.Unit.INLAND_PUPILS,
                Quota.Per.EACH_CITY,
                List.of(),
                Quota.Period.YEAR,
                Quota.Kind.CAP,
                new Text("第一行", "row 1"),
                List.of());
    }

    public static UnaryOperator<Programme> quota(Quota quota) {
        return programme -> withQuotas(programme, List.of(quota));
    }

    /** The same programme with these quotas alone. */
    public static Programme withQuotas(Programme programme, List<Quota> quotas) {
        return with(programme, programme.keeper(), programme.links(), quotas);
    }

    public static UnaryOperator<Programme> links(Link... links) {
        return programme -> with(programme, programme.keeper(), List.of(links), programme.quotas());
    }

    public static UnaryOperator<Programme> keptBy(String keeper) {
        return programme -> with(programme, keeper, programme.links(), programme.quotas());
    }

    private static Programme with(Programme plan, String keeper, List<Link> links, List<Quota> quotas) {
        return new Programme(
                plan.id(),
                plan.names(),
                plan.source(),
                keeper,
                plan.inland(),
                plan.partner(),
                plan.years(),
                links,
                quotas,
                plan.rules(),
                plan.weights(),
                plan.rounds());
    }
}
