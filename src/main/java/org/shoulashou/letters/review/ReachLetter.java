package org.shoulashou.letters.review;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which letters an adult of a school may open, and when. */
@Component
class ReachLetter {

    private final Letters letters;
    private final ReviewTeams teams;

    ReachLetter(Letters letters, ReviewTeams teams) {
        this.letters = letters;
        this.teams = teams;
    }

    Mono<Letter> found(String id) {
        return letters.find(id).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** To be read: not while it is the child's own (R08), not while the leads have it (R22), and with papers in order (R24). */
    Mono<Letter> readable(String id, Caller caller) {
        return found(id)
                .map(ReachLetter::refuseTheChilds)
                .delayUntil(letter -> teams.refuse(caller.accountId(), schoolOf(letter, caller)));
    }

    static String schoolOf(Letter letter, Caller caller) {
        Party author = letter.between().author();
        boolean own = caller.may(LETTERS_REVIEW, author.scopes());
        return own ? author.school() : letter.between().reader().school();
    }

    private static Letter refuseTheChilds(Letter letter) {
        if (letter.state().isTheChilds()) throw LetterProblems.DRAFT_IS_THE_CHILDS.refusal();
        return letter;
    }
}
