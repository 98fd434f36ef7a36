package org.shoulashou.platform.sheets.reading;

import org.springframework.util.unit.DataSize;

/**
 * How much of a file is read before it is refused.
 *
 * @param rows     that hold anything
 * @param columns  that hold anything
 * @param file     as it was sent
 * @param unpacked all parts of a workbook that are read, counted while they are unpacked
 */
public record ReadingLimits(int rows, int columns, DataSize file, DataSize unpacked) {

    /** What a cell of Excel holds at most. */
    static final int LONGEST_CELL = 32_767;

    static final int MOST_PARTS = 1_000;

    /** No honest sheet packs tighter, once it is large enough to hurt. */
    static final int MOST_RATIO = 200;

    static final int RATIO_COUNTS_FROM = 1024 * 1024;

    /** @param pupils that a class may have; title rows, totals and notes have room beside them */
    public static ReadingLimits ofAClass(int pupils, DataSize file) {
        return new ReadingLimits(pupils + 60, 100, file, DataSize.ofMegabytes(32));
    }

    public static ReadingLimits ofManySchools(int rows, DataSize file) {
        return new ReadingLimits(rows + 60, 100, file, DataSize.ofBytes(Math.max(file.toBytes(), 1024) * 20));
    }
}
