package org.shoulashou.platform.paper;

import com.google.zxing.common.BitMatrix;
import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.geom.PathIterator;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints one paper. A drawing that comes again is printed from the same plate. */
final class Press {

    static final float QR_SIDE = 100;

    private static final float FOOT = 12 * Area.MM;
    private static final Type OFFICE = Type.of(14);
    private static final double ONE_CHARACTER = 5;
    private static final Type SMALL = Type.of(8).in(Ink.INK_SOFT);

    private final Paper paper;
    private final Document document = new Document(PageSize.A4);
    private final PdfWriter writer;
    private final Typesetter typesetter = new Typesetter(Fonts.read());
    private final Map<Object, PdfTemplate> plates = new HashMap<>();
    private final List<PdfOutline> branches = new ArrayList<>();

    private Press(Paper paper, OutputStream out) {
        this.paper = paper;
        this.writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
    }

    /** Takes its time: runs only on threads that may wait. */
    static void print(Paper paper, OutputStream out) {
        new Press(paper, out).print();
    }

    private void print() {
        document.addTitle(paper.title());
        document.addCreator("Shoulashou");
        document.open();
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(paper.language().toLanguageTag()));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        branches.add(writer.getRootOutline());
        List<List<Piece>> pages = Piece.pages(paper.pieces(width(), height(), typesetter), height());
        for (int i = 0; i < pages.size(); i++) {
            page(pages.get(i));
            foot(i + 1, pages.size());
            document.newPage();
        }
        document.close();
    }

    private void page(List<Piece> pieces) {
        float top = PageSize.A4.getHeight() - frame().above() * Area.MM;
        for (Piece piece : pieces) {
            if (piece.bookmark() != null) {
                mark(piece.bookmark(), top);
            }
            if (piece.ground() != null) {
                piece.ground().draw(area(left(), top, piece.height()));
            }
            top -= piece.height();
        }
    }

    private void mark(Piece.Bookmark bookmark, float top) {
        while (branches.size() > bookmark.depth()) {
            branches.remove(branches.size() - 1);
        }
        PdfOutline parent = branches.get(branches.size() - 1);
        branches.add(new PdfOutline(parent, new PdfDestination(PdfDestination.FITH, top), bookmark.title()));
    }

    private void foot(int page, int pages) {
        if (frame().office()) {
            officeFoot(page);
            return;
        }
        Area foot = area(left(), FOOT, FOOT);
        double wide = foot.width();
        foot.name(paper.title(), SMALL, 0, 3.5, wide * 0.7);
        foot.name(Paper.PAGE.with(page, pages).in(paper.language()), SMALL.atEnd(), wide * 0.7, 3.5, wide * 0.3);
    }

    /** Seven millimetres below the text, one character from the edge; odd pages on the right, even ones on the left. */
    private void officeFoot(int page) {
        Area foot = area(left(), (frame().below() - 7) * Area.MM, FOOT);
        Type type = page % 2 == 1 ? OFFICE.atEnd() : OFFICE;
        foot.name("— " + page + " —", type, ONE_CHARACTER, 0, foot.width() - 2 * ONE_CHARACTER);
    }

    private Area area(float left, float top, float high) {
        return new Area(this, writer.getDirectContent(), left, top, width(), high);
    }

    private Frame frame() {
        return paper.frame();
    }

    private float left() {
        return frame().left() * Area.MM;
    }

    private float width() {
        return PageSize.A4.getWidth() - (frame().left() + frame().right()) * Area.MM;
    }

    private float height() {
        return PageSize.A4.getHeight() - (frame().above() + frame().below()) * Area.MM;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    PdfTemplate plate(Drawing drawing) {
        return plates.computeIfAbsent(drawing, any -> engrave(drawing));
    }

    PdfTemplate plateOfDots(String said) {
        return plates.computeIfAbsent(said, any -> engrave(QrDots.of(said)));
    }

    private PdfTemplate engrave(Drawing drawing) {
        PdfTemplate plate = writer.getDirectContent().createTemplate((float) drawing.width(), (float) drawing.height());
        plate.concatCTM(1, 0, 0, -1, 0, (float) drawing.height());
        plate.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        plate.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        for (Drawing.Shape shape : drawing.shapes()) {
            trace(plate, shape.path().getPathIterator(null));
            finish(plate, shape.stroke());
        }
        return plate;
    }

    private static void trace(PdfTemplate plate, PathIterator path) {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> plate.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> plate.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    plate.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> plate.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> plate.closePath();
            }
            int last = lastOf(path.currentSegment(at));
            x = last < 0 ? x : at[last];
            y = last < 0 ? y : at[last + 1];
        }
    }

    private static int lastOf(int segment) {
        return switch (segment) {
            case PathIterator.SEG_CLOSE -> -1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
        };
    }

    private static void finish(PdfTemplate plate, Drawing.Stroke stroke) {
        if (stroke.fill() != null) {
            plate.setColorFill(stroke.fill());
        }
        if (stroke.line() != null) {
            plate.setColorStroke(stroke.line());
            plate.setLineWidth((float) stroke.width());
        }
        if (stroke.fill() != null && stroke.line() != null) {
            plate.fillStroke();
        } else if (stroke.fill() != null) {
            plate.fill();
        } else if (stroke.line() != null) {
            plate.stroke();
        } else {
            plate.newPath();
        }
    }

    /** Squares side by side are one rectangle, so that no printer leaves a hair between them. */
    private PdfTemplate engrave(BitMatrix dots) {
        PdfTemplate plate = writer.getDirectContent().createTemplate(QR_SIDE, QR_SIDE);
        float dot = QR_SIDE / dots.getWidth();
        plate.setColorFill(Color.BLACK);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                int from = x;
                while (x < dots.getWidth() && dots.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    plate.rectangle(from * dot, QR_SIDE - (y + 1) * dot, (x - from) * dot, dot);
                }
            }
        }
        plate.fill();
        return plate;
    }
}
