package org.shoulashou.letters.family;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A guardian says that a letter does not feel right. The leads have it with the letter's words and pictures, and what has not
 * arrived goes no further meanwhile (R23).
 */
@Component
class TellAsGuardian {

    private static final String TITLE = "监护人说到的信";

    private final Concerns concerns;
    private final Letters letters;
    private final LetterBodies bodies;
    private final Clock clock;

    TellAsGuardian(Concerns concerns, Letters letters, LetterBodies bodies, Clock clock) {
        this.concerns = concerns;
        this.letters = letters;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @param once the same for a form that is sent twice */
    record Said(String once, Matter matter, String text) {}

    /** The concern stands before the letter is held: rather twice than not at all. */
    Mono<Letter> tell(Letter letter, Said said, Caller guardian) {
        Hand by = Hand.of(guardian, clock.instant());
        return evidence(letter, said)
                .map(evidence -> concern(letter, said, evidence, guardian))
                .flatMap(concerns::raise)
                .flatMap(raised -> letters.change(letter.id(), now -> held(now, by)));
    }

    /** What is held already is written anew: a lead who lets it go in the same moment looks again. */
    private static Letter held(Letter now, Hand by) {
        if (now.state() == LetterState.HELD) return now.noted(Deed.HELD, by);
        return now.state().isOnItsWay() ? now.held(by, by.at()) : now;
    }

    /** What a child changes after a return is the child's own until it is handed in again (R08). */
    private Mono<Evidence> evidence(Letter letter, Said said) {
        boolean isTheChilds = letter.state().isTheChilds() && !letter.isAsReturned();
        List<String> pictures = isTheChilds ? List.of() : letter.content().pictureIds();
        Mono<String> words = isTheChilds ? Mono.just("") : bodies.plain(letter);
        return words.map(text -> new Evidence(TITLE, text, List.of(said.text().strip()), pictures));
    }

    private static NewConcern concern(Letter letter, Said said, Evidence evidence, Caller guardian) {
        String key = String.join("/", "letter-family", letter.id(), guardian.accountId(), said.once());
        List<Child> children = children(letter, said.matter(), guardian);
        return new NewConcern(
                key, Source.GUARDIAN, said.matter(), children, letter.subject(), guardian.accountId(), evidence);
    }

    /** First the guardian's own child; of danger the other school does not hear (R22). */
    private static List<Child> children(Letter letter, Matter matter, Caller guardian) {
        Party author = letter.between().author();
        Party reader = letter.between().reader();
        Stream<Party> both = FamilyLetters.child(letter, guardian).equals(author.pupil())
                ? Stream.of(author, reader)
                : Stream.of(reader, author);
        return both.limit(matter.staysInOneSchool() ? 1 : 2)
                .map(party -> new Child(party.pupil(), party.school(), party.schoolClass()))
                .toList();
    }
}
