package org.shoulashou.platform.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.shoulashou.platform.problems.Refusal;

/**
 * Opens a picture within bounds and writes its pixels anew. Whatever else was in the file is gone: where it was taken
 * and by whom, thumbnails, programs behind its end. Works the processor and the memory: not for event loops.
 */
final class WriteAnew {

    private static final float QUALITY = 0.85f;
    private static final int MILLION = 1_000_000;

    private final long largestFile;
    private final long mostPixels;
    private final int longestSide;

    WriteAnew(long largestFile, int mostMillionPixels, int longestSide) {
        this.largestFile = largestFile;
        this.mostPixels = (long) mostMillionPixels * MILLION;
        this.longestSide = longestSide;
    }

    Picture write(byte[] content) {
        if (content.length > largestFile) throw PictureProblems.TOO_LARGE.refusal(largestFile >> 20);
        PictureKind kind = PictureKind.of(content);
        if (kind == PictureKind.JPEG && !JpegEnd.isIn(content)) throw PictureProblems.BROKEN.refusal();
        Turn turn = kind == PictureKind.JPEG ? Turn.ofJpeg(content) : Turn.none();
        return written(upright(opened(content, kind), turn));
    }

    /** A decoder that is fed rubbish may fail in any way. */
    private BufferedImage opened(byte[] content, PictureKind kind) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            return reader.read(0, bounded(reader));
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw PictureProblems.BROKEN.refusal();
        } finally {
            reader.dispose();
        }
    }

    /** Looks at the size before a single pixel is made, and leaves out what nobody would see. */
    private ImageReadParam bounded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > mostPixels) throw PictureProblems.TOO_MANY_PIXELS.refusal(mostPixels / MILLION);
        int each = Math.max(1, (Math.max(width, height) + 2 * longestSide - 1) / (2 * longestSide));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(each, each, 0, 0);
        return param;
    }

    private BufferedImage upright(BufferedImage stored, Turn turn) {
        double scale = Math.min(1, (double) longestSide / Math.max(stored.getWidth(), stored.getHeight()));
        int width = Math.max(1, (int) Math.round(stored.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(stored.getHeight() * scale));
        BufferedImage upright = new BufferedImage(
                turn.liesDown() ? height : width, turn.liesDown() ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = upright.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform seen = turn.of(width, height);
        seen.scale((double) width / stored.getWidth(), (double) height / stored.getHeight());
        paper.drawImage(stored, seen, null);
        paper.dispose();
        return upright;
    }

    private static Picture written(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException broken) {
            throw new IllegalStateException("A picture in memory could not be written", broken);
        } finally {
            writer.dispose();
        }
        return new Picture(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
