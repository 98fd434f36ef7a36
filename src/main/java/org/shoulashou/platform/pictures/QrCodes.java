package org.shoulashou.platform.pictures;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Finds QR codes in a picture. Slow work, for the address where pictures are worked on. */
public final class QrCodes {

    /** A photograph from a phone is looked at as it is and smaller: a code may be small in it, or blurred. */
    private static final int[] LONGEST_SIDES = {Integer.MAX_VALUE, 1600, 1100, 800, 550, 400};

    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    private QrCodes() {}

    /** What a code says, and where it stands in the picture. */
    public record Found(String text, int left, int top, int right, int bottom) {}

    public static List<Found> in(BufferedImage picture) {
        int before = 0;
        for (int side : LONGEST_SIDES) {
            double scale = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
            BufferedImage smaller = scaled(picture, scale);
            if (smaller.getWidth() == before) continue;
            before = smaller.getWidth();
            List<Found> found = find(smaller, scale);
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private static List<Found> find(BufferedImage picture, double scale) {
        LuminanceSource light = light(picture);
        for (LuminanceSource source : List.of(light, light.invert())) {
            for (BinaryBitmap bitmap : List.of(
                    new BinaryBitmap(new HybridBinarizer(source)),
                    new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
                List<Found> found = decode(bitmap, scale);
                if (!found.isEmpty()) return found;
            }
        }
        return List.of();
    }

    private static List<Found> decode(BinaryBitmap bitmap, double scale) {
        try {
            List<Found> found = new ArrayList<>();
            for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HARD)) found.add(found(result, scale));
            return found;
        } catch (NotFoundException nothingThere) {
            return List.of();
        }
    }

    private static Found found(Result code, double scale) {
        List<ResultPoint> corners = Arrays.asList(code.getResultPoints());
        return new Found(
                code.getText(),
                least(corners, ResultPoint::getX, scale),
                least(corners, ResultPoint::getY, scale),
                -least(corners, corner -> -corner.getX(), scale),
                -least(corners, corner -> -corner.getY(), scale));
    }

    private static int least(List<ResultPoint> corners, ToDoubleFunction<ResultPoint> of, double scale) {
        return (int) Math.round(corners.stream().mapToDouble(of).min().orElse(0) / scale);
    }

    private static LuminanceSource light(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    /** On white, because what shines through is black to the reader of codes. */
    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = smaller.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return smaller;
    }
}
