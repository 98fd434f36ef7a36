package org.shoulashou.coverage.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.discretion.FigureCell;
import org.shoulashou.coverage.pages.NameNodes.Names;
import org.shoulashou.coverage.pages.ReadCoverage.Asked;
import org.shoulashou.coverage.pages.ReadCoverage.Coverage;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of a page as an Excel file: the same rows, numbers as numbers, sums as formulas. */
@Component
class ExportCoverage {

    private static final List<Measure> SHOWN = List.of(
            Measure.CONSENTED,
            Measure.PAIRED,
            Measure.CORRESPONDED,
            Measure.LIVING,
            Measure.FRESH,
            Measure.QUIET,
            Measure.LOST,
            Measure.FINISHED,
            Measure.LETTERS,
            Measure.MEETINGS,
            Measure.MEETING_HEADS,
            Measure.CONTACTS);

    private final ReadCoverage read;
    private final NameNodes names;
    private final Sheets sheets;

    ExportCoverage(ReadCoverage read, NameNodes names, Sheets sheets) {
        this.read = read;
        this.names = names;
        this.sheets = sheets;
    }

    record Line(Text name, CoverageFigures figures) {

        @Nullable
        Integer target() {
            CoverageTarget target = figures.target();
            return target == null ? null : target.amount();
        }

        Object of(Measure measure) {
            return FigureCell.of(figures, measure);
        }
    }

    Mono<ResponseEntity<Flux<DataBuffer>>> of(Asked asked, Caller caller, ServerHttpRequest request) {
        return read.of(asked)
                .zipWhen(coverage -> names.of(coverage.rows().keySet()))
                .map(both -> file(both.getT1(), both.getT2(), caller, request));
    }

    private ResponseEntity<Flux<DataBuffer>> file(
            Coverage coverage, Names names, Caller caller, ServerHttpRequest request) {
        SmallCells.Table table =
                SmallCells.of(coverage.figures().facts(), caller).told(coverage);
        Text here = coverage.figures().facts().name();
        return sheets.whole(sheet(here, table.total()), Flux.fromIterable(lines(table, names)), request);
    }

    private static List<Line> lines(SmallCells.Table table, Names names) {
        return table.rows().entrySet().stream()
                .map(row -> new Line(names.of(row.getKey()).names(), row.getValue()))
                .toList();
    }

    private static Sheet<Line> sheet(Text here, CoverageFigures total) {
        Sheet<Line> sheet = Sheet.<Line>named(new Text("{0} 覆盖", "Coverage of {0}").with(here))
                .bilingual(new Text("名称", "Name"), Line::name)
                .sum(new Text("任务数", "Target"), Line::target);
        for (Measure measure : SHOWN) {
            sheet = sheet.figures(measure.text(), line -> line.of(measure), FigureCell.of(total, measure));
        }
        return sheet.noting(FigureCell.NOTE);
    }
}
