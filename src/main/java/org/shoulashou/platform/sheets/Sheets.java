package org.shoulashou.platform.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Languages;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers with a list as an Excel file, which is written while its rows are read. */
@Component
public class Sheets {

    static final int MOST_ROWS = 100_000;
    private static final int MOST_ROWS_OF_EXCEL = 1_048_575;

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Downloads downloads;

    Sheets(Downloads downloads) {
        this.downloads = downloads;
    }

    /**
     * The list as an attachment, in the language that the request asks for.
     *
     * @param total counted first, because what has begun to travel can no longer be refused
     */
    public <T> Mono<ResponseEntity<Flux<DataBuffer>>> attachment(
            Sheet<T> sheet, Mono<Long> total, Flux<T> rows, ServerHttpRequest request) {
        Locale locale = Languages.of(request);
        return total.doOnNext(Sheets::refuseTooMany).map(count -> answer(sheet, rows, MOST_ROWS, locale));
    }

    /** The whole list, however long it is, for who cannot narrow it; Excel itself ends after a million rows. */
    public <T> ResponseEntity<Flux<DataBuffer>> whole(Sheet<T> sheet, Flux<T> rows, ServerHttpRequest request) {
        return answer(sheet, rows, MOST_ROWS_OF_EXCEL, Languages.of(request));
    }

    /** The whole list as plain lines (RFC 4180, UTF-8) under a name that programs know. */
    public <T> ResponseEntity<Flux<DataBuffer>> lines(Sheet<T> sheet, Flux<T> rows, ServerHttpRequest request) {
        Locale locale = Languages.of(request);
        return downloads.attachment(
                sheet.name().in(locale), ".csv", CSV, out -> new CsvWriter<>(sheet, locale).write(rows, out));
    }

    /** A table with sums, whose texts are in the reader's language already. */
    public ResponseEntity<Flux<DataBuffer>> grid(Grid grid, Locale locale) {
        return downloads.attachment(grid.name().in(locale), ".xlsx", XLSX, out -> new GridWriter(grid).write(out));
    }

    private static void refuseTooMany(long count) {
        if (count > MOST_ROWS) {
            throw PlatformProblems.TOO_MANY_ROWS.refusal(count, MOST_ROWS);
        }
    }

    private <T> ResponseEntity<Flux<DataBuffer>> answer(Sheet<T> sheet, Flux<T> rows, int most, Locale locale) {
        Flux<T> bounded = rows.take(most);
        return downloads.attachment(
                sheet.name().in(locale), ".xlsx", XLSX, out -> new SheetWriter<>(sheet, locale).write(bounded, out));
    }
}
