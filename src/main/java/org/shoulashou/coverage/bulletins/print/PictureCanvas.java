package org.shoulashou.coverage.bulletins.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.shoulashou.coverage.bulletins.print.Chart.Canvas;
import org.shoulashou.coverage.bulletins.print.Chart.Tone;

/** Draws a chart as a PNG, fine enough to be printed. With the font that travels in the jar, wherever it runs. */
final class PictureCanvas implements Canvas {

    private static final double DOTS = 300 / 25.4;
    private static final String FONT = "paper/fonts/NotoSansSC_400Regular.ttf";

    private final BufferedImage image = new BufferedImage(
            (int) Math.round(Chart.WIDE * DOTS), (int) Math.round(Chart.HIGH * DOTS), BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private final Font font = font();

    private PictureCanvas() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /** Takes its time: runs only on threads that may wait. */
    static byte[] png(Chart chart) throws IOException {
        PictureCanvas canvas = new PictureCanvas();
        chart.draw(canvas);
        canvas.pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(canvas.image, "png", out);
        return out.toByteArray();
    }

    private static Font font() {
        try (InputStream in = PictureCanvas.class.getClassLoader().getResourceAsStream(FONT)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, FONT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FontFormatException failure) {
            throw new IllegalStateException("The font of the house is damaged", failure);
        }
    }

    @Override
    public void bar(double left, double top, double wide, double high, Tone tone) {
        pen.setColor(colour(tone));
        pen.fill(new Rectangle2D.Double(left * DOTS, top * DOTS, wide * DOTS, high * DOTS));
    }

    @Override
    public void line(double left, double top, double right) {
        bar(left, top, right - left, 0.25, Tone.LINE);
    }

    @Override
    public void words(String said, double points, double left, double top, double wide) {
        pen.setColor(colour(Tone.LINE));
        pen.setFont(font.deriveFont((float) (points / OfficePaper.points(1) * DOTS)));
        double across = pen.getFontMetrics().stringWidth(said);
        double ascent = pen.getFontMetrics().getAscent() * 0.85;
        pen.drawString(said, (float) (left * DOTS + (wide * DOTS - across) / 2), (float) (top * DOTS + ascent));
    }

    private static Color colour(Tone tone) {
        return switch (tone) {
            case DEEP -> new Color(0xb93c17);
            case MIDDLE -> new Color(0x12646f);
            case LIGHT -> new Color(0xb9a68a);
            case LINE -> new Color(0x2a2320);
        };
    }
}
