package org.shoulashou.safeguarding.concern;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.safeguarding.ConcernClosed;
import org.shoulashou.safeguarding.ConcernRaised;
import org.shoulashou.safeguarding.ConcernStillOpen;
import org.shoulashou.safeguarding.Ending;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.SchoolSilent;
import org.shoulashou.safeguarding.Source;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A concern, without a word of what was found: that is sealed elsewhere.
 *
 * @param history grows only; each of its lines is told to the action log in the same write
 */
@Document(Concern.COLLECTION)
@CompoundIndex(name = "ofSchool", def = "{'facts.schools': 1, 'course.state': 1, 'facts.raisedAt': -1}")
@CompoundIndex(name = "ofChild", def = "{'facts.children.id': 1}")
@CompoundIndex(name = "holding", def = "{'facts.subjectKey': 1}", sparse = true)
@CompoundIndex(name = "calls", def = "{'course.nextCall': 1}", sparse = true)
@CompoundIndex(name = "awaited", def = "{'course.awaited.place': 1}", sparse = true)
public record Concern(
        @Id String id, @Version @Nullable Long version, Facts facts, Course course, List<Moment> history, Outbox outbox)
        implements Aggregate<Concern> {

    public static final String COLLECTION = "concerns";

    public Concern {
        history = List.copyOf(history);
    }

    /**
     * What does not change.
     *
     * @param schools whose leads see it
     */
    public record Facts(
            Matter matter,
            Source source,
            List<Child> children,
            List<String> schools,
            @Nullable String subjectKey,
            Instant raisedAt) {}

    /** A step of the checklist that was done, or left out for a reason. */
    public record Tick(
            String step,
            boolean done,
            Instant at,
            Hand by,
            @Nullable String note) {}

    /** A school that does not answer, and the place whose League was told so. */
    public record Awaited(String school, String place) {}

    static Concern raised(String id, NewConcern raised, Hand by, Instant firstCall, Instant now) {
        Facts facts = new Facts(
                raised.matter(), raised.source(), raised.children(), schools(raised), raised.subjectKey(), now);
        Course course = Course.beginning(firstCall);
        return new Concern(id, null, facts, course, List.of(), Outbox.empty())
                .noting(new Moment(now, Action.CONCERN_RAISED, by, null, null))
                .telling(new ConcernRaised(id, facts.schools()), now);
    }

    private static List<String> schools(NewConcern raised) {
        Stream<Child> concerned = raised.children().stream();
        return (raised.matter().staysInOneSchool() ? concerned.limit(1) : concerned)
                .map(Child::schoolId)
                .distinct()
                .toList();
    }

    public boolean isClosed() {
        return course.state() == State.CLOSED;
    }

    boolean isKept() {
        return course.ending() == Ending.KEEP;
    }

    public List<Scope> scopes() {
        return facts.schools().stream().map(Scope::school).toList();
    }

    public Optional<Tick> tickOf(String step) {
        return course.ticks().stream().filter(tick -> tick.step().equals(step)).reduce((first, second) -> second);
    }

    public Set<String> ticked() {
        return course.ticks().stream().map(Tick::step).collect(Collectors.toUnmodifiableSet());
    }

    public Concern acknowledged(Hand by, Instant now, Instant followUp) {
        return in(course.inChargeOf(by, followUp)).noting(new Moment(now, Action.CONCERN_ACKNOWLEDGED, by, null, null));
    }

    public Concern takenOver(Hand by, Instant now, Instant followUp) {
        return in(course.inChargeOf(by, followUp)).noting(new Moment(now, Action.CONCERN_TAKEN_OVER, by, null, null));
    }

    public Concern ticking(Tick tick) {
        Action action = tick.done() ? Action.CONCERN_STEP_DONE : Action.CONCERN_STEP_LEFT_OUT;
        return in(course.ticking(tick)).noting(new Moment(tick.at(), action, tick.by(), tick.step(), tick.note()));
    }

    public Concern closed(Ending ending, Hand by, @Nullable String note, Instant now) {
        return in(course.closed(ending))
                .noting(new Moment(now, Action.CONCERN_CLOSED, by, null, note))
                .telling(new ConcernClosed(id, facts.subjectKey(), ending, by.id()), now);
    }

    /** Its evidence is about to be shown. That is no decision: whoever acts meanwhile is not stale. */
    public Concern opened(Hand by, Instant now) {
        return noting(new Moment(now, Action.CONCERN_EVIDENCE_OPENED, by, null, null));
    }

    /** Since when it waits for a lead. */
    public Instant waitsSince() {
        return Objects.requireNonNullElse(course.since(), facts.raisedAt());
    }

    /** Called on, as the calls say. */
    public Concern called(Course next, List<Moment> calls) {
        List<Awaited> more = next.awaited().stream()
                .filter(silent -> !course.awaited().contains(silent))
                .toList();
        return called(next, calls, more);
    }

    /** Whoever has it in hand is asked how it goes. */
    Concern asked(Course next, Moment question) {
        Hand inCharge = course.inCharge();
        Concern asked = in(next).noting(question);
        return inCharge == null
                ? asked
                : asked.telling(new ConcernStillOpen(id, inCharge.id(), facts.schools()), question.at());
    }

    /** Whoever had it in hand is gone: it waits for a lead as on the first day. */
    Concern left(Instant now, Instant firstCall) {
        return in(course.left(now, firstCall))
                .noting(new Moment(now, Action.CONCERN_LEFT, Hand.HOUSE, null, null))
                .telling(new ConcernRaised(id, facts.schools()), now);
    }

    /** All who were told before that a school is silent are told again, and those who are new. */
    Concern calledAgain(Course next, List<Moment> calls) {
        return called(next, calls, next.awaited());
    }

    private Concern called(Course next, List<Moment> calls, List<Awaited> silent) {
        Concern called = in(next);
        for (Moment call : calls) {
            called = called.noting(call);
        }
        for (Awaited one : silent) {
            called = called.tellingOf(one, calls);
        }
        return called;
    }

    private Concern tellingOf(Awaited silent, List<Moment> calls) {
        Instant now = calls.isEmpty() ? facts.raisedAt() : calls.get(0).at();
        return telling(new SchoolSilent(id, silent.school(), silent.place()), now);
    }

    private Concern in(Course next) {
        return new Concern(id, version, facts, next, history, outbox);
    }

    private Concern noting(Moment moment) {
        List<Moment> longer = Stream.concat(history.stream(), Stream.of(moment)).toList();
        return new Concern(id, version, facts, course, longer, outbox).telling(acted(moment), moment.at());
    }

    /** Readable from the schools alone: not from a place, not from everywhere, and not around the child (R22). */
    private Acted acted(Moment moment) {
        List<String> within = scopes().stream().map(Scope::key).toList();
        return new Acted(moment.action(), moment.by().id(), moment.by().name(), id, null, within);
    }

    @Override
    public Concern withOutbox(Outbox next) {
        return new Concern(id, version, facts, course, history, next);
    }
}
