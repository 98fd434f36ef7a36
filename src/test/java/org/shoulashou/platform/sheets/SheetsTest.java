package org.shoulashou.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SheetsTest {

    private static final MockServerHttpRequest CHINESE =
            MockServerHttpRequest.get("/export").build();
    private static final MockServerHttpRequest ENGLISH =
            MockServerHttpRequest.get("/export?lang=en").build();

    private static final Sheet<Line> LINES = Sheet.<Line>named(new Text("名单", "Lines"))
            .text(new Text("文字", "Text"), Line::text)
            .bilingual(new Text("两种文字", "Both"), Line::both)
            .number(new Text("数", "Number"), Line::number)
            .date(new Text("日期", "Date"), Line::date)
            .time(new Text("时间", "Time"), Line::time);

    private static final Line FULL =
            new Line("沙枣", new Text("一", "one"), 12, LocalDate.of(2026, 9, 1), Instant.parse("2026-09-01T23:30:00Z"));

    private final Sheets sheets = new Sheets(new Downloads(new MovableClock()));

    @TempDir
    Path folder;

    record Line(
            @Nullable String text,
            @Nullable Text both,
            @Nullable Number number,
            @Nullable LocalDate date,
            @Nullable Instant time) {

        static Line saying(String text) {
            return new Line(text, null, null, null, null);
        }
    }

    @Test
    void numbersDatesAndTimesAreRealOnes() {
        Row row = rows(CHINESE, FULL).get(1);

        assertThat(row.getCellAsNumber(2)).contains(BigDecimal.valueOf(12));
        assertThat(row.getCellAsDate(3)).contains(LocalDateTime.of(2026, 9, 1, 0, 0));
        assertThat(row.getCellAsDate(4)).contains(LocalDateTime.of(2026, 9, 2, 7, 30));
    }

    @Test
    void headingsAndTextsFollowTheReadersLanguage() {
        assertThat(texts(rows(CHINESE, FULL).get(0))).containsExactly("文字", "两种文字", "数", "日期", "时间");
        assertThat(texts(rows(ENGLISH, FULL).get(0))).containsExactly("Text", "Both", "Number", "Date", "Time");
        assertThat(rows(ENGLISH, FULL).get(1).getCellText(1)).isEqualTo("one");
    }

    @Test
    void whatIsAbsentIsAnEmptyCell() {
        assertThat(rows(CHINESE, Line.saying("沙枣")).get(1).getOptionalCell(2)).isEmpty();
    }

    @Test
    void whatSomebodyTypedNeverBecomesAFormula() {
        for (String typed : List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\")", "\t=1+1")) {
            Cell cell = rows(CHINESE, Line.saying(typed)).get(1).getCell(0);

            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString().strip()).isEqualTo(typed.strip());
        }
    }

    @Test
    void charactersThatNoFileCanHoldAreLeftOut() {
        Line odd = Line.saying("a\u0000b\u001F" + (char) 0xD800 + "<&>\uFFFF😀");

        assertThat(rows(CHINESE, odd).get(1).getCellText(0)).isEqualTo("ab<&>😀");
    }

    @Test
    void theHeadingStaysInViewAndFilters() throws IOException {
        String page = entry(bytes(CHINESE, Flux.just(FULL, FULL)), "xl/worksheets/sheet1.xml");

        assertThat(page)
                .contains("state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:E3\"")
                .contains("<cols>");
    }

    @Test
    void theFileIsNamedInTheReadersLanguage() {
        ResponseEntity<?> answer = Await.result(sheets.attachment(LINES, Mono.just(0L), Flux.empty(), CHINESE));

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .contains("filename*=UTF-8''%E5%90%8D%E5%8D%95%202026-09-01.xlsx");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("名单 2026-09-01.xlsx");
    }

    @Test
    void oneRowTooManyIsRefusedBeforeAnythingTravels() {
        Flux<Line> neverRead = Flux.error(new AssertionError("was read"));

        assertThatThrownBy(() -> sheets.attachment(LINES, Mono.just(100_001L), neverRead, CHINESE)
                        .block())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind().code()).isEqualTo("platform.too-many-rows");
                    assertThat(refusal.detail().en()).contains("100001").contains("Narrow");
                });
    }

    @Test
    void aHundredThousandRowsAreReadNoFasterThanTheyAreTaken() {
        AtomicLong read = new AtomicLong();
        Flux<Line> many =
                Flux.range(0, 100_000).doOnNext(i -> read.incrementAndGet()).map(i -> FULL);

        StepVerifier.create(body(CHINESE, many, 100_000), 0)
                .thenRequest(3)
                .expectNextCount(3)
                .then(() -> assertThat(read.get()).isBetween(1L, 60_000L))
                .thenRequest(Long.MAX_VALUE)
                .thenConsumeWhile(buffer -> true)
                .verifyComplete();
        assertThat(read.get()).isEqualTo(100_000);
    }

    @Test
    void aReaderWhoGoesAwayEndsTheReading() throws InterruptedException {
        AtomicLong cancelled = new AtomicLong();
        Flux<Line> endless = Flux.interval(Duration.ofMillis(1))
                .onBackpressureDrop()
                .map(i -> FULL)
                .doOnCancel(cancelled::incrementAndGet);

        body(CHINESE, endless, 1).take(1).doOnNext(DataBufferUtils::release).blockLast();

        Await.until(() -> cancelled.get() == 1);
    }

    @Test
    void rowsThatFailFailTheAnswer() {
        Flux<Line> failing = Flux.concat(Flux.just(FULL), Flux.error(new IllegalStateException("broken")));

        StepVerifier.create(body(CHINESE, failing, 1).map(DataBufferUtils::release))
                .thenConsumeWhile(any -> true)
                .verifyError();
    }

    private List<Row> rows(MockServerHttpRequest request, Line... lines) {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(request, Flux.fromArray(lines))))) {
            return book.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(MockServerHttpRequest request, Flux<Line> lines) {
        DataBuffer joined = Await.result(DataBufferUtils.join(body(request, lines, 1)));
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        return bytes;
    }

    private Flux<DataBuffer> body(MockServerHttpRequest request, Flux<Line> lines, long total) {
        return sheets.attachment(LINES, Mono.just(total), lines, request).flatMapMany(ResponseEntity::getBody);
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Cell::asString).toList();
    }

    private String entry(byte[] file, String name) throws IOException {
        Path saved = Files.write(folder.resolve("saved.xlsx"), file);
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
