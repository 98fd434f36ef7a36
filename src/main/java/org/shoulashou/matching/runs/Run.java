package org.shoulashou.matching.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.programme.KeptProgramme;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A matching run: what was asked, what came out, and whether it went to the schools. Its id is its job's.
 *
 * @param version          of the document
 * @param programmeVersion the state of the programme that it was asked about
 * @param classes          who asked for others; of a repair only pairs with a pupil of theirs are kept, absent for everybody
 * @param outcome          absent until it has ended with a result
 * @param handOver         the last time that somebody asked to hand it over
 * @param until            when it is removed with all that it found; absent for what may go to the schools
 */
@Document("matchingRuns")
@CompoundIndex(def = "{programme: 1, 'by.at': -1}")
public record Run(
        @Id String id,
        @Version @Nullable Long version,
        String programme,
        int programmeVersion,
        int year,
        Kind kind,
        RunWish asked,
        Hand by,
        @Nullable List<String> classes,
        @Nullable Outcome outcome,
        @Nullable HandOver handOver,
        @Indexed(sparse = true) @Nullable Instant until,
        Outbox outbox)
        implements Aggregate<Run> {

    public enum Kind {
        /** Everybody who has no friend yet. */
        WHOLE,
        /** For the classes that ask, soon done and handed over by itself, because both schools are asked anyway. */
        REPAIR
    }

    /** Somebody asks to hand the pairs over, somebody else decides. */
    public record HandOver(
            State state,
            Hand by,
            LocalDate deadline,
            @Nullable Decision decision,
            @Nullable Made made) {

        public enum State {
            ASKED,
            APPROVED,
            REFUSED,
            WITHDRAWN
        }

        public boolean isAsked() {
            return state == State.ASKED;
        }

        public boolean isApproved() {
            return state == State.APPROVED;
        }

        /** Who let it go to the schools; whoever asked where nobody had to. */
        public Hand decidedBy() {
            return decision == null ? by : decision.by();
        }

        HandOver decided(State as, Decision next) {
            return new HandOver(as, by, deadline, next, made);
        }

        HandOver with(Made all) {
            return new HandOver(state, by, deadline, decision, all);
        }
    }

    public record Decision(Hand by, @Nullable String reason) {}

    /**
     * What became of the pairs.
     *
     * @param passedOver that were not proposed
     * @param leftOut    the same, reason by reason; absent where nobody wrote that down
     */
    public record Made(
            long pairings,
            long passedOver,
            Instant at,
            @Nullable List<LeftOut> leftOut) {

        public List<LeftOut> reasons() {
            return leftOut == null ? List.of() : leftOut;
        }
    }

    public static Run asked(String id, KeptProgramme kept, int year, Kind kind, RunWish asked, Hand by) {
        return new Run(
                id, null, kept.id(), kept.number(), year, kind, asked, by, null, null, null, null, Outbox.empty());
    }

    /** What somebody only tries out is not kept for long. */
    public Run keptUntil(Instant end) {
        return new Run(
                id,
                version,
                programme,
                programmeVersion,
                year,
                kind,
                asked,
                by,
                classes,
                outcome,
                handOver,
                end,
                outbox);
    }

    /** Nobody but these classes is looked after. */
    public Run only(List<String> those) {
        return new Run(
                id,
                version,
                programme,
                programmeVersion,
                year,
                kind,
                asked,
                by,
                those,
                outcome,
                handOver,
                until,
                outbox);
    }

    /** Nobody is brought to a school for which nobody asked. */
    boolean isFor(String schoolClass, String otherClass) {
        return classes == null || classes.contains(schoolClass) || classes.contains(otherClass);
    }

    public long revision() {
        return version == null ? 0 : version;
    }

    public boolean isDone() {
        return outcome != null;
    }

    public Run ended(Outcome next) {
        return new Run(
                id,
                version,
                programme,
                programmeVersion,
                year,
                kind,
                asked,
                by,
                classes,
                next,
                handOver,
                until,
                outbox);
    }

    public Run askingHandOver(Hand who, LocalDate deadline) {
        return with(new HandOver(HandOver.State.ASKED, who, deadline, null, null));
    }

    public Run decidingHandOver(HandOver.State as, Decision decision) {
        return with(heldHandOver().decided(as, decision));
    }

    public Run handedOver(Made made) {
        return with(heldHandOver().with(made));
    }

    /** What somebody can do about the hand-over, as the page offers it. */
    public List<String> handOverActions(Caller caller, boolean mayRun, boolean mayApprove) {
        if (handOver != null && handOver.isAsked()) {
            return handOver.by().isOf(caller)
                    ? List.of("withdrawHandOver")
                    : mayApprove ? List.of("approveHandOver", "refuseHandOver") : List.of();
        }
        boolean gone = handOver != null && handOver.isApproved();
        return mayRun && isDone() && !gone && asked.mayGoToSchools() ? List.of("askHandOver") : List.of();
    }

    /** Of a run that somebody asked to hand over. */
    public HandOver heldHandOver() {
        if (handOver == null) {
            throw new IllegalStateException("Nobody asked to hand over run " + id);
        }
        return handOver;
    }

    private Run with(HandOver next) {
        return new Run(
                id, version, programme, programmeVersion, year, kind, asked, by, classes, outcome, next, until, outbox);
    }

    @Override
    public Run withOutbox(Outbox next) {
        return new Run(
                id,
                version,
                programme,
                programmeVersion,
                year,
                kind,
                asked,
                by,
                classes,
                outcome,
                handOver,
                until,
                next);
    }
}
