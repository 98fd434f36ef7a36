package org.shoulashou.exchange.recordings;

import org.shoulashou.exchange.ExchangeProblems;
import org.springframework.util.unit.DataSize;

/** What is taken of a recording: as much as the operator has set, and nothing but the form that browsers record in. */
public record LongestRecording(DataSize whole) {

    private static final DataSize PIECE = DataSize.ofMegabytes(8);
    private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

    /** Bytes of one piece, which is a few seconds. */
    public static int piece() {
        return Math.toIntExact(PIECE.toBytes());
    }

    void require(Recording recording, byte[] piece) {
        if (piece.length == 0 || (recording.next() == 0 && !isWebm(piece))) {
            throw ExchangeProblems.PIECE_UNFIT.refusal();
        }
        if (recording.bytes() + piece.length > whole.toBytes()) {
            throw ExchangeProblems.RECORDING_FULL.refusal(whole.toMegabytes());
        }
    }

    private static boolean isWebm(byte[] piece) {
        for (int i = 0; i < WEBM.length; i++) {
            if (piece.length <= i || piece[i] != WEBM[i]) return false;
        }
        return true;
    }
}
