package org.shoulashou.exchange.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.exchange.ExchangeEvents.MeetingMoved;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.evidence.Shelf;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Two classes meet, or are about to. It counts when both sides have confirmed that it took place.
 *
 * @param at when it takes place, or the first of the times that were offered
 */
@Document(Meeting.COLLECTION)
@CompoundIndex(name = "seenFrom", def = "{'between.within': 1, at: -1, _id: 1}")
@CompoundIndex(name = "ofClasses", def = "{'between.classPairing': 1, at: -1}")
@CompoundIndex(name = "ofYear", def = "{'between.programme': 1, 'between.year': 1, 'course.state': 1}")
@CompoundIndex(name = "ofInlandClass", def = "{'between.inland.schoolClass': 1, 'course.state': 1}")
@CompoundIndex(name = "ofPartnerClass", def = "{'between.partner.schoolClass': 1, 'course.state': 1}")
@CompoundIndex(name = "byTime", def = "{'course.state': 1, at: 1}")
@CompoundIndex(name = "evidence", def = "{'course.pictures': 1}", sparse = true)
public record Meeting(
        @Id String id,
        @Version @Nullable Long version,
        MeetingKind kind,
        Between between,
        Agenda agenda,
        Instant at,
        Course course,
        Outbox outbox)
        implements Aggregate<Meeting> {

    public static final String COLLECTION = "meetings";

    /** Somebody acts for one of the two classes, on the state that they saw. */
    public record Act(Half half, Hand by, long seen) {

        Turn turn(Step step, @Nullable String note) {
            return new Turn(step, half, by, note);
        }
    }

    public static Meeting proposed(
            String id,
            MeetingKind kind,
            Between between,
            Agenda agenda,
            Offers offers,
            @Nullable String link,
            Hand by) {
        Turn turn = new Turn(Step.PROPOSED, offers.by(), by, null);
        Course course = Course.beginning(offers, link, turn);
        return new Meeting(id, null, kind, between, agenda, offers.times().get(0), course, Outbox.empty())
                .telling(turn, Action.MEETING_ARRANGED);
    }

    /** The pictures that one side keeps of it; empty until that side has reported. */
    public Optional<Shelf> shelf(Half half) {
        return Optional.ofNullable(course.reports().get(half))
                .map(said -> new Shelf(
                        id,
                        between.on(half).schoolClass(),
                        said.pictures(),
                        said.by().at()));
    }

    public boolean awaits(Half half) {
        return course.state() == MeetingState.PROPOSED && course.offers().by() != half;
    }

    /** Accepting what was accepted already, by a second click, changes nothing. */
    public Meeting agreed(Act act, Instant start) {
        if (course.state() == MeetingState.AGREED && start.equals(course.start()) && isLast(act, Step.AGREED)) {
            return this;
        }
        expect(act, MeetingState.PROPOSED);
        if (!awaits(act.half())) throw ExchangeProblems.NOT_YOUR_TURN.refusal();
        if (!course.offers().times().contains(start) || start.isBefore(act.by().at())) {
            throw ExchangeProblems.STALE_OFFER.refusal();
        }
        Turn turn = act.turn(Step.AGREED, null);
        return in(course.agreed(start, turn), start).telling(turn, Action.MEETING_ARRANGED);
    }

    /** Other times; also after one was agreed, for then somebody cannot after all. */
    public Meeting countered(Act act, Offers offers) {
        if (course.offers().equals(offers) && isLast(act, Step.COUNTERED)) return this;
        expect(act, MeetingState.PROPOSED, MeetingState.AGREED);
        if (course.state() == MeetingState.PROPOSED && !awaits(act.half())) {
            throw ExchangeProblems.NOT_YOUR_TURN.refusal();
        }
        Turn turn = act.turn(Step.COUNTERED, null);
        return in(course.offering(offers, turn), offers.times().get(0)).telling(turn, Action.MEETING_ARRANGED);
    }

    public Meeting cancelled(Act act, String reason) {
        if (course.state() == MeetingState.CANCELLED && isLast(act, Step.CANCELLED)) return this;
        expect(act, MeetingState.PROPOSED, MeetingState.AGREED);
        Turn turn = act.turn(Step.CANCELLED, reason);
        return in(course.cancelled(turn), at).telling(turn, Action.MEETING_ARRANGED);
    }

    /** Because nobody is friends any more, or for now; both classes are told. */
    public Meeting stopped(Instant now) {
        if (!isOpen()) return this;
        Turn turn = byItself(Step.STOPPED, Half.INLAND, now);
        Meeting stopped = in(course.cancelled(turn), at);
        return stopped.telling(stopped.moved(turn, Half.INLAND), now).telling(stopped.moved(turn, Half.PARTNER), now);
    }

    /** A pupil who may not be shown has no part; the pupil's own class is told. */
    public Meeting without(String pupil, Instant now) {
        if (!isOpen()) return this;
        return course.casting(pupil).map(half -> without(pupil, half, now)).orElse(this);
    }

    private Meeting without(String pupil, Half half, Instant now) {
        Turn turn = byItself(Step.PART_GONE, half, now);
        Meeting next = in(course.without(pupil, turn), at);
        return next.telling(next.moved(turn, half), now);
    }

    /** Once for each time that was agreed; both classes are told. */
    public Meeting reminded(Instant now) {
        if (course.state() != MeetingState.AGREED || course.wasReminded()) return this;
        Turn turn = byItself(Step.REMINDED, Half.INLAND, now);
        Meeting next = in(course.reminded(turn), at);
        return next.telling(next.moved(turn, Half.INLAND), now).telling(next.moved(turn, Half.PARTNER), now);
    }

    private static Turn byItself(Step step, Half half, Instant now) {
        return new Turn(step, half, new Hand(Turn.HOUSE, "", now), null);
    }

    /** Its time has come, and this side has not said yet that it took place. */
    public boolean awaitsReport(Half half, Instant now) {
        boolean held = course.state() == MeetingState.AGREED || course.state() == MeetingState.REPORTED;
        return held && !course.reports().containsKey(half) && !now.isBefore(at);
    }

    public boolean isOpen() {
        return course.state() == MeetingState.PROPOSED || course.state() == MeetingState.AGREED;
    }

    public Meeting linked(Act act, @Nullable String link) {
        expect(act, MeetingState.PROPOSED, MeetingState.AGREED);
        Turn turn = act.turn(Step.LINKED, null);
        return in(course.linked(link, turn), at).telling(turn, Action.MEETING_ARRANGED);
    }

    /** Who does what is the business of one class: nobody else is told. */
    public Meeting cast(Act act, List<Part> parts) {
        expect(act, MeetingState.PROPOSED, MeetingState.AGREED);
        return in(course.cast(act.half(), parts, act.turn(Step.CAST, null)), at);
    }

    public Meeting reported(Act act, MeetingReport report) {
        MeetingReport said = course.reports().get(act.half());
        if (said != null && said.saysTheSameAs(report)) return this;
        expect(act, MeetingState.AGREED, MeetingState.REPORTED);
        if (said != null) throw ExchangeProblems.NOT_IN_THIS_STATE.refusal();
        if (act.by().at().isBefore(at)) throw ExchangeProblems.NOT_HELD_YET.refusal();
        Turn turn = act.turn(Step.REPORTED, null);
        return in(course.reported(act.half(), report, turn), at).telling(turn, Action.MEETING_CONFIRMED);
    }

    /** What is left when its time is over: that it was, and how many came (R20). */
    public Meeting forgotten() {
        return in(course.forgotten(), at);
    }

    private boolean isLast(Act act, Step step) {
        Turn last = course.turns().get(course.turns().size() - 1);
        return last.step() == step && last.by().accountId().equals(act.by().accountId());
    }

    private void expect(Act act, MeetingState... states) {
        if (act.seen() != course.revision()) throw PlatformProblems.STALE.refusal();
        if (!List.of(states).contains(course.state())) throw ExchangeProblems.NOT_IN_THIS_STATE.refusal();
    }

    private Meeting in(Course next, Instant when) {
        return new Meeting(id, version, kind, between, agenda, when, next, outbox);
    }

    private MeetingMoved moved(Turn turn, Half told) {
        return new MeetingMoved(
                id,
                between.classPairing(),
                kind,
                turn.step(),
                course.state(),
                between.on(told.other()).school(),
                between.on(told).school(),
                between.on(told).schoolClass(),
                course.start());
    }

    private Meeting telling(Turn turn, Action action) {
        MeetingMoved moved = moved(turn, turn.half().other());
        Acted acted = new Acted(action, turn.by().accountId(), turn.by().name(), id, null, between.logged(turn.half()));
        return telling(moved, turn.by().at()).telling(acted, turn.by().at());
    }

    @Override
    public Meeting withOutbox(Outbox next) {
        return new Meeting(id, version, kind, between, agenda, at, course, next);
    }
}
