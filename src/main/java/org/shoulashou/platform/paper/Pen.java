package org.shoulashou.platform.paper;

import org.jspecify.annotations.Nullable;

/** What draws lines and fills what they enclose; widths are in points. */
public record Pen(
        Ink line,
        float points,
        float dash,
        float gap,
        @Nullable Ink fill) {

    public static Pen of(Ink line, double points) {
        return new Pen(line, (float) points, 0, 0, null);
    }

    /** Strokes and gaps; strokes without length are dots. */
    public Pen dashed(double dash, double gap) {
        return new Pen(line, points, (float) dash, (float) gap, fill);
    }

    public Pen filling(Ink ink) {
        return new Pen(line, points, dash, gap, ink);
    }

    public static Pen onlyFilling(Ink ink) {
        return new Pen(ink, 0, 0, 0, ink);
    }
}
