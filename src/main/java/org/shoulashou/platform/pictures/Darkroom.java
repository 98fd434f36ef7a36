package org.shoulashou.platform.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import javax.imageio.ImageIO;
import org.shoulashou.platform.problems.PlatformProblems;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where pictures are worked on: a few at a time, away from the event loops, and a queue that has an end. */
final class Darkroom {

    private static final int WAITING = 40;
    private static final int IDLE_SECONDS = 60;
    private static final int RETRY_AFTER_SECONDS = 10;

    private final Scheduler threads;
    private final WriteAnew picture;
    private final WriteAnew thumbnail;

    Darkroom(PicturesProperties settings) {
        this.threads = Schedulers.newBoundedElastic(settings.atOnce(), WAITING, "pictures", IDLE_SECONDS, true);
        this.picture =
                new WriteAnew(settings.largestFile().toBytes(), settings.mostMillionPixels(), settings.longestEdge());
        this.thumbnail = new WriteAnew(Long.MAX_VALUE, settings.mostMillionPixels(), settings.thumbnailEdge());
    }

    /** The picture as it is kept, with a small one beside it. */
    record Prints(Picture picture, Picture thumbnail) {}

    Prints develop(byte[] upload) {
        Picture written = picture.write(upload);
        return new Prints(written, thumbnail.write(written.jpeg()));
    }

    Developed developReading(byte[] upload) throws IOException {
        Prints prints = develop(upload);
        BufferedImage shown =
                ImageIO.read(new ByteArrayInputStream(prints.picture().jpeg()));
        return new Developed(
                prints, QrCodes.in(shown).stream().map(QrCodes.Found::text).toList());
    }

    <T> Mono<T> work(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, full -> busy());
    }

    private static RuntimeException busy() {
        return PlatformProblems.TOO_MANY_REQUESTS
                .refusal(RETRY_AFTER_SECONDS)
                .fact("retryAfterSeconds", RETRY_AFTER_SECONDS);
    }
}
