package org.shoulashou.letters.handedin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.Screened;
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

    private final Concerns concerns;

    Alarm(Concerns concerns) {
        this.concerns = concerns;
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
        return raise(opened, occasion, Source.SCREEN, Matter.DANGER, null, reasons);
    }

    public Mono<String> byReader(OpenedLetter opened, Matter matter, Hand by) {
        Letter letter = opened.letter();
        String occasion = "letter-held:" + letter.id() + ":" + letter.revision();
        return raise(opened, occasion, Source.REVIEWER, matter, by.accountId(), List.of());
    }

    private Mono<String> raise(
            OpenedLetter opened,
            String occasion,
            Source source,
            Matter matter,
            @Nullable String by,
            List<String> reasons) {
        Letter letter = opened.letter();
        Evidence evidence =
                new Evidence(TITLE, opened.plain(), reasons, letter.content().pictureIds());
        return concerns.raise(
                new NewConcern(occasion, source, matter, children(letter, matter), letter.subject(), by, evidence));
    }

    private static List<Child> children(Letter letter, Matter matter) {
        Child author = child(letter.between().author());
        return matter.staysInOneSchool()
                ? List.of(author)
                : List.of(author, child(letter.between().reader()));
    }

    private static Child child(Party party) {
        return new Child(party.pupil(), party.school(), party.schoolClass());
    }
}
