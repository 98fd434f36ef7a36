package org.shoulashou.coverage.bulletins.print;

import static org.shoulashou.coverage.bulletins.print.OfficePaper.twips;

import java.util.List;
import org.shoulashou.coverage.bulletins.Bulletin;
import org.shoulashou.coverage.bulletins.Contents;
import org.shoulashou.coverage.bulletins.ShowBulletins.ToldBulletin;
import org.shoulashou.coverage.bulletins.examples.ToldExample;
import org.shoulashou.platform.text.Text;

/** {@code document.xml}: red head, title, text, chart, and the tables on pages of their own. */
final class DocxBody {

    private static final int EMU = 36_000;

    private final Xml xml = new Xml();

    private DocxBody() {}

    static String of(ToldBulletin told, Chart chart, String day) {
        Bulletin bulletin = told.bulletin();
        DocxBody body = new DocxBody();
        body.xml.raw(Xml.HEAD).raw("<w:document " + Xml.NAMESPACES + "><w:body>");
        body.head(bulletin.contents());
        body.text(bulletin.contents(), chart);
        body.examples(told.examples());
        body.end(bulletin, day);
        body.xml.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        FigureTable.of(bulletin.figures()).forEach(body::table);
        body.definitions(FigureTable.definitions(bulletin.figures()));
        body.xml.raw(section()).raw("</w:body></w:document>");
        return body.xml.toString();
    }

    private void head(Contents contents) {
        xml.paragraph("RedHead", contents.issuer());
        xml.paragraph("Number", contents.number().isBlank() ? "　" : contents.number());
        xml.paragraph("RedLine", "");
        xml.paragraph("Title", contents.title());
        if (!contents.addressed().isBlank()) xml.paragraph("Addressed", contents.addressed());
    }

    private void text(Contents contents, Chart chart) {
        boolean first = true;
        for (Contents.Section section : contents.sections()) {
            if (section.body().isBlank()) continue;
            xml.paragraph("Heading1", section.heading());
            xml.paragraphs("Body", section.body());
            if (first && !chart.isEmpty()) picture(chart);
            first = false;
        }
    }

    private void examples(List<ToldExample> examples) {
        if (examples.isEmpty()) return;
        xml.paragraph("Heading1", "典型事例");
        for (ToldExample example : examples) {
            Text gone = example.gone();
            xml.paragraph("Heading2", gone == null ? example.title() : gone.zh());
            xml.paragraphs("Body", example.words());
        }
    }

    private void end(Bulletin bulletin, String day) {
        xml.paragraph("Signed", bulletin.contents().issuer());
        xml.paragraph("Signed", day);
        String contact = bulletin.contents().contact();
        if (contact != null && !contact.isBlank()) xml.paragraph("Body", "（联系人：" + contact + "）");
    }

    private void picture(Chart chart) {
        long wide = Math.round(Chart.WIDE * EMU);
        long high = Math.round(Chart.HIGH * EMU);
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing><wp:inline><wp:extent cx=\"" + wide
                + "\" cy=\"" + high + "\"/><wp:docPr id=\"1\" name=\"chart\" descr=\"" + Xml.escaped(chart.said())
                + "\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"chart.png\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:embed=\"" + DocxFile.CHART_ID
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext cx=\"" + wide + "\" cy=\"" + high + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
                + "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
        xml.paragraph("Caption", "图1　各月结对、通信与送达信件");
    }

    private void table(FigureTable table) {
        xml.paragraph("TableTitle", table.title());
        xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"" + twips(OfficePaper.MEASURE)
                + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        table.parts().forEach(part -> xml.raw("<w:gridCol w:w=\"" + wide(part) + "\"/>"));
        xml.raw("</w:tblGrid>");
        row(table, table.headings(), true);
        table.rows().forEach(row -> row(table, row, false));
        xml.raw("</w:tbl>");
    }

    private void definitions(List<String> lines) {
        if (lines.isEmpty()) return;
        xml.paragraph("TableTitle", FigureTable.HOW_COUNTED);
        lines.forEach(line -> xml.paragraph("Note", line));
    }

    private static int wide(int part) {
        return twips(OfficePaper.MEASURE * part / 100);
    }

    private void row(FigureTable table, List<String> cells, boolean head) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/>" + (head ? "<w:tblHeader/>" : "") + "</w:trPr>");
        for (int at = 0; at < cells.size(); at++) {
            String style = head ? "CellHead" : at < table.words() ? "CellWords" : "CellFigure";
            xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + wide(table.parts().get(at))
                    + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
            xml.paragraph(style, cells.get(at)).raw("</w:tc>");
        }
        xml.raw("</w:tr>");
    }

    private static String section() {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"" + DocxFile.ODD_ID
                + "\"/><w:footerReference w:type=\"even\" r:id=\"" + DocxFile.EVEN_ID
                + "\"/><w:pgSz w:w=\"" + twips(OfficePaper.WIDE) + "\" w:h=\"" + twips(OfficePaper.HIGH)
                + "\"/><w:pgMar w:top=\"" + twips(OfficePaper.ABOVE) + "\" w:right=\"" + twips(OfficePaper.RIGHT)
                + "\" w:bottom=\"" + twips(OfficePaper.BELOW) + "\" w:left=\"" + twips(OfficePaper.LEFT)
                + "\" w:header=\"" + twips(15) + "\" w:footer=\"" + twips(OfficePaper.NUMBER_FROM_FOOT)
                + "\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"" + OfficePaper.linePitch()
                + "\"/></w:sectPr>";
    }
}
