package org.shoulashou.platform.pictures;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, which a JPEG says beside its pixels: the one thing there that must be heeded before the rest
 * is thrown away. What cannot be read is as if nothing were said.
 */
final class Turn {

    private static final int UPRIGHT = 1;
    private static final int SEGMENT = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final long EXIF = 0x457869660000L;
    private static final int EXIF_BYTES = 6;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private final int orientation;

    private Turn(int orientation) {
        this.orientation = orientation;
    }

    static Turn none() {
        return new Turn(UPRIGHT);
    }

    static Turn ofJpeg(byte[] content) {
        try {
            int found = inSegments(ByteBuffer.wrap(content, 2, content.length - 2));
            return new Turn(found >= 1 && found <= 8 ? found : UPRIGHT);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return none();
        }
    }

    /** Whether width and height change places. */
    boolean liesDown() {
        return orientation > 4;
    }

    /** From the pixels as they are stored, in the given size, to the picture as it was seen. */
    AffineTransform of(double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int inSegments(ByteBuffer jpeg) {
        while (jpeg.hasRemaining()) {
            if ((jpeg.get() & 0xFF) != SEGMENT) return UPRIGHT;
            int marker = jpeg.get() & 0xFF;
            if (marker == SCAN) return UPRIGHT;
            int length = (jpeg.getShort() & 0xFFFF) - Short.BYTES;
            ByteBuffer segment = jpeg.slice(jpeg.position(), length);
            if (marker == APP1 && isExif(segment)) return inExif(segment.slice(EXIF_BYTES, length - EXIF_BYTES));
            jpeg.position(jpeg.position() + length);
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer segment) {
        return segment.remaining() >= Long.BYTES && segment.getLong(0) >>> Short.SIZE == EXIF;
    }

    private static int inExif(ByteBuffer exif) {
        exif.order(exif.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + Short.BYTES + entry * ENTRY_BYTES;
            if ((exif.getShort(at) & 0xFFFF) == ORIENTATION) return exif.getShort(at + 8) & 0xFFFF;
        }
        return UPRIGHT;
    }
}
