package org.shoulashou.coverage.bulletins.print;

import org.shoulashou.coverage.bulletins.print.Chart.Canvas;
import org.shoulashou.coverage.bulletins.print.Chart.Tone;
import org.shoulashou.platform.paper.Area;
import org.shoulashou.platform.paper.Ink;
import org.shoulashou.platform.paper.Pen;
import org.shoulashou.platform.paper.Type;

/** Draws a chart on a page of a PDF, as lines and not as dots. */
record AreaCanvas(Area area) implements Canvas {

    @Override
    public void bar(double left, double top, double wide, double high, Tone tone) {
        area.box(left, top, wide, high, 0, Pen.onlyFilling(ink(tone)));
    }

    @Override
    public void line(double left, double top, double right) {
        area.line(left, top, right, top, Pen.of(Ink.INK, 0.7));
    }

    @Override
    public void words(String said, double points, double left, double top, double wide) {
        area.name(said, Type.of(points).centred(), left, top - 0.6, wide);
    }

    private static Ink ink(Tone tone) {
        return switch (tone) {
            case DEEP -> Ink.PERSIMMON;
            case MIDDLE -> Ink.LAKE;
            case LIGHT -> Ink.LINE_STRONG;
            case LINE -> Ink.INK;
        };
    }
}
