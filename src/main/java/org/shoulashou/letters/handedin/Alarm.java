package org.shoulashou.letters.handedin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.Screened;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leaves a concern about a letter with the schools' leads. The same occasion twice is one concern. */
@Component
public class Alarm {

    private static final String TITLE = "孩子交来的信";

    private static final String ALONE = "这封信被留下了，却没有一件还在办的事管着它；请看一看，再决定怎么办";

    private final Concerns concerns;
    private final LetterBodies bodies;

    Alarm(Concerns concerns, LetterBodies bodies) {
        this.concerns = concerns;
        this.bodies = bodies;
    }

    Mono<String> byScreens(OpenedLetter opened, Screened found) {
        Letter letter = opened.letter();
        List<String> reasons = found.marks().stream()
                .filter(mark -> mark.kind().goesToLeadsOnly())
                .map(mark -> mark.reason().zh())
                .distinct()
                .toList();
        String occasion =
                "letter-screened:" + letter.id() + ":" + letter.times().handedInAt();
        return raise(letter, opened.plain(), occasion, Source.SCREEN, Matter.DANGER, null, reasons);
    }

    /** Also of a letter that nobody can open any more: its pictures may tell what is left. */
    public Mono<String> byReader(Letter letter, Matter matter, Hand by) {
        String occasion = "letter-held:" + letter.id() + ":" + letter.step() + ":" + matter;
        return bodies.plain(letter)
                .flatMap(words -> raise(letter, words, occasion, Source.REVIEWER, matter, by.accountId(), List.of()));
    }

    /** Of one that is held while no concern about it is in hand: why it was held is not known, so no other school hears. */
    public Mono<String> ofNobody(Letter letter) {
        String occasion = "letter-held-by-nobody:" + letter.id() + ":" + letter.step();
        return bodies.plain(letter)
                .flatMap(words -> raise(letter, words, occasion, Source.HOUSE, Matter.OTHER, null, List.of(ALONE)));
    }

    private Mono<String> raise(
            Letter letter,
            String words,
            String occasion,
            Source source,
            Matter matter,
            @Nullable String by,
            List<String> reasons) {
        Evidence evidence = new Evidence(TITLE, words, reasons, letter.content().pictureIds());
        return concerns.raise(new NewConcern(
                occasion, source, matter, children(letter, source, matter), letter.subject(), by, evidence));
    }

    private static List<Child> children(Letter letter, Source source, Matter matter) {
        Child author = child(letter.between().author());
        return source == Source.HOUSE || matter.staysInOneSchool()
                ? List.of(author)
                : List.of(author, child(letter.between().reader()));
    }

    private static Child child(Party party) {
        return new Child(party.pupil(), party.school(), party.schoolClass());
    }
}
