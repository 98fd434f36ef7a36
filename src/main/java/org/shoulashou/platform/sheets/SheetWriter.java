package org.shoulashou.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import reactor.core.publisher.Flux;

/** Writes one sheet, waiting for its rows: runs only on the threads of {@link Downloads}. */
final class SheetWriter<T> {

    private static final int BATCH = 256;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final Text SUM = new Text("合计", "Sum");

    private final Sheet<T> sheet;
    private final Locale locale;

    /** Columns in which a row says that its number is not told. */
    private final BitSet untold = new BitSet();

    SheetWriter(Sheet<T> sheet, Locale locale) {
        this.sheet = sheet;
        this.locale = locale;
    }

    void write(Flux<T> rows, OutputStream out) {
        try (Stream<T> stream = rows.toStream(BATCH);
                Workbook book = new Workbook(out, "Shoulashou", null)) {
            Worksheet page = book.newWorksheet(tabName());
            head(page);
            int last = fill(page, stream.iterator());
            page.setAutoFilter(0, 0, last, sheet.columns().size() - 1);
            if (sheet.hasSums() && last > 0) sums(page, last);
            printed(page);
            if (sheet.terms() != null) GridWriter.write(sheet.terms().leaf(locale), book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void head(Worksheet page) {
        List<Column<T>> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            page.width(i, columns.get(i).width());
            page.inlineString(0, i, columns.get(i).heading().in(locale));
            page.style(0, i).bold().set();
        }
        page.freezePane(0, 1);
    }

    private int fill(Worksheet page, Iterator<T> rows) throws IOException {
        int row = 0;
        while (rows.hasNext()) {
            row++;
            line(page, row, rows.next());
            if (row % BATCH == 0) {
                page.flush();
            }
        }
        return row;
    }

    /** Real formulas: whoever changes a row sees the sum change. But Excel adds no text, so a column with one has none. */
    private void sums(Worksheet page, int last) {
        List<Column<T>> columns = sheet.columns();
        page.inlineString(last + 1, 0, SUM.in(locale));
        page.style(last + 1, 0).bold().set();
        for (int at = 0; at < columns.size(); at++) {
            if (!columns.get(at).summed()) continue;
            if (untold.get(at)) {
                put(page, last + 1, at, columns.get(at).whole());
            } else {
                page.formula(last + 1, at, "SUM(" + page.range(1, at, last, at) + ")");
            }
            page.style(last + 1, at).bold().set();
        }
        if (!untold.isEmpty() && sheet.note() != null)
            page.inlineString(last + 2, 0, sheet.note().in(locale));
    }

    /** On A4 across, as wide as the page, with the headings on every page. */
    private static void printed(Worksheet page) {
        page.repeatRows(0);
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
    }

    private void line(Worksheet page, int row, T value) {
        List<Column<T>> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            Object said = columns.get(i).cell().of(value, locale);
            if (columns.get(i).summed() && said instanceof String) untold.set(i);
            put(page, row, i, said);
        }
    }

    /** A string is written as a string whatever it begins with: only {@code formula} would make it one. */
    private static void put(Worksheet page, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            page.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            page.value(row, column, date);
            page.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant instant) {
            page.value(row, column, LocalDateTime.ofInstant(instant, Downloads.BEIJING));
            page.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            page.inlineString(row, column, writable(value.toString()));
        }
    }

    /** What XML cannot hold is left out, and what Excel would refuse to open is cut. */
    static String writable(String text) {
        String clean = text.codePoints()
                .filter(SheetWriter::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private String tabName() {
        String name = sheet.name().in(locale).replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
