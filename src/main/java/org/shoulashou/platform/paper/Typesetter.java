package org.shoulashou.platform.paper;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Sets texts of any of our scripts into lines. Each paragraph runs in the direction of its first letter. */
final class Typesetter {

    private final Fonts fonts;

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    List<Line> lines(String text, Type type, float measure) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : text.replace('\t', ' ').split("\\R", -1)) {
            set(Written.of(paragraph, fonts, type.strong()), type, measure, lines);
        }
        return lines;
    }

    /** The text on one line, however long. */
    Line line(String text, Type type) {
        return lines(text.replaceAll("\\R", " "), type, Float.MAX_VALUE).get(0);
    }

    private void set(Written written, Type type, float measure, List<Line> lines) {
        if (written.text().isBlank()) {
            lines.add(Line.empty(fonts.face(Script.HAN, type.strong()), type));
            return;
        }
        Bidi bidi = new Bidi(written.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<Integer> breaks = Breaks.in(written.text());
        int length = written.text().length();
        for (int start = 0; start < length; ) {
            int end = endOfLine(written, breaks, start, type, measure);
            int seen = Math.max(start + 1, written.withoutSpacesAtEnd(start, end));
            lines.add(Line.of(written, bidi, start, seen, type));
            start = end;
        }
    }

    private static int endOfLine(Written written, List<Integer> breaks, int start, Type type, float measure) {
        int fitting = start;
        for (int end : breaks) {
            if (end <= start) {
                continue;
            }
            if (written.width(start, written.withoutSpacesAtEnd(start, end), type) > measure) {
                break;
            }
            fitting = end;
        }
        return fitting > start ? fitting : torn(written, start, type, measure);
    }

    /** A word wider than its measure is cut where it must be. */
    private static int torn(Written written, int start, Type type, float measure) {
        String text = written.text();
        int end = text.offsetByCodePoints(start, 1);
        while (end < text.length() && written.width(start, text.offsetByCodePoints(end, 1), type) <= measure) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
