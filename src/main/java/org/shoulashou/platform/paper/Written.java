package org.shoulashou.platform.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A text with the face of each of its characters: what no font has is a box, and what is never seen is gone. */
record Written(String text, List<Face> faces) {

    private static final int BOX = 0x25A1;

    static Written of(String text, Fonts fonts, boolean strong) {
        StringBuilder kept = new StringBuilder();
        List<Face> faces = new ArrayList<>();
        Script current = firstScript(text);
        for (int point : text.codePoints().toArray()) {
            Script own = Script.of(point);
            current = own == null ? current : own;
            Face face = fonts.face(current, strong);
            Face han = fonts.face(Script.HAN, strong);
            if (isUnseen(point)) {
                if (!current.shaped() || !face.has(point)) {
                    continue;
                }
            } else if (!face.has(point)) {
                face = han;
                point = han.has(point) ? point : BOX;
            }
            kept.appendCodePoint(point);
            for (int i = 0; i < Character.charCount(point); i++) {
                faces.add(face);
            }
        }
        return new Written(kept.toString(), List.copyOf(faces));
    }

    /** What stands before the first letter looks like that letter. */
    private static Script firstScript(String text) {
        return text.codePoints()
                .mapToObj(Script::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Script.HAN);
    }

    /** Joiners, marks of direction and variation, control characters. */
    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL || point >= 0xFE00 && point <= 0xFE0F;
    }

    float width(int start, int end, Type type) {
        float width = 0;
        for (int from = start; from < end; ) {
            int to = endOfFace(from, end);
            Face face = faces.get(from);
            width += face.width(text.substring(from, to), face.sizeIn(type));
            from = to;
        }
        return width;
    }

    int endOfFace(int from, int end) {
        int to = from + 1;
        while (to < end && faces.get(to) == faces.get(from)) {
            to++;
        }
        return to;
    }

    int withoutSpacesAtEnd(int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }
}
