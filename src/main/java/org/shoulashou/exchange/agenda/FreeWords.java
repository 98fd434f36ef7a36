package org.shoulashou.exchange.agenda;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.ContactScreen;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Words that an adult types into a meeting or a contact. The product hands out no private contact, so none is typed into
 * it (R21), and what the other school reads names no child of one's own class (R11).
 */
@Component
public class FreeWords {

    private final ContactScreen screen;
    private final Pupils pupils;
    private final RealNames realNames;

    FreeWords(ContactScreen screen, Pupils pupils, RealNames realNames) {
        this.screen = screen;
        this.pupils = pupils;
        this.realNames = realNames;
    }

    /** The text without blanks around it; absent when there is none. */
    public @Nullable String withoutContact(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) return null;
        if (screen.marks(text)) throw refusal(ExchangeProblems.CONTACT_DATA, pointer);
        return text.strip();
    }

    /** Ends in a refusal where a child of the class is named, by pen name or by the real one. */
    public Mono<Void> requireNamingNobody(@Nullable String text, String pointer, String schoolClass) {
        if (text == null || text.isBlank()) return Mono.empty();
        String said = folded(text);
        return pupils.ofClass(schoolClass)
                .filter(pupil -> names(pupil).anyMatch(said::contains))
                .next()
                .flatMap(named -> Mono.error(refusal(ExchangeProblems.CHILD_NAMED, pointer)));
    }

    private Stream<String> names(Pupil pupil) {
        return Stream.of(pupil.penName(), realNames.of(pupil))
                .map(FreeWords::folded)
                .filter(name -> name.length() > 1);
    }

    /** Blanks hide no name. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s·•.]", "");
    }

    private static Refusal refusal(ProblemKind kind, String pointer) {
        return kind.refusal().at(pointer, kind.title());
    }
}
