package org.shoulashou.consent.demo;

import com.google.zxing.common.BitMatrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.shoulashou.platform.paper.QrDots;

/**
 * A signed paper as a phone might see it, lying a little crooked on a desk. Nobody's: bars stand for its lines, because
 * a machine without fonts must draw it too.
 */
final class DrawnPaper {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 1_600;
    private static final Color DESK = new Color(0x8A6B4F);
    private static final Color SHEET = new Color(0xFBF9F4);
    private static final Color PRINT = new Color(0x5A5652);
    private static final Color PALE = new Color(0xC9C4BC);
    private static final Color PEN = new Color(0x1F3F8F);
    private static final int LEFT = 190;
    private static final int BOX = 30;

    private final Graphics2D pen;
    private final Random hand;

    private DrawnPaper(Graphics2D pen, Random hand) {
        this.pen = pen;
        this.hand = hand;
    }

    /** @param yes one answer for each line, ticked in the left box for yes and in the right one for no */
    static byte[] png(String code, List<Boolean> yes) {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        new DrawnPaper(graphics, new Random(code.hashCode())).draw(code, yes);
        graphics.dispose();
        return bytes(photo);
    }

    private void draw(String code, List<Boolean> yes) {
        fill(DESK, 0, 0, WIDTH, HEIGHT);
        pen.rotate(Math.toRadians(-1.6), WIDTH / 2.0, HEIGHT / 2.0);
        fill(DESK.darker(), 108, 78, 1_000, 1_460);
        fill(SHEET, 100, 70, 1_000, 1_460);
        fill(PRINT, LEFT, 150, 420, 34);
        fill(PRINT, LEFT, 215, 640, 16);
        for (int line = 0; line < yes.size(); line++) question(300 + line * 125, yes.get(line));
        signature(1_130);
        code(QrDots.of(code));
    }

    private void question(int top, boolean yes) {
        fill(PRINT, LEFT, top, 500 + hand.nextInt(220), 16);
        fill(PALE, LEFT, top + 32, 380 + hand.nextInt(300), 12);
        int boxes = LEFT + 560;
        pen.setColor(PRINT);
        pen.setStroke(new BasicStroke(3));
        for (int left : new int[] {boxes, boxes + 140}) {
            pen.draw(new Rectangle2D.Double(left, top + 52, BOX, BOX));
            fill(PALE, left + 44, top + 60, 46, 14);
        }
        tick(yes ? boxes : boxes + 140, top + 52);
    }

    private void tick(int left, int top) {
        Path2D tick = new Path2D.Double();
        tick.moveTo(left + 4, top + 14 + hand.nextInt(5));
        tick.lineTo(left + 13, top + 27);
        tick.lineTo(left + 34 + hand.nextInt(8), top - 8 - hand.nextInt(8));
        written(tick);
    }

    private void signature(int top) {
        pen.setColor(PRINT);
        pen.setStroke(new BasicStroke(2));
        pen.draw(new Line2D.Double(LEFT, top + 70, LEFT + 480, top + 70));
        pen.draw(new Line2D.Double(LEFT + 540, top + 70, LEFT + 800, top + 70));
        Path2D name = new Path2D.Double();
        name.moveTo(LEFT + 40, top + 50);
        for (int loop = 1; loop <= 6; loop++) {
            int x = LEFT + 40 + loop * 62;
            name.curveTo(x - 60, top - 40 - hand.nextInt(30), x + 10, top - 10, x - 18, top + 30 + hand.nextInt(30));
        }
        written(name);
        written(new Ellipse2D.Double(LEFT + 580, top + 14, 26, 34));
        written(new Line2D.Double(LEFT + 650, top + 10, LEFT + 630, top + 56));
        written(new Line2D.Double(LEFT + 690, top + 12, LEFT + 694, top + 54));
    }

    private void written(java.awt.Shape stroke) {
        pen.setColor(PEN);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(stroke);
    }

    private void code(BitMatrix dots) {
        double side = 190.0 / dots.getWidth();
        pen.setColor(Color.BLACK);
        for (int at = 0; at < dots.getWidth() * dots.getHeight(); at++) {
            int column = at % dots.getWidth();
            int row = at / dots.getWidth();
            if (dots.get(column, row)) dot(column * side, row * side, side);
        }
    }

    private void dot(double right, double down, double side) {
        pen.fill(new Rectangle2D.Double(LEFT - 20 + right, 1_270 + down, side + 0.3, side + 0.3));
    }

    private void fill(Color color, int left, int top, int width, int height) {
        pen.setColor(color);
        pen.fillRect(left, top, width, height);
    }

    private static byte[] bytes(BufferedImage photo) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(photo, "png", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
