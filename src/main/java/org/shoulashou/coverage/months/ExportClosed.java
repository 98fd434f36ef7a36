package org.shoulashou.coverage.months;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.discretion.FigureCell;
import org.shoulashou.coverage.months.ClosedMonthPage.ClosedCorrection;
import org.shoulashou.coverage.months.ClosedMonthPage.ClosedRow;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** A closed month as an Excel file: the frozen rows, and beneath them each correction that counts. */
@Component
class ExportClosed {

    private static final List<Measure> SHOWN = List.of(
            Measure.CONSENTED,
            Measure.PAIRED,
            Measure.CORRESPONDED,
            Measure.LIVING,
            Measure.FRESH,
            Measure.QUIET,
            Measure.LOST,
            Measure.FINISHED,
            Measure.LETTERS);

    private final Sheets sheets;

    ExportClosed(Sheets sheets) {
        this.sheets = sheets;
    }

    /** A frozen row, or a correction with its difference where its measure stands; the sum beneath is what counts now. */
    private record Line(
            Text name,
            @Nullable CoverageFigures frozen,
            @Nullable ClosedCorrection correction) {

        @Nullable
        Object of(Measure measure) {
            if (frozen != null) return FigureCell.of(frozen, measure);
            return correction != null && correction.measure() == measure ? correction.difference() : null;
        }

        @Nullable
        Number target() {
            return frozen == null || frozen.target() == null
                    ? null
                    : frozen.target().amount();
        }

        @Nullable
        String reason() {
            return correction == null ? null : correction.reason();
        }

        @Nullable
        String people() {
            return correction == null ? null : correction.by() + " / " + correction.decidedBy();
        }
    }

    ResponseEntity<Flux<DataBuffer>> of(ClosedMonthPage page, ServerHttpRequest request) {
        return sheets.whole(sheet(page), Flux.fromIterable(lines(page)), request);
    }

    private static List<Line> lines(ClosedMonthPage page) {
        List<ClosedRow> rows = page.rows().isEmpty() ? List.of(page.total()) : page.rows();
        return Stream.concat(
                        rows.stream().map(row -> new Line(row.node().names(), row.frozen(), null)),
                        page.corrections().stream()
                                .filter(line -> counts(line, page))
                                .map(ExportClosed::corrected))
                .toList();
    }

    private static boolean counts(ClosedCorrection line, ClosedMonthPage page) {
        boolean ofYear = page.year() == 0 || line.year() == page.year();
        return line.state() == FigureCorrection.State.APPROVED && ofYear;
    }

    private static Line corrected(ClosedCorrection line) {
        return new Line(new Text("更正：{0}", "Correction: {0}").with(line.node()), null, line);
    }

    private static Sheet<Line> sheet(ClosedMonthPage page) {
        Text name = new Text("{0} {1} 结账数字", "{0}, closed figures of {1}")
                .with(page.here().names(), page.month());
        CoverageFigures corrected = page.total().corrected();
        CoverageFigures counts = corrected == null ? page.total().frozen() : corrected;
        Sheet<Line> sheet = Sheet.<Line>named(name)
                .bilingual(new Text("名称", "Name"), Line::name)
                .sum(new Text("任务数", "Target"), Line::target);
        for (Measure measure : SHOWN) {
            sheet = sheet.figures(measure.text(), line -> line.of(measure), FigureCell.of(counts, measure));
        }
        return sheet.noting(FigureCell.NOTE)
                .defining(Definitions.terms(Definitions.of(SHOWN)))
                .text(new Text("更正原因", "Reason of correction"), Line::reason)
                .text(new Text("申请 / 批准", "Asked / approved by"), Line::people);
    }
}
