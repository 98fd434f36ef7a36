package org.shoulashou.platform.sheets.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook, cell by cell as they stand in the file. */
final class WorkbookRows implements SheetRows {

    private static final int LAST_ROW = 1_048_576;
    private static final int LONGEST_COLUMN = 3;

    private final XmlPart xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final RowLimit limit;

    private int number;
    private boolean ended;
    private @Nullable SheetRow next;

    WorkbookRows(XmlPart xml, SharedStrings strings, CellFormats formats, ReadingLimits limits) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.limit = new RowLimit(limits);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            ended = !Broken.guard(this::read);
        }
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        SheetRow row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        ended = true;
        xml.close();
    }

    /** False where the sheet ends. */
    private boolean read() throws IOException, XMLStreamException {
        while (xml.next()) {
            if (xml.starts("row")) {
                next = row();
                return true;
            }
        }
        return false;
    }

    private @Nullable SheetRow row() throws IOException, XMLStreamException {
        number = xml.number("r", number + 1);
        if (number < 1 || number > LAST_ROW) throw SheetProblems.DAMAGED.refusal();
        List<String> cells = new ArrayList<>();
        Set<Integer> formulas = new HashSet<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                readCell(column, cells, formulas);
            }
        }
        return limit.keep(number, cells, formulas);
    }

    private void readCell(int column, List<String> cells, Set<Integer> formulas)
            throws IOException, XMLStreamException {
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String text = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            formula |= xml.starts("f");
            if (xml.starts("v")) text = shown(xml.text("v", number).strip(), type, style);
            if (xml.starts("is")) text = xml.richText("is", number);
        }
        put(column, text.strip(), cells);
        if (formula && limit.allows(column)) formulas.add(column);
    }

    private void put(int column, String text, List<String> cells) {
        if (text.isEmpty()) return;
        limit.checkColumns(number, column);
        while (cells.size() <= column) cells.add("");
        cells.set(column, text);
    }

    private String shown(String value, String type, int style) throws IOException, XMLStreamException {
        if (value.isEmpty()) return "";
        return switch (type) {
            case "s" -> strings.get(Integer.parseInt(value), number);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> formats.show(value, style);
            default -> value;
        };
    }

    /** The letters of an address such as AB12. */
    private int column(@Nullable String address, int otherwise) {
        if (address == null) return otherwise;
        int column = 0;
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
            if (letters >= LONGEST_COLUMN) return Integer.MAX_VALUE - 1;
            column = column * 26 + (Character.toUpperCase(address.charAt(letters)) - 'A' + 1);
            letters++;
        }
        return letters == 0 ? otherwise : column - 1;
    }
}
