package org.shoulashou.platform.paper;

/** How a text looks: its size in points, its weight, its ink, and where it stands in its measure. */
public record Type(float size, boolean strong, Ink ink, Align align) {

    /** {@code START} is right where the text runs from right to left. */
    enum Align {
        START,
        CENTRE,
        END
    }

    public static Type of(double size) {
        return new Type((float) size, false, Ink.INK, Align.START);
    }

    public Type bold() {
        return new Type(size, true, ink, align);
    }

    public Type in(Ink other) {
        return new Type(size, strong, other, align);
    }

    public Type centred() {
        return new Type(size, strong, ink, Align.CENTRE);
    }

    public Type atEnd() {
        return new Type(size, strong, ink, Align.END);
    }

    Type smaller(double share) {
        return new Type((float) (size * share), strong, ink, align);
    }
}
