package org.shoulashou.platform.sheets;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Languages;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers with a list as an Excel file. It is written by a few threads of its own while its rows are read, no faster
 * than the reader takes it, so that neither a long list nor a slow line fills the memory.
 */
@Component
public class Sheets {

    static final int MOST_ROWS = 100_000;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int WRITERS = 4;
    private static final int WAITING = 40;
    private static final int CHUNK = 16 * 1024;
    private static final int RETRY_AFTER_SECONDS = 30;

    /** A reader who takes nothing for so long gives the thread back. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Clock clock;
    private final ThreadPoolExecutor writers;

    Sheets(Clock clock) {
        this.clock = clock;
        this.writers = new ThreadPoolExecutor(
                WRITERS,
                WRITERS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                new CustomizableThreadFactory("sheets-"));
        writers.allowCoreThreadTimeOut(true);
    }

    /**
     * The list as an attachment, in the language that the request asks for.
     *
     * @param total counted first, because what has begun to travel can no longer be refused
     */
    public <T> Mono<ResponseEntity<Flux<DataBuffer>>> attachment(
            Sheet<T> sheet, Mono<Long> total, Flux<T> rows, ServerHttpRequest request) {
        Locale locale = Languages.of(request);
        return total.doOnNext(Sheets::refuseTooMany)
                .map(count ->
                        ResponseEntity.ok().headers(headers(sheet, locale)).body(body(sheet, rows, locale)));
    }

    private static void refuseTooMany(long count) {
        if (count > MOST_ROWS) {
            throw PlatformProblems.TOO_MANY_ROWS.refusal(count, MOST_ROWS);
        }
    }

    private <T> Flux<DataBuffer> body(Sheet<T> sheet, Flux<T> rows, Locale locale) {
        Flux<T> bounded = rows.take(MOST_ROWS);
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                        out -> write(sheet, bounded, locale, out),
                        DefaultDataBufferFactory.sharedInstance,
                        writers,
                        CHUNK))
                .timeout(PATIENCE)
                .onErrorMap(RejectedExecutionException.class, full -> busy());
    }

    private static <T> void write(Sheet<T> sheet, Flux<T> rows, Locale locale, OutputStream out) {
        new SheetWriter<>(sheet, locale).write(rows, out);
    }

    private static RuntimeException busy() {
        return PlatformProblems.TOO_MANY_REQUESTS
                .refusal(RETRY_AFTER_SECONDS)
                .fact("retryAfterSeconds", RETRY_AFTER_SECONDS);
    }

    private HttpHeaders headers(Sheet<?> sheet, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SheetWriter.BEIJING);
        String name = sheet.name().in(locale) + " " + today + ".xlsx";
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(XLSX);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        headers.setCacheControl(CacheControl.noStore());
        return headers;
    }
}
