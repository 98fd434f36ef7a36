package org.shoulashou.coverage.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.discretion.FigureCell;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.coverage.pages.CoveragePage;
import org.shoulashou.coverage.pages.CoverageTarget;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.text.Text;
import reactor.core.publisher.Flux;

/** The table of a page as an Excel file: the same rows, numbers as numbers, sums as formulas. */
final class ExportCoverage {

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

    private ExportCoverage() {}

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

    static Flux<Line> lines(CoveragePage page) {
        return Flux.fromIterable(page.rows()).map(row -> new Line(row.node().names(), row.figures()));
    }

    static Sheet<Line> sheet(CoveragePage page) {
        Text here = page.here().names();
        Sheet<Line> sheet = Sheet.<Line>named(new Text("{0} 覆盖", "Coverage of {0}").with(here))
                .bilingual(new Text("名称", "Name"), Line::name)
                .sum(new Text("任务数", "Target"), Line::target);
        for (Measure measure : SHOWN) {
            sheet = sheet.figures(measure.text(), line -> line.of(measure), FigureCell.of(page.total(), measure));
        }
        return sheet.noting(FigureCell.NOTE).defining(Definitions.terms(Definitions.of(SHOWN)));
    }
}
