package org.shoulashou.ledger.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerEvents.ReportAwaitsCheck;
import org.shoulashou.ledger.LedgerEvents.ReportDecided;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody reports against a row of a plan. Once accepted its amount stays; corrections stand beside it.
 *
 * @param line   the row's name
 * @param hands  accounts of all who entered, changed, self-checked it or put a photograph beside it
 * @param around codes from the place where it happened outwards
 */
@Document("ledgerReports")
@CompoundIndex(name = "ofLine", def = "{line: 1, state: 1}")
@CompoundIndex(name = "ofPlace", def = "{around: 1, state: 1, 'work.on': -1}")
@CompoundIndex(name = "ofPlan", def = "{'work.plan': 1, state: 1}")
public record Report(
        @Id String id,
        @Version @Nullable Long version,
        String line,
        Work work,
        Hand author,
        Set<String> hands,
        Instant enteredAt,
        ReportState state,
        List<Check> checks,
        List<Correction> corrections,
        List<EvidencePicture> pictures,
        List<String> around,
        Outbox outbox)
        implements Aggregate<Report> {

    public static final int MOST_PICTURES = 12;

    public Report {
        hands = Set.copyOf(hands);
        checks = List.copyOf(checks);
        corrections = List.copyOf(corrections);
        pictures = List.copyOf(pictures);
        around = List.copyOf(around);
    }

    /**
     * What is reported.
     *
     * @param place  whose task it is
     * @param where  the place where it happened, which lies in that or is it
     * @param amount in hundredths of the task's unit
     */
    public record Work(
            String plan,
            String task,
            String place,
            @Nullable Integer year,
            String where,
            long amount,
            LocalDate on,
            @Nullable String note) {}

    public static Report entered(String id, Line line, Work work, List<String> around, Hand author, Instant now) {
        return new Report(
                        id,
                        null,
                        line.key(),
                        work,
                        author,
                        Set.of(author.id()),
                        now,
                        ReportState.ENTERED,
                        List.of(),
                        List.of(),
                        List.of(),
                        around,
                        Outbox.empty())
                .acted(Action.LEDGER_REPORT_ENTERED, author, now);
    }

    /** What counts: the amount that was accepted, with every correction that was approved since. */
    public Hundredths amount() {
        long difference = corrections.stream()
                .filter(Correction::counts)
                .mapToLong(Correction::difference)
                .sum();
        return new Hundredths(work.amount() + difference);
    }

    /** The correction that waits for a second person; there is one at a time. */
    public Optional<Correction> openCorrection() {
        return corrections.stream().filter(Correction::isOpen).findFirst();
    }

    /** Neither whoever asked for the correction nor anybody who had a part in the figure. */
    public boolean mayApproveCorrection(Hand hand) {
        return !wasTouchedBy(hand)
                && openCorrection().filter(open -> !open.isOf(hand)).isPresent();
    }

    public boolean isAccepted() {
        return state == ReportState.ACCEPTED;
    }

    /** Whoever had a part in it, now or before it was changed, cannot be its second person. */
    public boolean wasTouchedBy(Hand hand) {
        return hands.contains(hand.id());
    }

    /** Nobody looks into a figure that they let pass themselves. */
    public boolean maySpotCheck(Hand hand) {
        return !wasTouchedBy(hand)
                && corrections.stream().noneMatch(line -> line.isOf(hand))
                && last(Check.Kind.ACCEPTANCE)
                        .filter(check -> check.by().id().equals(hand.id()))
                        .isEmpty();
    }

    private Set<String> handsWith(Hand hand) {
        return Stream.concat(hands.stream(), Stream.of(hand.id())).collect(Collectors.toSet());
    }

    public Optional<Check> selfCheck() {
        return last(Check.Kind.SELF);
    }

    public Optional<Check> last(Check.Kind kind) {
        return checks.stream().filter(check -> check.kind() == kind).reduce((first, second) -> second);
    }

    /** A spot check found something, and nobody has corrected the figure since. */
    public boolean hasOpenFinding() {
        return last(Check.Kind.SPOT)
                .filter(check -> !check.sound())
                .filter(check -> corrections.stream().noneMatch(line -> line.answers(check)))
                .isPresent();
    }

    /** Another amount, day or place: whoever enters it checks it anew. */
    Report changed(Work next, List<String> places, Hand by, Instant now) {
        return new Report(
                        id,
                        version,
                        line,
                        next,
                        by,
                        handsWith(by),
                        enteredAt,
                        ReportState.ENTERED,
                        checks,
                        corrections,
                        pictures,
                        places,
                        outbox)
                .acted(Action.LEDGER_REPORT_CHANGED, by, now);
    }

    Report selfChecked(Check check) {
        return checked(check, ReportState.CHECKED)
                .touchedBy(check.by())
                .acted(Action.LEDGER_REPORT_SELF_CHECKED, check.by(), check.at())
                .telling(new ReportAwaitsCheck(id, at(), check.by().id()), check.at());
    }

    Report accepted(Check check) {
        return checked(check, ReportState.ACCEPTED)
                .acted(Action.LEDGER_REPORT_ACCEPTED, check.by(), check.at())
                .telling(new ReportDecided(id, at(), author.id(), true), check.at());
    }

    Report returned(Check check) {
        return checked(check, ReportState.RETURNED)
                .acted(Action.LEDGER_REPORT_RETURNED, check.by(), check.at())
                .telling(new ReportDecided(id, at(), author.id(), false), check.at());
    }

    Report spotChecked(Check check) {
        Report next = checked(check, state).acted(Action.LEDGER_REPORT_SPOT_CHECKED, check.by(), check.at());
        return check.sound() ? next : next.telling(new ReportDecided(id, at(), author.id(), false), check.at());
    }

    Report corrected(Correction correction) {
        List<Correction> more =
                Stream.concat(corrections.stream(), Stream.of(correction)).toList();
        return with(state, checks, more, pictures)
                .acted(Action.LEDGER_REPORT_CORRECTED, correction.by(), correction.at())
                .telling(new ReportAwaitsCheck(id, at(), correction.by().id()), correction.at());
    }

    Report correctionDecided(Correction.Decision how) {
        List<Correction> decided = corrections.stream()
                .map(line -> line.isOpen() ? line.decided(how) : line)
                .toList();
        Action action =
                how.approved() ? Action.LEDGER_REPORT_CORRECTION_APPROVED : Action.LEDGER_REPORT_CORRECTION_REFUSED;
        return with(state, checks, decided, pictures).acted(action, how.by(), how.at());
    }

    Report shown(EvidencePicture picture, Hand by) {
        List<EvidencePicture> more =
                Stream.concat(pictures.stream(), Stream.of(picture)).toList();
        return with(state, checks, corrections, more).touchedBy(by);
    }

    private Report touchedBy(Hand hand) {
        Set<String> more = handsWith(hand);
        return new Report(
                id, version, line, work, author, more, enteredAt, state, checks, corrections, pictures, around, outbox);
    }

    private Report checked(Check check, ReportState next) {
        List<Check> more = Stream.concat(checks.stream(), Stream.of(check)).toList();
        return with(next, more, corrections, pictures);
    }

    private Report with(
            ReportState next, List<Check> nextChecks, List<Correction> nextCorrections, List<EvidencePicture> shown) {
        return new Report(
                id,
                version,
                line,
                work,
                author,
                hands,
                enteredAt,
                next,
                nextChecks,
                nextCorrections,
                shown,
                around,
                outbox);
    }

    private String at() {
        return Sights.keys(around).get(0);
    }

    private Report acted(Action action, Hand by, Instant now) {
        return telling(new Acted(action, by.id(), by.name(), id, null, Sights.keys(around)), now);
    }

    @Override
    public Report withOutbox(Outbox next) {
        return new Report(
                id, version, line, work, author, hands, enteredAt, state, checks, corrections, pictures, around, next);
    }
}
