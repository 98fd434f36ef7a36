package org.shoulashou.letters.writing;

import java.util.List;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.writing.OwnLetter.LetterTo;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a child may know of a friend: pen name and town (R11). */
@Component
class FriendNames {

    private final Pupils pupils;
    private final ClassPairings classPairings;
    private final NameGroups names;

    FriendNames(Pupils pupils, ClassPairings classPairings, NameGroups names) {
        this.pupils = pupils;
        this.classPairings = classPairings;
        this.names = names;
    }

    /** Without a name as long as it may not be known. */
    Mono<LetterTo> friendIn(Letter letter) {
        Mono<LetterTo> named =
                of(letter.between().classPairing(), letter.between().reader());
        return mayBeKnown(letter) ? named : named.map(to -> new LetterTo("", to.town()));
    }

    /**
     * No child hears of another before adults of both sides agreed to it (R12). For a friendship they did when it was
     * made; of a second letter the reader's side says so by releasing it.
     */
    static boolean mayBeKnown(Letter letter) {
        return !letter.between().isSecond() || letter.review().released() != null;
    }

    private Mono<LetterTo> of(String classPairing, Party friend) {
        Mono<List<Text>> town = classPairings
                .find(classPairing)
                .map(classes -> group(classes, friend))
                .flatMap(this::town)
                .defaultIfEmpty(List.of());
        return pupils.find(friend.pupil())
                .map(Pupil::penName)
                .defaultIfEmpty("")
                .zipWith(town, LetterTo::new);
    }

    Mono<List<Text>> town(Group group) {
        return names.town(group);
    }

    static Group group(ClassPairing classes, Party of) {
        return classes.inland().schoolClass().equals(of.schoolClass()) ? classes.inland() : classes.partner();
    }
}
