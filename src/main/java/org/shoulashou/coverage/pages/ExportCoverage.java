package org.shoulashou.coverage.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.nodes.Node;
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
            Measure.LETTERS);

    private final ReadCoverage read;
    private final NameNodes names;
    private final Sheets sheets;

    ExportCoverage(ReadCoverage read, NameNodes names, Sheets sheets) {
        this.read = read;
        this.names = names;
        this.sheets = sheets;
    }

    record Line(Text name, @Nullable CoverageTarget target, Counts counts) {}

    Mono<ResponseEntity<Flux<DataBuffer>>> of(Asked asked, ServerHttpRequest request) {
        return read.of(asked)
                .zipWhen(coverage -> names.of(
                        coverage.figures().rows().stream().map(Node::scope).toList()))
                .map(both -> sheets.whole(
                        sheet(both.getT1()), Flux.fromIterable(lines(both.getT1(), both.getT2())), request));
    }

    private static List<Line> lines(Coverage coverage, Names names) {
        return coverage.figures().rows().stream()
                .map(row -> line(coverage, row, names))
                .toList();
    }

    private static Line line(Coverage coverage, Node row, Names names) {
        return new Line(
                names.of(row.scope()).names(),
                ShowCoverage.target(coverage, row.scope()),
                coverage.chosen().of(row.tally()));
    }

    private static Sheet<Line> sheet(Coverage coverage) {
        Text here = coverage.figures().facts().name();
        Sheet<Line> sheet = Sheet.<Line>named(new Text("{0} 覆盖", "Coverage of {0}").with(here))
                .bilingual(new Text("名称", "Name"), Line::name)
                .sum(
                        new Text("任务数", "Target"),
                        line -> line.target() == null ? null : line.target().amount());
        for (Measure measure : SHOWN) {
            sheet = sheet.sum(measure.text(), line -> line.counts().of(measure));
        }
        return sheet;
    }
}
