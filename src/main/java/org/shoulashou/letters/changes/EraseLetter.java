package org.shoulashou.letters.changes;

import org.shoulashou.letters.Content;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.pictures.uploads.PictureUploads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the content of a letter away: words first, then pictures. That there was one stays in its history (R19). */
@Component
class EraseLetter {

    private static final String MODULE = "letters";

    private final Letters letters;
    private final LetterBodies bodies;
    private final Pictures pictures;
    private final PictureUploads uploads;

    EraseLetter(Letters letters, LetterBodies bodies, Pictures pictures, PictureUploads uploads) {
        this.letters = letters;
        this.bodies = bodies;
        this.pictures = pictures;
        this.uploads = uploads;
    }

    Mono<Void> erase(Letter letter, Hand by) {
        return nothing(letter)
                .map(nothing -> Content.plain(nothing, 0))
                .flatMap(nothing -> letters.change(letter.id(), now -> erased(now, by, nothing)))
                .filter(done -> done.state() == LetterState.ERASED)
                .flatMapMany(done -> Flux.fromArray(LetterPicture.Kind.values()))
                .concatMap(kind -> pictures.removeAll(new Owner(MODULE, kind.name(), letter.id())))
                .then(Mono.defer(() -> pictures.removeAll(LetterPicture.takenOutOf(letter.id()))))
                .then(Mono.defer(() -> uploads.removeAll(LetterPicture.comingTo(letter.id()))));
    }

    /** Where the author's key was destroyed the words are gone already, and stay as they are closed. */
    private Mono<Sealed> nothing(Letter letter) {
        return bodies.sealBody(letter.id(), letter.between().author().pupil(), "")
                .onErrorReturn(CannotOpen.class, letter.content().body());
    }

    /** What the child has written since it went back is the child's, and no lead has seen it (R08). */
    private static Letter erased(Letter now, Hand by, Content nothing) {
        if (now.state() == LetterState.ERASED) return now;
        boolean another = now.state().isTheChilds() && !(now.state() == LetterState.RETURNED && now.isAsReturned());
        return another ? now.noted(Deed.NOT_ERASED, by) : now.erased(by, nothing, by.at());
    }
}
