package org.shoulashou.platform.pictures;

/**
 * Whether a JPEG was sent to its end. Java's decoder fills what is missing with grey and says nothing, and half a signed
 * paper would pass for a whole one.
 */
final class JpegEnd {

    private static final int MARK = 0xFF;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int SEGMENTS_BEGIN = 2;

    private JpegEnd() {}

    /** Looked for behind the first scan: a small picture within the camera's notes has an end of its own. */
    static boolean isIn(byte[] jpeg) {
        for (int at = firstScan(jpeg); at < jpeg.length - 1; at++) {
            if ((jpeg[at] & 0xFF) == MARK && (jpeg[at + 1] & 0xFF) == END) return true;
        }
        return false;
    }

    private static int firstScan(byte[] jpeg) {
        int at = SEGMENTS_BEGIN;
        while (at < jpeg.length - 3 && (jpeg[at] & 0xFF) == MARK) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == SCAN) return at;
            at += marker == MARK ? 1 : 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return Math.min(at, jpeg.length);
    }
}
