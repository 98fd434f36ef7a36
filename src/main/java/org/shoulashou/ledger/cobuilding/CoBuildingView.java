package org.shoulashou.ledger.cobuilding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.ledger.cobuilding.CoBuilding.Kind;
import org.shoulashou.ledger.cobuilding.CoBuilding.Note;
import org.shoulashou.ledger.plans.CoBuildingRules;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plan.Named;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.text.Text;

/** A co-building as pages show it, beside what its plan asks for. */
record CoBuildingView(
        String id,
        long version,
        String plan,
        Text planName,
        int year,
        LocalDate from,
        LocalDate to,
        String unit,
        String township,
        Text placeName,
        List<Measure> measures,
        List<Ticked> activities,
        List<Ticked> ones,
        List<CoNote> notes,
        List<String> allowedActions) {

    /** What is asked and what is there; money in yuan. */
    record Measure(Kind kind, BigDecimal asked, BigDecimal reached) {}

    /** One line of a checklist. */
    record Ticked(String id, Text name, boolean done) {}

    record CoNote(
            String id,
            Kind kind,
            LocalDate on,
            @Nullable Text what,
            @Nullable BigDecimal yuan,
            String said,
            String by,
            Instant at,
            @Nullable String acceptedBy,
            @Nullable String struck,
            List<String> allowedActions) {}

    static CoBuildingView of(CoBuilding pair, Plan plan, Map<String, Text> names, Caller caller) {
        CoBuildingRules rules = Objects.requireNonNull(plan.coBuilding());
        Plan.Year span = plan.span(pair.year());
        return new CoBuildingView(
                pair.id(),
                pair.version() == null ? 0 : pair.version(),
                pair.plan(),
                plan.names(),
                pair.year(),
                span.from(),
                span.to(),
                pair.unit(),
                pair.township(),
                names.getOrDefault(pair.place(), new Text(pair.place(), pair.place())),
                measures(pair, rules),
                ticked(rules.activities(), pair, Kind.ACTIVITY),
                ticked(rules.ones(), pair, Kind.ONE),
                pair.notes().stream()
                        .map(note -> note(note, pair, rules, caller))
                        .toList(),
                Sights.may(caller, Permission.LEDGER_REPORT, pair.around()) ? List.of("note") : List.of());
    }

    private static List<Measure> measures(CoBuilding pair, CoBuildingRules rules) {
        return List.of(
                measure(Kind.CONTACT, rules.contacts(), Hundredths.whole(pair.months(Kind.CONTACT, 1))),
                measure(Kind.REPORT, rules.reports(), Hundredths.whole(pair.months(Kind.REPORT, 3))),
                measure(Kind.SUPPORT, rules.support(), pair.money(Kind.SUPPORT)),
                measure(Kind.LOAN, rules.loans(), pair.money(Kind.LOAN)));
    }

    private static Measure measure(Kind kind, int asked, Hundredths reached) {
        return new Measure(kind, BigDecimal.valueOf(asked), reached.decimal());
    }

    private static List<Ticked> ticked(List<Named> asked, CoBuilding pair, Kind kind) {
        return asked.stream()
                .map(each -> new Ticked(each.id(), each.names(), pair.done(kind).contains(each.id())))
                .toList();
    }

    private static CoNote note(Note note, CoBuilding pair, CoBuildingRules rules, Caller caller) {
        List<Named> choices = note.kind() == Kind.ONE ? rules.ones() : rules.activities();
        Text what = choices.stream()
                .filter(each -> each.id().equals(note.what()))
                .findFirst()
                .map(Named::names)
                .orElse(null);
        Long fen = note.fen();
        return new CoNote(
                note.id(),
                note.kind(),
                note.on(),
                what,
                fen == null ? null : new Hundredths(fen).decimal(),
                note.said(),
                note.by().name(),
                note.at(),
                note.accepted() == null ? null : note.accepted().name(),
                note.struck(),
                actions(note, pair, caller));
    }

    private static List<String> actions(Note note, CoBuilding pair, Caller caller) {
        if (note.struck() != null) return List.of();
        boolean own = note.by().is(caller);
        boolean accepts = note.waits() && !own && Sights.may(caller, Permission.LEDGER_CHECK, pair.around());
        boolean strikes = (note.waits() || !own) && Sights.may(caller, Permission.LEDGER_REPORT, pair.around());
        List<String> actions = new ArrayList<>();
        if (accepts) actions.add("accept");
        if (strikes) actions.add("strike");
        return List.copyOf(actions);
    }
}
