package org.shoulashou.platform.downloads;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Answers with a file. It is written by a few threads of its own, no faster than the reader takes it, so that neither a
 * long file nor a slow line fills the memory.
 */
@Component
public class Downloads {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final int WRITERS = 4;
    private static final int WAITING = 40;
    private static final int CHUNK = 16 * 1024;
    private static final int RETRY_AFTER_SECONDS = 30;

    /** A reader who takes nothing for so long gives the thread back. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Clock clock;
    private final ThreadPoolExecutor writers;

    public Downloads(Clock clock) {
        this.clock = clock;
        this.writers = new ThreadPoolExecutor(
                WRITERS,
                WRITERS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                new CustomizableThreadFactory("downloads-"));
        writers.allowCoreThreadTimeOut(true);
    }

    /** Writes a file from its beginning to its end; may wait for what it writes and for who reads. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The file as an attachment, called by its name and the day. */
    public ResponseEntity<Flux<DataBuffer>> attachment(String name, String ending, MediaType type, Writing writing) {
        return ResponseEntity.ok().headers(headers(name, ending, type)).body(content(writing));
    }

    /** The bare content, for whoever wraps it differently. */
    public Flux<DataBuffer> content(Writing writing) {
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                        out -> write(writing, out), DefaultDataBufferFactory.sharedInstance, writers, CHUNK))
                .timeout(PATIENCE)
                .onErrorMap(RejectedExecutionException.class, full -> busy());
    }

    /** An error, such as a library that this Java lacks, would end the thread and leave the reader waiting. */
    private static void write(Writing writing, OutputStream out) {
        try {
            writing.to(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Error failure) {
            throw new IllegalStateException("The file could not be written", failure);
        }
    }

    private static RuntimeException busy() {
        return PlatformProblems.TOO_MANY_REQUESTS
                .refusal(RETRY_AFTER_SECONDS)
                .fact("retryAfterSeconds", RETRY_AFTER_SECONDS);
    }

    private HttpHeaders headers(String name, String ending, MediaType type) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BEIJING);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name + " " + today + ending, StandardCharsets.UTF_8)
                .build());
        headers.setCacheControl(CacheControl.noStore());
        return headers;
    }
}
