package org.shoulashou.platform.paper;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line, its runs from left to right as they are seen. */
record Line(List<Run> runs, float width, float above, float below, boolean fromRight) {

    private static final String BRACKETS = "()[]{}<>«»‹›（）【】《》「」『』〈〉";

    record Run(String text, Face face, float size, float width) {}

    float height() {
        return above + below;
    }

    /** How far from the left of its measure it begins. */
    float indent(Type type, float measure) {
        float rest = measure - width;
        return switch (type.align()) {
            case CENTRE -> rest / 2;
            case START -> fromRight ? rest : 0;
            case END -> fromRight ? 0 : rest;
        };
    }

    static Line of(Written written, Bidi whole, int start, int end, Type type) {
        List<Run> runs = new ArrayList<>();
        List<Byte> levels = new ArrayList<>();
        Bidi line = whole.createLineBidi(start, end);
        for (int from = start; from < end; ) {
            int to = written.endOfFace(from, endOfLevel(line, start, from, end));
            int level = line.getLevelAt(from - start);
            runs.add(run(written.text().substring(from, to), written.faces().get(from), level, type));
            levels.add((byte) level);
            from = to;
        }
        return of(seen(runs, levels), type, !whole.baseIsLeftToRight());
    }

    static Line empty(Face face, Type type) {
        return of(List.of(new Run("", face, face.sizeIn(type), 0)), type, false);
    }

    private static Line of(List<Run> runs, Type type, boolean fromRight) {
        float width = 0;
        float above = 0;
        float below = 0;
        for (Run run : runs) {
            width += run.width();
            above = Math.max(above, run.face().above(run.face().sizeIn(type)));
            below = Math.max(below, run.face().below(run.face().sizeIn(type)));
        }
        return new Line(runs, width, above, below, fromRight);
    }

    private static int endOfLevel(Bidi line, int start, int from, int end) {
        int to = from + 1;
        while (to < end && line.getLevelAt(to - start) == line.getLevelAt(from - start)) {
            to++;
        }
        return to;
    }

    private static List<Run> seen(List<Run> runs, List<Byte> levels) {
        byte[] depths = new byte[levels.size()];
        for (int i = 0; i < depths.length; i++) {
            depths[i] = levels.get(i);
        }
        Run[] ordered = runs.toArray(Run[]::new);
        Bidi.reorderVisually(depths, 0, ordered, 0, ordered.length);
        return Arrays.asList(ordered);
    }

    /** Letters from right to left are turned round as they are shaped; marks that stand alone are turned here. */
    private static Run run(String text, Face face, int level, Type type) {
        boolean alone = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isLeftToRight();
        String seen = level % 2 == 1 && alone ? mirrored(text) : text;
        float size = face.sizeIn(type);
        return new Run(seen, face, size, face.width(seen, size));
    }

    private static String mirrored(String text) {
        StringBuilder turned = new StringBuilder();
        new StringBuilder(text).reverse().codePoints().forEach(point -> turned.appendCodePoint(mirror(point)));
        return turned.toString();
    }

    private static int mirror(int point) {
        int place = BRACKETS.indexOf(point);
        return place < 0 ? point : BRACKETS.charAt(place ^ 1);
    }
}
