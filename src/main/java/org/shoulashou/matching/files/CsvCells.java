package org.shoulashou.matching.files;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The cells of each line; a cell in quotation marks may hold anything, a mark in it is written twice. */
final class CsvCells implements Iterator<List<String>> {

    private static final int END = -1;

    private final CharBuffer text;
    private int line;
    private int nextLine = 1;
    private int opened;

    CsvCells(CharBuffer text) {
        this.text = text;
    }

    @Override
    public boolean hasNext() {
        return text.hasRemaining();
    }

    /** The number of the line on which the last cells began. */
    int line() {
        return line;
    }

    /** The number of the line on which a quotation mark was opened that nothing closes; 0 when all are closed. */
    int unclosed() {
        return opened;
    }

    @Override
    public List<String> next() {
        if (!hasNext()) throw new NoSuchElementException();
        line = nextLine;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int sign = take();
        while (true) {
            cell.setLength(0);
            if (sign == '"') sign = quoted(cell);
            while (sign != ',' && sign != '\n' && sign != END) {
                if (sign != '\r') cell.append((char) sign);
                sign = take();
            }
            cells.add(cell.toString().strip());
            if (sign != ',') return cells;
            sign = take();
        }
    }

    /** Reads up to the closing mark, and gives the sign after it. */
    private int quoted(StringBuilder cell) {
        opened = nextLine;
        for (int sign = take(); sign != END; sign = take()) {
            if (sign != '"') {
                cell.append((char) sign);
                continue;
            }
            int after = take();
            if (after != '"') {
                opened = 0;
                return after;
            }
            cell.append('"');
        }
        return END;
    }

    private int take() {
        if (!text.hasRemaining()) return END;
        char sign = text.get();
        if (sign == '\n') nextLine++;
        return sign;
    }
}
