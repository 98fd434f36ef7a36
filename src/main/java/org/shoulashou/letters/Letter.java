package org.shoulashou.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A letter from one child to another. Each method returns the next state; which of them somebody may ask for now is
 * decided elsewhere, and what would break a lock is refused here (R09).
 *
 * @param slot one letter for one occasion
 * @param step rises with all that changes what a reader decides about; not when somebody opens it or the clock speaks
 */
@Document(Letter.COLLECTION)
@CompoundIndex(
        name = "queue",
        def = "{'review.waiting.keys': 1, 'review.waiting.urgency': -1, 'review.waiting.since': 1, _id: 1}",
        sparse = true)
@CompoundIndex(name = "ofAuthor", def = "{'between.author.pupil': 1, state: 1}")
@CompoundIndex(name = "ofReader", def = "{'between.reader.pupil': 1, state: 1}")
@CompoundIndex(name = "ofPairing", def = "{'between.pairing': 1, state: 1}")
@CompoundIndex(name = "ofClassPairing", def = "{'between.classPairing': 1, 'between.round': 1}")
@CompoundIndex(name = "arriving", def = "{state: 1, 'times.arrives': 1}")
@CompoundIndex(name = "resting", def = "{frozen: 1, _id: 1}")
@CompoundIndex(name = "onTheWay", def = "{state: 1, _id: 1}")
@CompoundIndex(name = "clock", def = "{'review.waiting.nextTell': 1}", sparse = true)
@CompoundIndex(name = "marked", def = "{'review.screened.at': 1}", sparse = true)
@CompoundIndex(name = "unseen", def = "{'review.screened.again': 1}", sparse = true)
public record Letter(
        @Id String id,
        @Version @Nullable Long version,
        long step,
        @Indexed(unique = true) String slot,
        Between between,
        LetterState state,
        Content content,
        Review review,
        Times times,
        @Nullable Frozen frozen,
        Outbox outbox)
        implements Aggregate<Letter> {

    public static final String COLLECTION = "letters";

    public static Letter begun(String id, Between between, Content empty, Instant now) {
        return begun(id, between, empty, new Hand(between.author().pupil(), null, null, now));
    }

    public static Letter begun(String id, Between between, Content empty, Hand by) {
        LetterState desk = LetterState.DRAFT;
        Review none = Review.NOTHING_YET;
        Times times = Times.begun(by.at());
        Deed deed = between.isSecond() ? Deed.SECOND_LAID : Deed.BEGUN;
        return new Letter(id, null, 0, between.slot(), between, desk, empty, none, times, null, Outbox.empty())
                .telling(deed, desk, by, null, by.at());
    }

    /** What a concern about it is filed under. */
    public String subject() {
        return "letter:" + id;
    }

    public long revision() {
        return version == null ? 0 : version;
    }

    public boolean isFrozen() {
        return frozen != null;
    }

    /** A child goes to another class now: its adults are those of that class. What has arrived stays as it was. */
    public Letter of(Party moved) {
        Between now = between.of(moved);
        if (state.isOver() || now.equals(between)) return this;
        Letter there = new Letter(id, version, step, slot, now, state, content, review, times, frozen, outbox);
        Party turn = there.turn();
        return turn == null ? there : there.with(state, content, review.waitingFor(turn), times);
    }

    /** Where adults of a school stand who have it before them; absent when it is nobody's turn there. */
    public @Nullable Party turn() {
        if (state.isSending()) return between.author();
        return state == LetterState.RECEIVING ? between.reader() : null;
    }

    public Letter saved(Content next, Instant now) {
        require(state.isTheChilds());
        return with(state, next, review, times.saved(now));
    }

    public Letter handedIn(boolean isFirst, Waiting.Deadline deadline, Hand by) {
        require(state.isTheChilds() && !content.isEmpty());
        Waiting waiting = Waiting.forParty(between.author(), 0, deadline);
        Review fresh =
                review.handedIn(isFirst, waiting, by.isOf(between.author().pupil()) ? null : by);
        return with(LetterState.SUBMITTED, content, fresh, times.handedIn(by.at()))
                .telling(Deed.HANDED_IN, LetterState.SUBMITTED, by, null, by.at());
    }

    public boolean mayBeTakenBack(Instant now) {
        boolean waits = state == LetterState.SUBMITTED || state == LetterState.IN_REVIEW;
        return waits && !review.isBeingReadAt(now) && review.approvals().isEmpty() && review.sentBack() == null;
    }

    public Letter takenBack(Hand by) {
        require(mayBeTakenBack(by.at()));
        LetterState desk = review.returns().isEmpty() ? LetterState.DRAFT : LetterState.RETURNED;
        return with(desk, content, review.takenBack(), times.arriving(null))
                .telling(Deed.TAKEN_BACK, desk, by, null, by.at());
    }

    /** Also where people have it already because the screens could not see it, as long as nobody let it go. */
    public boolean waitsForScreens() {
        return state == LetterState.SUBMITTED || state == LetterState.IN_REVIEW && review.isUnscreened();
    }

    /** Danger goes to the leads at once and never into a queue (R22). */
    public Letter screened(Screened found) {
        require(waitsForScreens());
        Review marked = review.screened(found);
        return found.isDanger()
                ? with(LetterState.HELD, content, marked.heldFrom(LetterState.IN_REVIEW), times)
                        .telling(Deed.HELD_BY_SCREEN, LetterState.HELD, null, null, found.at())
                : with(LetterState.IN_REVIEW, content, marked, times)
                        .telling(Deed.SCREENED, LetterState.IN_REVIEW, null, null, found.at());
    }

    public Letter claimed(Review.@Nullable Claim claim) {
        require(state.waitsForAdults());
        return with(state, content, review.claimed(claim), times);
    }

    /** The first lock: as many adults of the sending school as are needed. */
    public Letter approved(Hand by, Waiting.Deadline deadline) {
        require(state == LetterState.IN_REVIEW || state == LetterState.SECOND_READER);
        require(!review.hasApproved(by.accountId()));
        Review more = review.approvedBy(by);
        boolean enough = more.approvals().size() >= more.needed();
        Party next = enough ? between.reader() : between.author();
        LetterState becomes = enough ? LetterState.RECEIVING : LetterState.SECOND_READER;
        Review waiting = more.waiting(Waiting.forParty(next, review.urgency(), deadline));
        return with(becomes, content, waiting, times).telling(Deed.APPROVED, becomes, by, null, by.at());
    }

    public Letter secondAsked(Hand by) {
        require(state == LetterState.IN_REVIEW);
        return with(LetterState.SECOND_READER, content, review.unsure(by), times)
                .telling(Deed.SECOND_ASKED, LetterState.SECOND_READER, by, null, by.at());
    }

    public Letter returned(ReturnReason reason, @Nullable Sealed note, @Nullable Hand by, Instant at) {
        require(state.isOnItsWay());
        Review back = review.returned(new Review.Returned(reason, note, by, at));
        return with(LetterState.RETURNED, content, back, times.arriving(null))
                .telling(Deed.RETURNED, LetterState.RETURNED, by, reason, at);
    }

    /** From wherever it is on its way: a hold comes late for no decision (R22). */
    public Letter held(@Nullable Hand by, Instant at) {
        require(state.isOnItsWay() && state != LetterState.HELD);
        return with(LetterState.HELD, content, review.heldFrom(state.goesOnAt()), times.arriving(null))
                .telling(Deed.HELD, LetterState.HELD, by, null, at);
    }

    /** The second lock. */
    public Letter released(Hand by, Instant arrives) {
        require(state == LetterState.RECEIVING && review.approvals().size() >= review.needed());
        return with(LetterState.SCHEDULED, content, review.releasedBy(by), times.arriving(arrives))
                .telling(Deed.RELEASED, LetterState.SCHEDULED, by, null, by.at());
    }

    public Letter sentBack(Review.SentBack back, Waiting.Deadline deadline) {
        require(state == LetterState.RECEIVING);
        Hand by = back.by();
        Waiting waiting = Waiting.forParty(between.author(), review.urgency(), deadline);
        return with(LetterState.IN_REVIEW, content, review.sentBack(back, waiting), times)
                .telling(Deed.SENT_BACK, LetterState.IN_REVIEW, by, null, by.at());
    }

    public Letter delivered(Instant now) {
        require(state == LetterState.SCHEDULED && !isFrozen());
        return with(LetterState.DELIVERED, content, review, times.delivered(now))
                .telling(Deed.DELIVERED, LetterState.DELIVERED, null, null, now);
    }

    public Letter read(Hand by) {
        require(state == LetterState.DELIVERED);
        return with(LetterState.READ, content, review, times.read(by.at()))
                .telling(Deed.READ, LetterState.READ, by, null, by.at());
    }

    /** Where nothing of the letter changes, but somebody must be able to read later what happened. */
    public Letter noted(Deed deed, Hand by) {
        return telling(deed, state, by, null, by.at());
    }

    public boolean isAsReturned() {
        return review.isAsReturned(times.savedAt());
    }

    public boolean mayBeLookedAtAgain() {
        return state == LetterState.RETURNED && !content.isEmpty() && review.mayBeLookedAtAgain(times.savedAt());
    }

    public Letter lookedAtAgain(Hand by, Waiting.Deadline deadline) {
        require(mayBeLookedAtAgain() && !isFrozen());
        Review again = review.lookedAtAgain(by, Waiting.forParty(between.author(), 0, deadline));
        return with(LetterState.SUBMITTED, content, again, times.handedIn(by.at()))
                .telling(Deed.LOOK_AGAIN, LetterState.SUBMITTED, by, null, by.at());
    }

    public Letter late(Instant now) {
        Waiting waiting = review.waiting();
        if (waiting == null) return this;
        Waiting told = waiting.told(waiting.told() + 1, now);
        Deed deed = told.told() == 1 ? Deed.LATE_WARNING : Deed.LATE_DEPUTY;
        return with(state, content, review.waiting(told), times).telling(deed, state, null, null, now);
    }

    public Letter frozen(Frozen why, Instant now) {
        return frozen == why || state.isOver()
                ? this
                : new Letter(id, version, step, slot, between, state, content, review.claimed(null), times, why, outbox)
                        .telling(Deed.FROZEN, state, null, null, now);
    }

    /** The clock begins anew: nobody was slow while nothing could be done. */
    public Letter thawed(Waiting.Deadline deadline) {
        if (frozen == null) return this;
        Party turn = turn();
        Review waits = turn == null ? review : review.waiting(Waiting.forParty(turn, review.urgency(), deadline));
        return new Letter(id, version, step, slot, between, state, content, waits, times, null, outbox)
                .telling(Deed.THAWED, state, null, null, deadline.from());
    }

    /** What had not arrived goes back; what the leads have stays with them. */
    public Letter friendshipEnded(Instant now) {
        Letter free = new Letter(id, version, step, slot, between, state, content, review, times, null, outbox);
        boolean goesBack = state.isOnItsWay() && state != LetterState.HELD;
        if (goesBack) return free.returned(ReturnReason.FRIENDSHIP_ENDED, null, null, now);
        return frozen == null ? this : free;
    }

    /** The leads let a held letter go on where it was. */
    public Letter holdLifted(Hand by, Waiting.Deadline deadline) {
        require(state == LetterState.HELD);
        LetterState from = review.heldFrom() == null ? LetterState.IN_REVIEW : review.heldFrom();
        Party turn = from == LetterState.RECEIVING ? between.reader() : between.author();
        Review left = review.holdLifted().heldFrom(from);
        Review waits = left.waiting(Waiting.forParty(turn, left.urgency(), deadline));
        return with(from, content, waits, times).telling(Deed.HOLD_LIFTED, from, by, null, by.at());
    }

    public Letter holdKept(Hand by) {
        require(state == LetterState.HELD);
        return telling(Deed.HOLD_KEPT, LetterState.HELD, by, null, by.at());
    }

    /** Nothing of what was written is left; that there was a letter is. Its occasion is free for another. */
    public Letter erased(@Nullable Hand by, Content nothing, Instant now) {
        String past = String.join("/", between.slot(), "erased", id);
        LetterState gone = LetterState.ERASED;
        Times kept = times.erased();
        return new Letter(id, version, step, past, between, gone, nothing, Review.NOTHING_YET, kept, null, outbox)
                .telling(Deed.ERASED, LetterState.ERASED, by, null, now);
    }

    public Letter withoutMarks() {
        return with(state, content, review.withoutMarks(), times);
    }

    @Override
    public Letter withOutbox(Outbox next) {
        return new Letter(id, version, step, slot, between, state, content, review, times, frozen, next);
    }

    private Letter with(LetterState next, Content written, Review reviewed, Times at) {
        return new Letter(id, version, step, slot, between, next, written, reviewed, at, frozen, outbox);
    }

    private Letter telling(Deed deed, LetterState now, @Nullable Hand by, @Nullable ReturnReason reason, Instant at) {
        long next = deed.isStep() ? step + 1 : step;
        return new Letter(id, version, next, slot, between, state, content, review, times, frozen, outbox)
                .telling(LetterActed.of(this, deed, now, by, reason), at);
    }

    /** What cannot be now is not done, whoever asked for it. */
    private static void require(boolean possible) {
        if (!possible) throw LetterProblems.NOT_NOW.refusal();
    }
}
