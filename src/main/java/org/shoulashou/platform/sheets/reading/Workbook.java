package org.shoulashou.platform.sheets.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** An .xlsx file: which sheets it has and where its parts lie. */
final class Workbook implements OpenedSheets {

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_TYPES = 1024 * 1024;

    private final ZipParts parts;
    private final ReadingLimits limits;
    private final List<Tab> tabs = new ArrayList<>();
    private final SharedStrings strings;
    private final CellFormats formats;

    private record Tab(String name, String part) {}

    private Workbook(ZipParts parts, ReadingLimits limits) throws IOException, XMLStreamException {
        this.parts = parts;
        this.limits = limits;
        refuseMacros();
        String home = home();
        Map<String, String> targets = relations(home);
        this.formats = new CellFormats(readTabs(home, targets));
        this.strings = new SharedStrings(parts, targets.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
        String styles = targets.getOrDefault("styles", "xl/styles.xml");
        if (parts.has(styles)) formats.read(new XmlPart(parts.open(styles)));
    }

    static OpenedSheets open(byte[] bytes, ReadingLimits limits) {
        return Broken.guard(() -> new Workbook(new ZipParts(bytes, limits), limits));
    }

    @Override
    public List<String> names() {
        return tabs.stream().map(Tab::name).toList();
    }

    @Override
    public SheetRows rows(int sheet) {
        String part = tabs.get(sheet).part();
        return Broken.guard(() -> new WorkbookRows(new XmlPart(parts.open(part)), strings, formats, limits));
    }

    private void refuseMacros() throws IOException {
        boolean program = parts.names().stream().anyMatch(name -> name.contains("vbaproject"));
        if (program || types().contains("macroenabled")) throw SheetProblems.MACROS.refusal();
    }

    private String types() throws IOException {
        if (!parts.has(TYPES)) throw SheetProblems.NOT_A_SHEET.refusal();
        byte[] start = parts.open(TYPES).readNBytes(MOST_TYPES);
        return new String(start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private String home() throws IOException, XMLStreamException {
        String home = parts.has("_rels/.rels")
                ? relations("").getOrDefault("officeDocument", "xl/workbook.xml")
                : "xl/workbook.xml";
        if (!parts.has(home) || !home.toLowerCase(Locale.ROOT).endsWith(".xml") || home.startsWith("word/"))
            throw SheetProblems.NOT_A_SHEET.refusal();
        return home;
    }

    /** Targets by their id, and by the last word of their type. */
    private Map<String, String> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        if (!parts.has(name)) throw SheetProblems.DAMAGED.refusal();
        XmlPart xml = new XmlPart(parts.open(name));
        while (xml.next()) {
            if (xml.starts("Relationship")) {
                String target = resolved(folder, xml.attribute("Target", ""));
                String type = xml.attribute("Type", "");
                targets.put(xml.attribute("Id", ""), target);
                targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
            }
        }
        xml.close();
        return targets;
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /** Also tells whether the book counts its days from 1904. */
    private boolean readTabs(String home, Map<String, String> targets) throws IOException, XMLStreamException {
        boolean since1904 = false;
        XmlPart xml = new XmlPart(parts.open(home));
        boolean isWorkbook = false;
        while (xml.next()) {
            isWorkbook |= xml.starts("workbook");
            if (xml.starts("workbookPr")) since1904 = List.of("1", "true").contains(xml.attribute("date1904", "0"));
            if (xml.starts("sheet")) addTab(xml, targets);
        }
        xml.close();
        if (!isWorkbook) throw SheetProblems.NOT_A_SHEET.refusal();
        if (tabs.isEmpty()) throw SheetProblems.EMPTY.refusal();
        return since1904;
    }

    private void addTab(XmlPart xml, Map<String, String> targets) {
        String part = targets.getOrDefault(xml.attribute("id", ""), "");
        boolean hidden =
                xml.attribute("state", "visible").toLowerCase(Locale.ROOT).contains("hidden");
        boolean holdsCells = !part.contains("chartsheets/") && !part.contains("dialogsheets/");
        if (!hidden && holdsCells && parts.has(part)) tabs.add(new Tab(xml.attribute("name", ""), part));
    }
}
