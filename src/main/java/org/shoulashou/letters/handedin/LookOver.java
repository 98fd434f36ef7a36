package org.shoulashou.letters.handedin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
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
import org.shoulashou.platform.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets the screens look at a letter, on threads of its own: hostile text and large pictures take their time. The words
 * come first and wait for no picture; a picture that cannot be looked at is marked for a person to look at.
 */
@Component
class LookOver {

    private static final Logger log = LoggerFactory.getLogger(LookOver.class);
    private static final int WAITING = 2000;
    private static final int NOWHERE = -1;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Text UNSEEN =
            new Text("这张图片没能自动检查，请仔细看一看", "this picture could not be screened; look at it closely");

    private final Screens screens;
    private final Pictures pictures;
    private final Clock clock;
    private final Scheduler threads = Schedulers.newBoundedElastic(2, WAITING, "letter-screens");

    LookOver(Screens screens, Pictures pictures, Clock clock) {
        this.screens = screens;
        this.pictures = pictures;
        this.clock = clock;
    }

    Mono<Screened> words(OpenedLetter opened) {
        return Mono.fromCallable(opened::plain)
                .subscribeOn(threads)
                .map(this::screened)
                .timeout(LONGEST)
                .onErrorMap(TimeoutException.class, ScreensFailed::new)
                .flatMapIterable(hits -> hits)
                .map(LookOver::mark)
                .collectList()
                .map(marks -> new Screened(clock.instant(), marks));
    }

    /** What is too deep for the stack would end the whole round silently: it is an error like any other. */
    private List<Hit> screened(String plain) {
        try {
            return screens.screen(plain);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new ScreensFailed(broken);
        }
    }

    /** @param patience for each picture */
    Mono<Screened> pictures(OpenedLetter opened, Screened words, Duration patience) {
        Flux<List<Mark>> inPictures = Flux.fromIterable(
                        opened.letter().content().pictureIds())
                .concatMap(id -> picture(id).timeout(patience).onErrorResume(failure -> unseen(id, failure)));
        return Flux.fromIterable(words.marks())
                .concatWith(inPictures.flatMapIterable(marks -> marks))
                .collectList()
                .map(marks -> new Screened(clock.instant(), marks));
    }

    private Mono<List<Mark>> picture(String id) {
        return pictures.picture(id)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("a picture of a letter is gone")))
                .flatMap(jpeg -> Mono.fromCallable(() -> codes(jpeg)).subscribeOn(threads))
                .map(hits -> hits.stream().map(hit -> mark(id, hit.reason())).toList());
    }

    private static Mono<List<Mark>> unseen(String id, Throwable failure) {
        log.warn("A picture of a letter could not be screened; two people look at it", failure);
        return Mono.just(List.of(mark(id, UNSEEN)));
    }

    private static Mark mark(String picture, Text reason) {
        return new Mark(Kind.QR_CODE, NOWHERE, NOWHERE, picture, reason);
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
