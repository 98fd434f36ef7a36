package org.shoulashou.coverage.bulletins.print;

/**
 * The measures of GB/T 9704-2012: A4, 37 mm above and 35 mm below, 28 mm on the left and 26 on the right, so that a type
 * area of 156 by 225 mm is left, with 22 lines of 28 characters in size 3 (16 points).
 */
final class OfficePaper {

    static final double WIDE = 210;
    static final double HIGH = 297;
    static final double ABOVE = 37;
    static final double BELOW = 35;
    static final double LEFT = 28;
    static final double RIGHT = 26;
    static final double MEASURE = WIDE - LEFT - RIGHT;
    static final double DEPTH = HIGH - ABOVE - BELOW;

    /** The page number stands 7 mm below the type area. */
    static final double NUMBER_FROM_FOOT = BELOW - 7 - 5;

    static final int LINES = 22;
    static final int CHARACTERS = 28;

    /** In points: size 2 for the title, 3 for the text, 4 for the page number, small 4 for tables. */
    static final double TITLE = 22;

    static final double BODY = 16;
    static final double PAGE_NUMBER = 14;
    static final double TABLE = 10.5;

    static final String RED = "E60012";

    private static final double POINTS = 72 / 25.4;

    private OfficePaper() {}

    static int twips(double mm) {
        return (int) Math.round(mm * POINTS * 20);
    }

    /** From line to line, in twips. */
    static int linePitch() {
        return twips(DEPTH / LINES);
    }

    /**
     * How much closer than their size the characters stand, in twips. It is said of the characters and not of a grid, which
     * other programs than Word spread over titles and tables.
     */
    static int characterSpace() {
        return (int) Math.round((MEASURE * POINTS / CHARACTERS - BODY) * 20);
    }

    static double points(double mm) {
        return mm * POINTS;
    }
}
