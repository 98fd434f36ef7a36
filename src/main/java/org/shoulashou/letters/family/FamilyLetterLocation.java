package org.shoulashou.letters.family;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A letter belongs to its author's family, and to its reader's from the moment when it has arrived. */
@Component
class FamilyLetterLocation implements Located {

    private final Letters letters;

    FamilyLetterLocation(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String kind() {
        return "family-letter";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return letters.find(id).map(FamilyLetterLocation::scopes);
    }

    private static List<Scope> scopes(Letter letter) {
        Scope author = Scope.pupil(letter.between().author().pupil());
        Scope reader = Scope.pupil(letter.between().reader().pupil());
        return letter.state().hasArrived() ? List.of(author, reader) : List.of(author);
    }
}
