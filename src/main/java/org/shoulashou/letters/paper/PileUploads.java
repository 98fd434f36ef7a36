package org.shoulashou.letters.paper;

import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.paper.FilePage.Arrived;
import org.shoulashou.letters.paper.FilePage.FiledLetter;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.uploads.PictureUpload;
import org.shoulashou.platform.pictures.uploads.PictureUploads;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Begun;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Shelf;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Whole;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Photographs of a pile that come in pieces. Whose page one is says its code, and nobody before the last piece: until then
 * the house's key alone closes it.
 */
@Component
class PileUploads {

    /** Some wait until the teacher says whose they are. */
    private static final int MOST = 6;

    private final PictureUploads uploads;
    private final FilePage filePage;

    PileUploads(PictureUploads uploads, FilePage filePage) {
        this.uploads = uploads;
        this.filePage = filePage;
    }

    /**
     * @param next number of the piece that comes next
     * @param done what became of the page, once all of it is there
     */
    record PagePieceTaken(int next, @Nullable FiledLetter done) {}

    record Piece(String schoolClass, String file, @Nullable String pupil, String upload, int number) {

        Arrived arrived(byte[] photograph) {
            return new Arrived(schoolClass, file, photograph, pupil);
        }
    }

    Mono<Begun> begin(String schoolClass, Whole whole, Caller teacher) {
        return Mono.defer(() -> uploads.begin(new Shelf(owner(schoolClass, teacher), null, MOST), whole));
    }

    Mono<PagePieceTaken> take(Piece piece, Flux<DataBuffer> body, Caller teacher) {
        return uploads.take(owner(piece.schoolClass(), teacher), piece.upload(), piece.number(), body)
                .flatMap(upload -> upload.isWhole() ? filed(piece, upload, teacher) : goesOn(upload));
    }

    private static Mono<PagePieceTaken> goesOn(PictureUpload upload) {
        return Mono.just(new PagePieceTaken(upload.next(), null));
    }

    /** A page stays where only its child must still be named. One that was refused may not lie here under the house's key. */
    private Mono<PagePieceTaken> filed(Piece piece, PictureUpload upload, Caller teacher) {
        return uploads.whole(upload)
                .flatMap(photograph -> filePage.file(piece.arrived(photograph), teacher))
                .delayUntil(filed -> over(filed, upload))
                .map(filed -> new PagePieceTaken(upload.next(), filed));
    }

    private Mono<Void> over(FiledLetter filed, PictureUpload upload) {
        if (filed.whose()) return Mono.empty();
        return filed.problem() == null ? uploads.done(upload) : uploads.remove(upload);
    }

    private static Owner owner(String schoolClass, Caller teacher) {
        return new Owner("letters", "PILE", schoolClass + "/" + teacher.accountId());
    }
}
