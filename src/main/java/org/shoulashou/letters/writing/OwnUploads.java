package org.shoulashou.letters.writing;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.uploads.PictureUpload;
import org.shoulashou.platform.pictures.uploads.PictureUploads;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Begun;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Shelf;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Whole;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A large picture of a child's own, which comes in pieces; with the last of them it is a picture like any other. */
@Component
class OwnUploads {

    private static final int MOST = 2;

    private final PictureUploads uploads;
    private final OwnPictures pictures;
    private final Consents consents;
    private final Clock clock;

    OwnUploads(PictureUploads uploads, OwnPictures pictures, Consents consents, Clock clock) {
        this.uploads = uploads;
        this.pictures = pictures;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * @param next number of the piece that comes next
     * @param done the picture, once all of it is there
     */
    record PieceTaken(int next, @Nullable LetterPicture done) {}

    /** @param of the picture is to be one of these */
    record Piece(LetterPicture.Kind of, String upload, int number) {}

    /** What would be refused at its end is refused before its beginning. */
    Mono<Begun> begin(Letter letter, Whole whole) {
        OwnAct.guard(OwnAct.SAVE, letter, clock.instant());
        String author = letter.between().author().pupil();
        return consents.require(author, What.SCANS)
                .then(Mono.defer(() -> pictures.refuseMore(letter)))
                .then(Mono.defer(() -> uploads.begin(new Shelf(owner(letter), author, MOST), whole)));
    }

    Mono<PieceTaken> take(Letter letter, Piece piece, Flux<DataBuffer> body) {
        OwnAct.guard(OwnAct.SAVE, letter, clock.instant());
        return uploads.take(owner(letter), piece.upload(), piece.number(), body)
                .flatMap(upload -> upload.isWhole() ? made(letter, piece, upload) : goesOn(upload));
    }

    private static Mono<PieceTaken> goesOn(PictureUpload upload) {
        return Mono.just(new PieceTaken(upload.next(), null));
    }

    /** Asked again it gives the same: a picture that is there already is kept once. */
    private Mono<PieceTaken> made(Letter letter, Piece piece, PictureUpload upload) {
        return uploads.whole(upload)
                .map(DefaultDataBufferFactory.sharedInstance::wrap)
                .flatMap(whole -> pictures.take(letter, piece.of(), Flux.just(whole)))
                .delayUntil(done -> uploads.done(upload))
                .map(done -> new PieceTaken(upload.next(), done));
    }

    private static Owner owner(Letter letter) {
        return LetterPicture.comingTo(letter.id());
    }
}
