package org.shoulashou.letters.writing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.platform.pictures.KeptPicture;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.PictureHolder;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.pictures.uploads.PictureUploads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pictures that a child puts into a letter. They need a consent of their own (R02), and are kept as long as the letter. */
@Component
class OwnPictures implements PictureHolder {

    private static final String MODULE = "letters";
    private static final int TRIES = 4;

    private final Pictures pictures;
    private final PictureUploads uploads;
    private final Letters letters;
    private final Consents consents;
    private final LettersProperties settings;
    private final Clock clock;

    OwnPictures(
            Pictures pictures,
            PictureUploads uploads,
            Letters letters,
            Consents consents,
            LettersProperties settings,
            Clock clock) {
        this.pictures = pictures;
        this.uploads = uploads;
        this.letters = letters;
        this.consents = consents;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<LetterPicture> take(Letter letter, LetterPicture.Kind kind, Flux<DataBuffer> body) {
        OwnAct.guard(OwnAct.SAVE, letter, clock.instant());
        return consents.require(letter.between().author().pupil(), What.SCANS)
                .then(Mono.defer(() -> refuseMore(letter)))
                .then(Mono.defer(() -> taken(letter, kind, body)))
                .flatMap(kept -> once(kept, owner(letter, kind)))
                .map(kept -> new LetterPicture(kept.id(), kind, kept.width(), kept.height()));
    }

    private Mono<KeptPicture> taken(Letter letter, LetterPicture.Kind kind, Flux<DataBuffer> body) {
        return pictures.take(
                body, owner(letter, kind), letter.between().author().pupil());
    }

    /**
     * The same picture again is one whose answer was lost on a bad line: it is kept once. Of two at the same moment the
     * later gives way, and one whose content did not arrive whole stands for nothing.
     */
    private Mono<KeptPicture> once(KeptPicture kept, Owner owner) {
        return pictures.of(owner)
                .filter(other -> other.sha256().equals(kept.sha256()) && isBefore(other, kept))
                .filterWhen(other -> pictures.thumbnail(other.id()).hasElement())
                .next()
                .delayUntil(there -> pictures.remove(kept.id()))
                .defaultIfEmpty(kept);
    }

    private static boolean isBefore(KeptPicture one, KeptPicture other) {
        int order = one.takenAt().compareTo(other.takenAt());
        return order < 0 || order == 0 && one.id().compareTo(other.id()) < 0;
    }

    /** What was tried and dropped counts as well, until the letter is handed in. */
    Mono<Void> refuseMore(Letter letter) {
        int most = settings.mostPictures() * TRIES;
        return all(letter)
                .count()
                .filter(many -> many >= most)
                .flatMap(many -> Mono.error(LetterProblems.TOO_MANY_PICTURES.refusal(settings.mostPictures())));
    }

    /** What the child dropped on the way goes when the letter is handed in; what adults have seen of it before stays. */
    Mono<Void> removeDropped(Letter letter) {
        if (!letter.review().returns().isEmpty()) return Mono.empty();
        List<String> kept = letter.content().pictureIds();
        return all(letter)
                .filter(picture -> !kept.contains(picture.id()))
                .concatMap(picture -> pictures.remove(picture.id()))
                .then();
    }

    private Flux<KeptPicture> all(Letter letter) {
        return Flux.fromArray(LetterPicture.Kind.values()).concatMap(kind -> pictures.of(owner(letter, kind)));
    }

    /** In the order asked for; one that is gone, or of another letter, is refused. */
    Mono<List<LetterPicture>> those(Letter letter, List<String> ids) {
        if (ids.size() > settings.mostPictures())
            throw LetterProblems.TOO_MANY_PICTURES.refusal(settings.mostPictures());
        if (ids.isEmpty()) return Mono.just(List.of());
        return Flux.fromArray(LetterPicture.Kind.values())
                .concatMap(kind -> found(letter, kind, ids))
                .collectMap(LetterPicture::id)
                .map(found -> inOrder(ids, found));
    }

    private Flux<LetterPicture> found(Letter letter, LetterPicture.Kind kind, List<String> ids) {
        return pictures.those(owner(letter, kind), ids)
                .map(kept -> new LetterPicture(kept.id(), kind, kept.width(), kept.height()));
    }

    private static List<LetterPicture> inOrder(List<String> ids, Map<String, LetterPicture> found) {
        if (!found.keySet().containsAll(ids)) throw LetterProblems.PICTURE_GONE.refusal();
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList();
    }

    Mono<Void> keep(Letter letter) {
        return pictures.keep(letter.content().pictureIds());
    }

    Mono<Void> removeAll(Letter letter) {
        return Flux.fromArray(LetterPicture.Kind.values())
                .concatMap(kind -> pictures.removeAll(owner(letter, kind)))
                .then(Mono.defer(() -> uploads.removeAll(LetterPicture.comingTo(letter.id()))));
    }

    /** One that was just sent is not in the letter yet, and its author sees it all the same. */
    Mono<byte[]> show(Letter letter, String id, boolean small) {
        return those(letter, List.of(id))
                .flatMap(found -> small ? pictures.thumbnail(id) : pictures.picture(id))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public Mono<Boolean> holds(KeptPicture picture) {
        return letters.find(picture.owner().id())
                .map(letter -> letter.content().pictureIds().contains(picture.id()))
                .defaultIfEmpty(false);
    }

    private static Owner owner(Letter letter, LetterPicture.Kind kind) {
        return new Owner(MODULE, kind.name(), letter.id());
    }
}
