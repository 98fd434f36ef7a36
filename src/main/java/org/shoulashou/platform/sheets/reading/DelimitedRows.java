package org.shoulashou.platform.sheets.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of a text, cell by cell: quotes count at a cell's beginning only, as in Excel; a doubled one is itself. */
final class DelimitedRows implements SheetRows {

    private static final int BEGINNING = 16 * 1024;

    private final BufferedReader in;
    private final char separator;
    private final RowLimit limit;
    private final StringBuilder cell = new StringBuilder();

    private int number;
    private boolean ended;
    private @Nullable SheetRow next;

    DelimitedRows(Reader text, ReadingLimits limits) throws IOException {
        this.in = new BufferedReader(text, BEGINNING);
        this.separator = Separator.of(beginning());
        this.limit = new RowLimit(limits);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = limit.keep(++number, Broken.guard(this::cells), Set.of());
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
    }

    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        int sign;
        do {
            sign = cell();
            limit.checkColumns(number, cells.size());
            cells.add(cell.toString().strip());
        } while (sign == separator);
        ended = sign < 0;
        return cells;
    }

    /** Reads one cell and gives the sign that ended it: the separator, a line's end, or -1. */
    private int cell() throws IOException {
        cell.setLength(0);
        int sign = in.read();
        if (sign == '"') {
            quoted();
            sign = in.read();
        }
        while (sign >= 0 && sign != separator && sign != '\n' && sign != '\r') {
            append(sign);
            sign = in.read();
        }
        return sign == '\r' ? lineEnd() : sign;
    }

    private void quoted() throws IOException {
        int opened = number;
        while (true) {
            int sign = in.read();
            if (sign < 0) throw SheetProblems.OPEN_QUOTE.refusal(opened);
            if (sign == '"' && !follows('"')) return;
            append(sign);
        }
    }

    private int lineEnd() throws IOException {
        follows('\n');
        return '\n';
    }

    private boolean follows(char wanted) throws IOException {
        in.mark(1);
        if (in.read() == wanted) return true;
        in.reset();
        return false;
    }

    private void append(int sign) {
        if (cell.length() >= ReadingLimits.LONGEST_CELL)
            throw SheetProblems.CELL_TOO_LONG.refusal(number, ReadingLimits.LONGEST_CELL);
        cell.append((char) sign);
    }

    private String beginning() throws IOException {
        char[] start = new char[BEGINNING];
        in.mark(BEGINNING);
        int read = Math.max(in.read(start), 0);
        in.reset();
        return new String(start, 0, read);
    }
}
