package org.shoulashou.platform.pictures;

import java.io.ByteArrayOutputStream;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;

/**
 * The body of a request while it arrives. What is too large is still taken off the line, up to a point, and thrown away:
 * a browser that may not finish sending sees a broken line and never the reason.
 */
final class Upload {

    private static final int STILL_TAKEN = 6;

    private final long most;
    private final DataSize said;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long total;

    Upload(DataSize most) {
        this.most = most.toBytes();
        this.said = most;
    }

    Upload with(DataBuffer next) {
        byte[] bytes = new byte[next.readableByteCount()];
        next.read(bytes);
        DataBufferUtils.release(next);
        total += bytes.length;
        if (total > most * STILL_TAKEN) throw tooLarge();
        if (total <= most) kept.writeBytes(bytes);
        else kept.reset();
        return this;
    }

    byte[] bytes() {
        if (total > most) throw tooLarge();
        if (total == 0) throw PictureProblems.WRONG_TYPE.refusal();
        return kept.toByteArray();
    }

    private Refusal tooLarge() {
        return PictureProblems.TOO_LARGE.refusal(said.toMegabytes());
    }
}
