package org.shoulashou.platform.answers;

/**
 * An answer as its bytes, plain and as most browsers ask for it.
 *
 * @param <T> what it says, for the contract
 */
public final class Answer<T> {

    private final byte[] plain;
    private final byte[] gzipped;

    Answer(byte[] plain, byte[] gzipped) {
        this.plain = plain;
        this.gzipped = gzipped;
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzipped() {
        return gzipped;
    }
}
