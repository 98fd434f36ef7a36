package org.shoulashou.platform.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what SVG writes in {@code d}: moves, lines, curves and upright arcs. */
final class PathData {

    private static final Pattern TOKEN = Pattern.compile("([A-Za-z])|([-+]?(?:\\d+\\.?\\d*|\\.\\d+))");

    private final Path2D path = new Path2D.Double();
    private final Matcher tokens;
    private boolean more;
    private double x;
    private double y;
    private double startX;
    private double startY;

    PathData(String data) {
        this.tokens = TOKEN.matcher(data);
        this.more = tokens.find();
    }

    Path2D path() {
        char act = 'M';
        while (more) {
            if (tokens.group(1) != null) {
                act = tokens.group(1).charAt(0);
                more = tokens.find();
            }
            act(act);
            act = act == 'M' ? 'L' : act == 'm' ? 'l' : act;
        }
        return path;
    }

    private void act(char act) {
        boolean relative = Character.isLowerCase(act);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(act)) {
            case 'M' -> move(fromX + number(), fromY + number());
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'Q' -> quad(fromX, fromY);
            case 'C' -> cubic(fromX, fromY);
            case 'A' ->
                arc(number(), number(), number(), number() != 0, number() != 0, fromX + number(), fromY + number());
            case 'Z' -> close();
            default -> throw new IllegalArgumentException("No pen knows the act " + act);
        }
    }

    private double number() {
        double number = Double.parseDouble(tokens.group(2));
        more = tokens.find();
        return number;
    }

    private void move(double toX, double toY) {
        path.moveTo(toX, toY);
        startX = toX;
        startY = toY;
        at(toX, toY);
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        at(toX, toY);
    }

    private void quad(double fromX, double fromY) {
        path.quadTo(fromX + number(), fromY + number(), fromX + number(), fromY + number());
        atEnd();
    }

    private void cubic(double fromX, double fromY) {
        path.curveTo(
                fromX + number(),
                fromY + number(),
                fromX + number(),
                fromY + number(),
                fromX + number(),
                fromY + number());
        atEnd();
    }

    private void close() {
        path.closePath();
        at(startX, startY);
    }

    /** From two ends to a centre, as SVG's notes on implementation do it; our arcs are never tilted. */
    private void arc(double rx, double ry, double tilt, boolean large, boolean sweep, double toX, double toY) {
        if (tilt != 0) {
            throw new IllegalArgumentException("No pen draws a tilted arc");
        }
        double halfX = (x - toX) / 2 / rx;
        double halfY = (y - toY) / 2 / ry;
        double half = halfX * halfX + halfY * halfY;
        double grown = Math.max(1, Math.sqrt(half));
        double away = Math.sqrt(Math.max(0, grown * grown / half - 1)) * (large == sweep ? -1 : 1);
        double centreX = (x + toX) / 2 + away * halfY * rx;
        double centreY = (y + toY) / 2 - away * halfX * ry;
        double begin = angle((x - centreX) / rx, (y - centreY) / ry);
        double extent = angle((toX - centreX) / rx, (toY - centreY) / ry) - begin;
        extent = sweep && extent > 0 ? extent - 360 : !sweep && extent < 0 ? extent + 360 : extent;
        Arc2D unit = new Arc2D.Double(-grown, -grown, 2 * grown, 2 * grown, begin, extent, Arc2D.OPEN);
        AffineTransform place = new AffineTransform(rx, 0, 0, ry, centreX, centreY);
        path.append(unit.getPathIterator(place), true);
        at(toX, toY);
    }

    /** In degrees, as {@link Arc2D} counts them: against the clock. */
    private static double angle(double acrossX, double acrossY) {
        return Math.toDegrees(Math.atan2(-acrossY, acrossX));
    }

    private void atEnd() {
        Point2D end = path.getCurrentPoint();
        at(end.getX(), end.getY());
    }

    private void at(double newX, double newY) {
        x = newX;
        y = newY;
    }
}
