package org.shoulashou.letters;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealed;

/**
 * What adults have made of a letter since it was handed in, and what of that stays over a return.
 *
 * @param isFirst   whether its author has sent nothing to this friend before
 * @param approvals of the sending school, each by somebody else
 * @param unsure    who asked for a second reader
 * @param again     who asked to look at a return again; that is done once
 * @param sentBack  what the receiving school wants to be looked at again
 * @param heldFrom  where it goes on when the leads let it
 * @param filedBy   adults who handed it in for the child; once they did it is never theirs alone to approve
 */
public record Review(
        boolean isFirst,
        @Nullable Screened screened,
        List<Hand> approvals,
        @Nullable Hand unsure,
        @Nullable Hand released,
        List<Returned> returns,
        @Nullable Hand again,
        @Nullable SentBack sentBack,
        @Nullable Claim claim,
        @Nullable Waiting waiting,
        @Nullable LetterState heldFrom,
        List<String> filedBy) {

    static final Review NOTHING_YET =
            new Review(false, null, List.of(), null, null, List.of(), null, null, null, null, null, List.of());

    public Review {
        approvals = List.copyOf(approvals);
        returns = List.copyOf(returns);
        filedBy = List.copyOf(filedBy);
    }

    /**
     * A letter went back to its author.
     *
     * @param note a kind word; it may speak of what the child wrote, and is closed with the author's key
     * @param by   absent where nobody decided it
     */
    public record Returned(
            ReturnReason reason,
            @Nullable Sealed note,
            @Nullable Hand by,
            Instant at) {}

    /** Somebody is reading it; so that two don't do the same. It ends by itself. */
    public record Claim(String accountId, String name, Instant until) {

        public boolean holdsAt(Instant now) {
            return until.isAfter(now);
        }

        public boolean isOf(String account) {
            return accountId.equals(account);
        }
    }

    /** @param note closed with the author's key */
    public record SentBack(Hand by, @Nullable Sealed note) {}

    /** Why two people are needed; empty when one is enough. */
    public Set<FourEyes> fourEyes() {
        Set<FourEyes> why = EnumSet.noneOf(FourEyes.class);
        if (isFirst) why.add(FourEyes.FIRST_LETTER);
        if (screened != null && !screened.marks().isEmpty()) why.add(FourEyes.MARKED);
        if (!returns.isEmpty()) why.add(FourEyes.RETURNED_BEFORE);
        if (unsure != null) why.add(FourEyes.ASKED);
        if (sentBack != null) why.add(FourEyes.SENT_BACK);
        if (!filedBy.isEmpty()) why.add(FourEyes.FILED_BY_ADULT);
        return why;
    }

    int needed() {
        return fourEyes().isEmpty() ? 1 : 2;
    }

    public boolean hasApproved(String account) {
        return approvals.stream().anyMatch(hand -> hand.isOf(account));
    }

    /** Nobody lets a letter go that they approved before, or that they handed in for the child (R14). */
    public boolean mayBeLetGoBy(String account) {
        return !hasApproved(account) && !filedBy.contains(account);
    }

    /** Whether nobody has asked before, and the child has not gone on writing since. */
    boolean mayBeLookedAtAgain(Instant savedAt) {
        boolean chosen =
                lastReturn().filter(last -> last.reason().mayBeChosen()).isPresent();
        return again == null && chosen && isAsReturned(savedAt);
    }

    boolean isAsReturned(Instant savedAt) {
        return lastReturn().filter(last -> !savedAt.isAfter(last.at())).isPresent();
    }

    public boolean isClaimedByAnother(String account, Instant now) {
        return claim != null && claim.holdsAt(now) && !claim.isOf(account);
    }

    boolean isBeingReadAt(Instant now) {
        return claim != null && claim.holdsAt(now);
    }

    /** Whoever returned it last does not decide about it when somebody asks to look again. */
    public boolean isBarred(String account) {
        return again != null && lastReturn().map(last -> isBy(last, account)).orElse(false);
    }

    private static boolean isBy(Returned last, String account) {
        return last.by() != null && last.by().isOf(account);
    }

    boolean isUnscreened() {
        return screened != null && screened.again() != null && approvals.isEmpty();
    }

    public Optional<Returned> lastReturn() {
        return returns.isEmpty() ? Optional.empty() : Optional.of(returns.get(returns.size() - 1));
    }

    int urgency() {
        return screened == null ? 0 : screened.urgency();
    }

    /** @param by whoever handed it in for the child; absent when the child did */
    Review handedIn(boolean first, Waiting next, @Nullable Hand by) {
        List<String> filed = by == null ? filedBy : filedAlsoBy(by.accountId());
        return new Review(first, null, List.of(), null, null, returns, null, null, null, next, null, filed);
    }

    private List<String> filedAlsoBy(String account) {
        return Stream.concat(filedBy.stream(), Stream.of(account)).distinct().toList();
    }

    Review lookedAtAgain(Hand by, Waiting next) {
        return new Review(isFirst, null, List.of(), null, null, returns, by, null, null, next, null, filedBy);
    }

    Review screened(Screened found) {
        Waiting next = waiting == null ? null : waiting.with(found.urgency());
        return new Review(
                isFirst, found, approvals, unsure, released, returns, again, sentBack, claim, next, null, filedBy);
    }

    Review approvedBy(Hand hand) {
        List<Hand> more = Stream.concat(approvals.stream(), Stream.of(hand)).toList();
        return new Review(
                isFirst, screened, more, unsure, null, returns, again, sentBack, null, waiting, null, filedBy);
    }

    Review unsure(Hand hand) {
        return new Review(
                isFirst, screened, approvals, hand, null, returns, again, sentBack, null, waiting, null, filedBy);
    }

    Review releasedBy(Hand hand) {
        return new Review(
                isFirst, screened, approvals, unsure, hand, returns, again, sentBack, null, null, null, filedBy);
    }

    Review sentBack(SentBack back, Waiting next) {
        return new Review(isFirst, screened, List.of(), unsure, null, returns, again, back, null, next, null, filedBy);
    }

    Review returned(Returned back) {
        List<Returned> more = Stream.concat(returns.stream(), Stream.of(back)).toList();
        return new Review(isFirst, screened, List.of(), null, null, more, again, sentBack, null, null, null, filedBy);
    }

    Review heldFrom(LetterState from) {
        return new Review(
                isFirst, screened, approvals, unsure, null, returns, again, sentBack, null, null, from, filedBy);
    }

    /** What the leads have looked at is no mark for others (R22). */
    Review holdLifted() {
        Screened left = screened == null ? null : screened.withoutDanger();
        return new Review(
                isFirst, left, approvals, unsure, null, returns, again, sentBack, null, waiting, heldFrom, filedBy);
    }

    Review waitingFor(Party party) {
        return waiting == null ? this : waiting(waiting.at(party)).claimed(null);
    }

    Review waiting(@Nullable Waiting next) {
        return new Review(
                isFirst, screened, approvals, unsure, released, returns, again, sentBack, claim, next, heldFrom,
                filedBy);
    }

    Review claimed(@Nullable Claim next) {
        return new Review(
                isFirst, screened, approvals, unsure, released, returns, again, sentBack, next, waiting, heldFrom,
                filedBy);
    }

    Review takenBack() {
        return new Review(isFirst, null, List.of(), null, null, returns, again, null, null, null, null, filedBy);
    }

    /** What was marked is kept for some weeks and no longer (R20). */
    Review withoutMarks() {
        return new Review(
                isFirst, null, approvals, unsure, released, returns, again, sentBack, claim, waiting, heldFrom,
                filedBy);
    }
}
