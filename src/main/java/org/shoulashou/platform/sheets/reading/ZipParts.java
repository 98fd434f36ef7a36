package org.shoulashou.platform.sheets.reading;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, unpacked from memory one at a time and only when they are read. All share one allowance of
 * bytes, which is counted as they come out: what the file claims about its sizes is not believed.
 */
final class ZipParts {

    private static final int END = 0x06054B50;
    private static final int DIRECTORY = 0x02014B50;
    private static final int LOCAL = 0x04034B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;

    private final ByteBuffer zip;
    private final UnpackedBytes unpacked;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private record Part(int method, int crc, int at, int length) {}

    ZipParts(byte[] bytes, ReadingLimits limits) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.unpacked = new UnpackedBytes(limits.unpacked());
        readDirectory(end());
    }

    Set<String> names() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    InputStream open(String name) {
        Part part = parts.get(key(name));
        if (part == null) throw SheetProblems.DAMAGED.refusal();
        InputStream packed = new ByteArrayInputStream(zip.array(), part.at(), part.length());
        return switch (part.method()) {
            case STORED -> unpacked.counting(packed, part.length(), part.crc());
            case DEFLATED ->
                unpacked.counting(new InflaterInputStream(packed, new Inflater(true)), part.length(), part.crc());
            default -> throw SheetProblems.DAMAGED.refusal();
        };
    }

    private int end() {
        int last = zip.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) return at;
        }
        throw SheetProblems.DAMAGED.refusal();
    }

    private void readDirectory(int end) {
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        if (count > ReadingLimits.MOST_PARTS) throw SheetProblems.UNPACKS_TOO_LARGE.refusal();
        int at = zip.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            at = readEntry(at);
        }
    }

    private int readEntry(int at) {
        if (zip.getInt(at) != DIRECTORY) throw SheetProblems.DAMAGED.refusal();
        if ((zip.getShort(at + 8) & ENCRYPTED) != 0) throw SheetProblems.PROTECTED.refusal();
        int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(zip.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(zip.getShort(at + 32));
        String name = new String(zip.array(), at + 46, nameLength, StandardCharsets.UTF_8);
        Sizes sizes = Sizes.of(zip, at, at + 46 + nameLength, extraLength);
        int start = dataStart(sizes.offset());
        int length = (int) Math.min(sizes.packed(), zip.limit() - start);
        parts.putIfAbsent(key(name), new Part(zip.getShort(at + 10), zip.getInt(at + 16), start, length));
        return at + 46 + nameLength + extraLength + commentLength;
    }

    private int dataStart(long offset) {
        int at = Math.toIntExact(offset);
        if (zip.getInt(at) != LOCAL) throw SheetProblems.DAMAGED.refusal();
        int start = at + 30 + Short.toUnsignedInt(zip.getShort(at + 26)) + Short.toUnsignedInt(zip.getShort(at + 28));
        if (start > zip.limit()) throw SheetProblems.DAMAGED.refusal();
        return start;
    }

    private static String key(@Nullable String name) {
        String path = String.valueOf(name).replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** Writers that stream put what they could not know yet into an extra field of eight bytes each. */
    private record Sizes(long packed, long offset) {

        static Sizes of(ByteBuffer zip, int header, int extra, int extraLength) {
            long packed = Integer.toUnsignedLong(zip.getInt(header + 20));
            long whole = Integer.toUnsignedLong(zip.getInt(header + 24));
            long offset = Integer.toUnsignedLong(zip.getInt(header + 42));
            int at = large(zip, extra, extraLength);
            if (at >= 0 && whole == IN_EXTRA) at += 8;
            if (at >= 0 && packed == IN_EXTRA) {
                packed = zip.getLong(at);
                at += 8;
            }
            if (at >= 0 && offset == IN_EXTRA) offset = zip.getLong(at);
            if (packed < 0 || offset < 0) throw SheetProblems.DAMAGED.refusal();
            return new Sizes(packed, offset);
        }

        private static int large(ByteBuffer zip, int extra, int extraLength) {
            for (int at = extra; at + 4 <= extra + extraLength; at += 4 + Short.toUnsignedInt(zip.getShort(at + 2))) {
                if (zip.getShort(at) == 1) return at + 4;
            }
            return -1;
        }
    }
}
