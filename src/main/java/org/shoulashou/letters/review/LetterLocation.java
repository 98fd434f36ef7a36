package org.shoulashou.letters.review;

import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A letter lies in its author's school, and in its reader's from the moment when the first lock has opened. */
@Component
class LetterLocation implements Located {

    private final Letters letters;

    LetterLocation(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return letters.find(id).map(LetterLocation::scopes);
    }

    private static List<Scope> scopes(Letter letter) {
        Stream<Scope> sending = letter.between().author().scopes().stream();
        Stream<Scope> receiving = hasCrossed(letter) ? letter.between().reader().scopes().stream() : Stream.empty();
        return Stream.concat(sending, receiving).toList();
    }

    private static boolean hasCrossed(Letter letter) {
        return switch (letter.state()) {
            case RECEIVING, SCHEDULED, DELIVERED, READ -> true;
            default -> false;
        };
    }
}
