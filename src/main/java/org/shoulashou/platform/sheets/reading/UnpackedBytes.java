package org.shoulashou.platform.sheets.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.springframework.util.unit.DataSize;

/** What a workbook may still unpack; a part that passes it, or packs too tightly to be honest, ends the reading. */
final class UnpackedBytes {

    private long left;

    UnpackedBytes(DataSize allowance) {
        this.left = allowance.toBytes();
    }

    InputStream counting(InputStream part, int packed, int crc) {
        return new Counting(part, packed, crc);
    }

    private void take(long bytes) {
        left -= bytes;
        if (left < 0) throw SheetProblems.UNPACKS_TOO_LARGE.refusal();
    }

    private final class Counting extends FilterInputStream {

        private final long most;
        private final int wanted;
        private final CRC32 crc = new CRC32();
        private long read;

        Counting(InputStream part, int packed, int wanted) {
            super(part);
            this.most = Math.max(ReadingLimits.RATIO_COUNTS_FROM, (long) packed * ReadingLimits.MOST_RATIO);
            this.wanted = wanted;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            if (count < 0) {
                checkWhole();
                return count;
            }
            take(count);
            read += count;
            if (read > most) throw SheetProblems.UNPACKS_TOO_LARGE.refusal();
            crc.update(into, offset, count);
            return count;
        }

        private void checkWhole() throws IOException {
            if ((int) crc.getValue() != wanted) throw new IOException("the checksum differs");
        }
    }
}
