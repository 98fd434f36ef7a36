package org.shoulashou.platform.sheets.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can spoil any of them. Valid until something is changed. */
public final class XlsxFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder tabs = new StringBuilder();
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** Rows of XML, as in {@code <row r="1"><c r="A1"><v>1</v></c></row>}. */
    public static XlsxFile withRows(String rows) {
        return new XlsxFile().sheet("Sheet1", "", rows);
    }

    /** Plain texts, row by row. */
    public static XlsxFile of(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        rows.forEach(row -> xml.append(row(row)));
        return withRows(xml.toString());
    }

    public XlsxFile sheet(String name, String attributes, String rows) {
        sheets.add(name);
        int number = sheets.size();
        tabs.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" %s/>".formatted(name, number, number, attributes));
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                HEAD + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public XlsxFile strings(String... items) {
        return part("xl/sharedStrings.xml", HEAD + "<sst " + MAIN + ">" + String.join("", items) + "</sst>");
    }

    /** Formats by their number; cell style 0 is general, the others follow in this order. */
    public XlsxFile styles(String formats, int... styles) {
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int style : styles) {
            cells.append("<xf numFmtId=\"").append(style).append("\"/>");
        }
        return part(
                "xl/styles.xml",
                HEAD + "<styleSheet " + MAIN + "><numFmts>" + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells
                        + "</cellXfs></styleSheet>");
    }

    public XlsxFile part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public static String row(List<String> texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>")
                    .append(text.replace("&", "&amp;").replace("<", "&lt;"));
            row.append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    public SheetFile file() {
        return new SheetFile("名单.xlsx", bytes());
    }

    public byte[] bytes() {
        return zip(allParts());
    }

    /** Nothing packed. */
    public byte[] storedBytes() {
        return zip(allParts(), ZipOutputStream.STORED);
    }

    private Map<String, String> allParts() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                HEAD + "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        all.put(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + RELATION
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        all.put(
                "xl/workbook.xml",
                HEAD + "<workbook " + MAIN + " xmlns:r=\"" + RELATION + "\"><sheets>" + tabs + "</sheets></workbook>");
        StringBuilder targets = new StringBuilder();
        for (int number = 1; number <= sheets.size(); number++) {
            targets.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, RELATION, number));
        }
        all.put("xl/_rels/workbook.xml.rels", relations(targets.toString()));
        all.putAll(parts);
        return all;
    }

    static byte[] zip(Map<String, String> parts) {
        return zip(parts, ZipOutputStream.DEFLATED);
    }

    private static byte[] zip(Map<String, String> parts, int method) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(entry(part.getKey(), content, method));
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content, int method) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
        return entry;
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships>" + relations + "</Relationships>";
    }
}
