package org.shoulashou.platform.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a picture is, by its first bytes; a name or a header of the request may say anything. */
enum PictureKind {
    JPEG(0xFF, 0xD8, 0xFF),
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private static final int BRAND_AT = 4;
    private static final int BRAND_ENDS = 12;

    private final int[] beginning;

    PictureKind(int... beginning) {
        this.beginning = beginning;
    }

    static PictureKind of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .orElseThrow(() -> refusalOf(content).refusal());
    }

    private static PictureProblems refusalOf(byte[] content) {
        if (content.length < BRAND_ENDS) return PictureProblems.WRONG_TYPE;
        String brand = new String(content, BRAND_AT, BRAND_ENDS - BRAND_AT, StandardCharsets.ISO_8859_1);
        boolean ofPhone = brand.matches("ftyp(hei|hev|mif|msf|avi).");
        return ofPhone ? PictureProblems.PHONE_FORMAT : PictureProblems.WRONG_TYPE;
    }

    private boolean begins(byte[] content) {
        if (content.length < beginning.length) return false;
        for (int i = 0; i < beginning.length; i++) {
            if ((content[i] & 0xFF) != beginning[i]) return false;
        }
        return true;
    }
}
