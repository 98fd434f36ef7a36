package org.shoulashou.platform.sheets.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Decides a text's encoding by what decodes without a single fault: UTF-8 first, since GB18030 accepts nearly all. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 16 * 1024;

    private TextEncoding() {}

    static Reader reader(byte[] bytes) {
        int mark = byteOrderMark(bytes);
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), decoder(of(bytes)));
    }

    /** A part of a workbook: its parser would tell the console of bytes that are no UTF-8, and is given characters. */
    static Reader ofPart(InputStream part) throws IOException {
        BufferedInputStream in = new BufferedInputStream(part);
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        boolean wide = starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF);
        return new InputStreamReader(in, decoder(wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    }

    private static Charset of(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (starts(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return List.of(StandardCharsets.UTF_8, GB18030).stream()
                .filter(charset -> decodes(bytes, charset))
                .findFirst()
                .orElseThrow(SheetProblems.UNKNOWN_ENCODING::refusal);
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static int byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return 3;
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
