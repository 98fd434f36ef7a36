package org.shoulashou.coverage.bulletins.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shoulashou.coverage.bulletins.ShowBulletins.ToldBulletin;

/**
 * A bulletin as a Word document, written by hand: a dozen styles and one table are less than a library of ten megabytes,
 * and the measures are exactly those of the standard.
 */
final class DocxFile {

    static final String CHART_ID = "chart";
    static final String ODD_ID = "odd";
    static final String EVEN_ID = "even";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private DocxFile() {}

    /** Takes its time: runs only on threads that may wait. */
    static void write(ToldBulletin told, String day, OutputStream out) throws IOException {
        Chart chart = Chart.of(told.bulletin().figures().curve());
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "[Content_Types].xml", types());
        put(zip, "_rels/.rels", relations(relation("document", "officeDocument", "word/document.xml")));
        put(zip, "word/_rels/document.xml.rels", parts(chart));
        put(zip, "word/document.xml", DocxBody.of(told, chart, day));
        put(zip, "word/styles.xml", DocxStyles.styles());
        put(zip, "word/fontTable.xml", DocxStyles.fonts());
        put(zip, "word/settings.xml", settings());
        put(zip, "word/odd.xml", footer("right"));
        put(zip, "word/even.xml", footer("left"));
        if (!chart.isEmpty()) put(zip, "word/media/chart.png", PictureCanvas.png(chart));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        put(zip, name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String types() {
        return Xml.HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + type("document", "document.main+xml")
                + type("styles", "styles+xml")
                + type("fontTable", "fontTable+xml")
                + type("settings", "settings+xml")
                + type("odd", "footer+xml")
                + type("even", "footer+xml")
                + "</Types>";
    }

    private static String type(String part, String of) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + of + "\"/>";
    }

    private static String parts(Chart chart) {
        String picture = chart.isEmpty() ? "" : relation(CHART_ID, "image", "media/chart.png");
        return relations(relation("styles", "styles", "styles.xml")
                + relation("fonts", "fontTable", "fontTable.xml")
                + relation("settings", "settings", "settings.xml")
                + relation(ODD_ID, "footer", "odd.xml")
                + relation(EVEN_ID, "footer", "even.xml")
                + picture);
    }

    private static String relations(String all) {
        return Xml.HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + type + "\" Target=\"" + target + "\"/>";
    }

    /** Page numbers stand outside: on the right of odd pages, on the left of even ones. */
    private static String settings() {
        return Xml.HEAD + "<w:settings " + Xml.NAMESPACES
                + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/></w:settings>";
    }

    /** One character from the edge, between two dashes. */
    private static String footer(String side) {
        String indent = "<w:ind w:" + side + "Chars=\"100\" w:" + side + "=\"280\"/>";
        return Xml.HEAD + "<w:ftr " + Xml.NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/>" + indent
                + "<w:jc w:val=\"" + side + "\"/></w:pPr>" + run("— ")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText>"
                + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("1")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run(" —") + "</w:p></w:ftr>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }
}
