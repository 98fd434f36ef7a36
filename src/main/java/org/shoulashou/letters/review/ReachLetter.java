package org.shoulashou.letters.review;

import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;
import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which letters an adult of a school may open, and when. */
@Component
class ReachLetter {

    private final Letters letters;
    private final ReviewTeams teams;
    private final MayTravel travel;

    ReachLetter(Letters letters, ReviewTeams teams, MayTravel travel) {
        this.letters = letters;
        this.teams = teams;
        this.travel = travel;
    }

    Mono<Letter> found(String id) {
        return letters.find(id).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /**
     * To be asked for: not while it is the child's own (R08), and with papers in order (R24). The other school does not read
     * on when a guardian's consent is gone (R05).
     */
    Mono<Letter> readable(String id, Caller caller) {
        return found(id)
                .map(ReachLetter::refuseTheChilds)
                .delayUntil(letter -> teams.refuse(caller.accountId(), schoolOf(letter, caller)))
                .delayUntil(letter -> isOfOwnSchool(letter, caller) ? Mono.empty() : consentStands(letter));
    }

    /** By the leads alone, also while the letter is the child's: what they keep of it is none of the child's (R08). */
    Mono<Letter> keptOf(String id, Caller caller) {
        return found(id)
                .filter(letter -> isLead(letter, caller))
                .delayUntil(letter -> teams.refuse(
                        caller.accountId(), letter.between().author().school()));
    }

    private Mono<Void> consentStands(Letter letter) {
        return travel.consentStands(letter)
                .filter(stands -> !stands)
                .flatMap(gone -> Mono.error(LetterProblems.FROZEN.refusal(Frozen.CONSENT_GONE.text())));
    }

    /** Whether the author goes to the reader's school. */
    static boolean isOfOwnSchool(Letter letter, Caller caller) {
        return caller.may(LETTERS_REVIEW, letter.between().author().scopes());
    }

    /** Whether a lead of the author's school asks: nobody else knows what the leads had (R22). */
    static boolean isLead(Letter letter, Caller caller) {
        return caller.may(CONCERNS_HANDLE, letter.between().author().scopes());
    }

    /** Where it waits, when the reader stands there. */
    static String schoolOf(Letter letter, Caller caller) {
        Party turn = letter.turn();
        if (turn != null && caller.may(LETTERS_REVIEW, turn.scopes())) return turn.school();
        return isOfOwnSchool(letter, caller)
                ? letter.between().author().school()
                : letter.between().reader().school();
    }

    private static Letter refuseTheChilds(Letter letter) {
        if (letter.state().isTheChilds()) throw LetterProblems.DRAFT_IS_THE_CHILDS.refusal();
        return letter;
    }
}
