package org.shoulashou.letters.review;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.Review;

/** What an adult can do with a letter now. The same function tells the page and guards the act (R14). */
enum ReviewAct {
    APPROVE,
    RETURN,
    HOLD,
    ASK_SECOND,
    RELEASE,
    SEND_BACK;

    static Set<ReviewAct> allowedFor(Letter letter, Caller caller, Instant now) {
        Set<ReviewAct> allowed = EnumSet.noneOf(ReviewAct.class);
        if (letter.isFrozen() || letter.review().isClaimedByAnother(caller.accountId(), now)) return allowed;
        if (!isTurnOf(letter, caller) || letter.review().isBarred(caller.accountId())) return allowed;
        switch (letter.state()) {
            case IN_REVIEW, SECOND_READER -> sending(letter, caller, allowed);
            case RECEIVING -> receiving(letter, caller, allowed);
            default -> {}
        }
        return allowed;
    }

    /** Whether it waits for the side on which this adult stands. */
    static boolean isTurnOf(Letter letter, Caller caller) {
        Party turn = letter.turn();
        return letter.state().waitsForAdults() && turn != null && caller.may(LETTERS_REVIEW, turn.scopes());
    }

    private static void sending(Letter letter, Caller caller, Set<ReviewAct> allowed) {
        Review review = letter.review();
        allowed.addAll(EnumSet.of(RETURN, HOLD));
        boolean first = letter.state() == LetterState.IN_REVIEW;
        if (!isForAnother(letter, caller)) allowed.add(APPROVE);
        if (first && review.unsure() == null) allowed.add(ASK_SECOND);
    }

    /** Whether this adult has done their part, and a colleague must read it now. */
    static boolean isForAnother(Letter letter, Caller caller) {
        Review review = letter.review();
        String account = caller.accountId();
        Hand unsure = review.unsure();
        boolean asked = letter.state() == LetterState.SECOND_READER
                && unsure != null
                && unsure.isOf(account)
                && review.approvals().isEmpty();
        return asked || review.isBarred(account) || !review.mayBeLetGoBy(account);
    }

    /** Whoever approved it for the one school, or handed it in there, does not let it go for the other. */
    private static void receiving(Letter letter, Caller caller, Set<ReviewAct> allowed) {
        allowed.addAll(EnumSet.of(HOLD, SEND_BACK));
        if (!isForAnother(letter, caller)) allowed.add(RELEASE);
    }

    /** Whether it lets a letter go, so that whoever does it must have read it. */
    boolean needsReading() {
        return this == APPROVE || this == RELEASE;
    }

    /** A hold comes late for no decision: whoever may reach the letter on its way may stop it. */
    static Letter guardHold(Letter letter, Caller caller) {
        boolean here = caller.may(LETTERS_REVIEW, letter.between().author().scopes());
        boolean there = caller.may(LETTERS_REVIEW, letter.between().reader().scopes());
        if (!letter.state().isOnItsWay() || !(here || there)) throw LetterProblems.NOT_NOW.refusal();
        return letter;
    }

    /** Where nothing can be done there is nothing to take in hand. */
    static void guardAny(Letter letter, Caller caller, Instant now) {
        if (!allowedFor(letter, caller, now).isEmpty()) return;
        Frozen frozen = letter.frozen();
        throw frozen != null ? LetterProblems.FROZEN.refusal(frozen.text()) : LetterProblems.SECOND_PERSON.refusal();
    }

    static Letter guard(ReviewAct act, Letter letter, Caller caller, Instant now) {
        if (allowedFor(letter, caller, now).contains(act)) return letter;
        Frozen frozen = letter.frozen();
        Review.Claim claim = letter.review().claim();
        if (frozen != null) throw LetterProblems.FROZEN.refusal(frozen.text());
        if (claim != null && letter.review().isClaimedByAnother(caller.accountId(), now)) {
            throw LetterProblems.CLAIMED.refusal(claim.name());
        }
        throw isTurnOf(letter, caller) ? LetterProblems.SECOND_PERSON.refusal() : LetterProblems.NOT_NOW.refusal();
    }
}
