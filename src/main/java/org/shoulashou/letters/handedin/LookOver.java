package org.shoulashou.letters.handedin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.shoulashou.letters.Screened;
import org.shoulashou.letters.Screened.Mark;
import org.shoulashou.letters.screening.Hit;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.screening.PictureHit;
import org.shoulashou.letters.screening.Screens;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.letters.text.SheetCodes;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.pictures.QrCodes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets the screens look at a letter, on threads of its own: hostile text and large pictures take their time. */
@Component
class LookOver {

    private static final int WAITING = 2000;
    private static final int NOWHERE = -1;

    private final Screens screens;
    private final Pictures pictures;
    private final Clock clock;
    private final Scheduler threads = Schedulers.newBoundedElastic(2, WAITING, "letter-screens");

    LookOver(Screens screens, Pictures pictures, Clock clock) {
        this.screens = screens;
        this.pictures = pictures;
        this.clock = clock;
    }

    Mono<Screened> of(OpenedLetter opened) {
        Flux<Mark> inText = Mono.fromCallable(() -> screens.screen(opened.plain()))
                .subscribeOn(threads)
                .flatMapIterable(hits -> hits)
                .map(LookOver::mark);
        Flux<Mark> inPictures =
                Flux.fromIterable(opened.letter().content().pictureIds()).concatMap(this::picture);
        return inText.concatWith(inPictures).collectList().map(marks -> new Screened(clock.instant(), marks));
    }

    /** A picture that is not there was not looked at: the letter waits (fail closed). */
    private Flux<Mark> picture(String id) {
        return pictures.picture(id)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a picture of a letter is gone")))
                .flatMap(jpeg -> Mono.fromCallable(() -> codes(jpeg)).subscribeOn(threads))
                .flatMapIterable(hits -> hits)
                .map(hit -> new Mark(Kind.QR_CODE, NOWHERE, NOWHERE, id, hit.reason()));
    }

    /** The code of our own sheet of paper hides nothing. */
    private List<PictureHit> codes(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        boolean onlyOurs = QrCodes.in(image).stream().allMatch(found -> SheetCodes.isOne(found.text()));
        return onlyOurs ? List.of() : screens.screen(image);
    }

    private static Mark mark(Hit hit) {
        return new Mark(hit.kind(), hit.start(), hit.end(), null, hit.reason());
    }
}
