package org.shoulashou.platform.paper;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A piece of a page to draw on. Everything is measured in millimetres from its upper left corner. */
public final class Area {

    static final float MM = 72 / 25.4f;

    private final Press press;
    private final PdfContentByte content;
    private final float left;
    private final float top;
    private final float width;
    private final float height;

    /** In points; {@code top} is counted from the foot of the page, as PDF does it. */
    Area(Press press, PdfContentByte content, float left, float top, float width, float height) {
        this.press = press;
        this.content = content;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width / MM;
    }

    public double height() {
        return height / MM;
    }

    public Area part(double fromLeft, double fromTop, double wide, double high) {
        return new Area(press, content, x(fromLeft), y(fromTop), (float) wide * MM, (float) high * MM);
    }

    /** Sets a text into a measure and gives the height that it took. */
    public double text(String text, Type type, double fromLeft, double fromTop, double measure) {
        float depth = (float) fromTop * MM;
        float wide = (float) measure * MM;
        for (Line line : press.typesetter().lines(text, type, wide)) {
            set(line, type, (float) fromLeft * MM, depth, wide);
            depth += line.height();
        }
        return depth / MM - fromTop;
    }

    /** Sets a text on one line, smaller where it would not fit. */
    public void name(String text, Type type, double fromLeft, double fromTop, double measure) {
        Line line = press.typesetter().line(text, type);
        float wide = (float) measure * MM;
        Type fitting = type.smaller(Math.min(1, wide / line.width()));
        Line set = press.typesetter().line(text, fitting);
        set(set, fitting, (float) fromLeft * MM, (float) fromTop * MM + line.above() - set.above(), wide);
    }

    public void drawing(Drawing drawing, double fromLeft, double fromTop, double high) {
        double scale = high * MM / drawing.height();
        content.addTemplate(press.plate(drawing), scale, 0, 0, scale, x(fromLeft), y(fromTop) - high * MM);
    }

    /** A photograph, so high and as wide as it then is; in the middle where there is room beside it. */
    void photograph(byte[] jpeg, double high) {
        try {
            Image image = Image.getInstance(jpeg);
            float scale = (float) high * MM / image.getHeight();
            float wide = image.getWidth() * scale;
            float foot = y(0) - (float) high * MM;
            content.addImage(image, wide, 0, 0, (float) high * MM, left + (width - wide) / 2, foot);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void qrCode(String said, double fromLeft, double fromTop, double side) {
        double scale = side * MM / Press.QR_SIDE;
        content.addTemplate(press.plateOfDots(said), scale, 0, 0, scale, x(fromLeft), y(fromTop) - side * MM);
    }

    public void box(double fromLeft, double fromTop, double wide, double high, double round, Pen pen) {
        content.saveState();
        prepare(pen);
        float across = (float) wide * MM;
        float down = (float) high * MM;
        content.roundRectangle(x(fromLeft), y(fromTop) - down, across, down, (float) round * MM);
        finish(pen);
        content.restoreState();
    }

    public void line(double fromLeft, double fromTop, double toLeft, double toTop, Pen pen) {
        content.saveState();
        prepare(pen);
        content.moveTo(x(fromLeft), y(fromTop));
        content.lineTo(x(toLeft), y(toTop));
        content.stroke();
        content.restoreState();
    }

    private void prepare(Pen pen) {
        content.setColorStroke(pen.line().colour());
        content.setLineWidth(pen.points());
        content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        if (pen.fill() != null) {
            content.setColorFill(pen.fill().colour());
        }
        if (pen.gap() > 0) {
            content.setLineDash(pen.dash(), pen.gap(), 0);
        }
    }

    private void finish(Pen pen) {
        if (pen.fill() == null) {
            content.stroke();
        } else if (pen.points() == 0) {
            content.fill();
        } else {
            content.fillStroke();
        }
    }

    /** In points. */
    void set(Line line, Type type, float fromLeft, float fromTop, float measure) {
        float across = left + fromLeft + line.indent(type, measure);
        float foot = top - fromTop - line.above();
        content.beginText();
        content.setColorFill(type.ink().colour());
        for (Line.Run run : line.runs()) {
            content.setFontAndSize(run.face().font(), run.size());
            content.setTextMatrix(across, foot);
            content.showText(run.text());
            across += run.width();
        }
        content.endText();
    }

    private float x(double fromLeft) {
        return left + (float) fromLeft * MM;
    }

    private float y(double fromTop) {
        return top - (float) fromTop * MM;
    }
}
