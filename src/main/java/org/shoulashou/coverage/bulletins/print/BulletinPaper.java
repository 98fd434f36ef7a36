package org.shoulashou.coverage.bulletins.print;

import java.util.List;
import java.util.Locale;
import org.shoulashou.coverage.bulletins.Bulletin;
import org.shoulashou.coverage.bulletins.Contents;
import org.shoulashou.coverage.bulletins.ShowBulletins.ToldBulletin;
import org.shoulashou.coverage.bulletins.examples.ToldExample;
import org.shoulashou.platform.paper.Area;
import org.shoulashou.platform.paper.Ink;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.paper.Pen;
import org.shoulashou.platform.paper.Type;
import org.shoulashou.platform.text.Text;

/** A bulletin as a PDF: the measures of the standard, the house's own font. */
final class BulletinPaper {

    private static final Type BODY = Type.of(OfficePaper.BODY);
    private static final Type CELL = Type.of(9);
    private static final double ROW = 7.5;
    private static final String TWO_CHARACTERS = "　　";

    private Paper paper;

    private BulletinPaper(String title) {
        this.paper = Paper.titled(title, Locale.CHINESE)
                .asOfAnOffice((int) OfficePaper.ABOVE, (int) OfficePaper.RIGHT, (int) OfficePaper.BELOW, (int)
                        OfficePaper.LEFT);
    }

    static Paper of(ToldBulletin told, String day) {
        Bulletin bulletin = told.bulletin();
        BulletinPaper page = new BulletinPaper(bulletin.contents().title());
        page.head(bulletin.contents());
        page.text(bulletin);
        page.examples(told.examples());
        page.end(bulletin, day);
        page.paper = page.paper.newPage();
        FigureTable.of(bulletin.figures()).forEach(page::table);
        page.definitions(FigureTable.definitions(bulletin.figures()));
        return page.paper;
    }

    private void head(Contents contents) {
        Type red = Type.of(34).bold().in(Ink.OFFICE_RED).centred();
        paper = paper.row(22, area -> area.name(contents.issuer(), red, 0, 2, area.width()))
                .row(11, area -> area.name(contents.number(), BODY.centred(), 0, 0, area.width()))
                .row(8, area -> area.line(0, 1, area.width(), 1, Pen.of(Ink.OFFICE_RED, 1.5)))
                .paragraph(contents.title(), Type.of(OfficePaper.TITLE).bold().centred())
                .gap(6);
        if (!contents.addressed().isBlank()) paper = paper.paragraph(contents.addressed(), BODY);
    }

    private void text(Bulletin bulletin) {
        Chart chart = Chart.of(bulletin.figures().curve());
        boolean first = true;
        for (Contents.Section section : bulletin.contents().sections()) {
            if (section.body().isBlank()) continue;
            heading(section.heading());
            lines(section.body());
            if (first && !chart.isEmpty()) chart(chart);
            first = false;
        }
    }

    private void examples(List<ToldExample> examples) {
        if (examples.isEmpty()) return;
        heading("典型事例");
        for (ToldExample example : examples) {
            Text gone = example.gone();
            String title = gone == null ? example.title() : gone.zh();
            paper = paper.paragraph(TWO_CHARACTERS + title, BODY.bold());
            lines(example.words());
        }
    }

    private void heading(String said) {
        paper = paper.drawnWithNext(10.2, area -> area.name(TWO_CHARACTERS + said, BODY.bold(), 0, 1, area.width()));
    }

    private void lines(String said) {
        for (String line : said.lines().toList()) {
            if (!line.isBlank()) paper = paper.paragraph(TWO_CHARACTERS + line.strip(), BODY);
        }
    }

    private void chart(Chart chart) {
        paper = paper.drawnWithNext(Chart.HIGH, area -> chart.draw(new AreaCanvas(area)))
                .paragraph("图1　各月结对、通信与送达信件", Type.of(12).centred());
    }

    private void end(Bulletin bulletin, String day) {
        Contents contents = bulletin.contents();
        paper = paper.gap(8)
                .drawnWithNext(10.2, area -> signed(area, contents.issuer()))
                .drawn(10.2, area -> signed(area, day));
        String contact = contents.contact();
        if (contact != null && !contact.isBlank()) lines("（联系人：" + contact + "）");
    }

    private static void signed(Area area, String said) {
        area.name(said, BODY.atEnd(), 0, 1, area.width() - 22);
    }

    private void definitions(List<String> lines) {
        if (lines.isEmpty()) return;
        title(FigureTable.HOW_COUNTED);
        for (String line : lines) paper = paper.paragraph(line, CELL);
    }

    private void title(String said) {
        Type title = Type.of(14).bold().centred();
        paper = paper.gap(8).drawnWithNext(12, area -> area.name(said, title, 0, 1, area.width()));
    }

    private void table(FigureTable table) {
        title(table.title());
        paper = paper.drawnWithNext(ROW, area -> row(area, table, table.headings(), true));
        for (List<String> cells : table.rows()) {
            paper = paper.row(ROW, area -> row(area, table, cells, false));
        }
    }

    private static void row(Area area, FigureTable table, List<String> cells, boolean head) {
        double left = 0;
        for (int at = 0; at < cells.size(); at++) {
            double wide = area.width() * table.parts().get(at) / 100;
            area.box(left, 0, wide, ROW, 0, Pen.of(Ink.INK, 0.4));
            Type side = head ? CELL.bold().centred() : at < table.words() ? CELL : CELL.atEnd();
            area.name(cells.get(at), side, left + 1, 1.3, wide - 2);
            left += wide;
        }
    }
}
