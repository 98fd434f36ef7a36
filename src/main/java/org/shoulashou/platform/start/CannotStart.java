package org.shoulashou.platform.start;

import org.shoulashou.platform.text.Text;

/** The program cannot start, and one sentence says what the operator does about it. */
public final class CannotStart extends RuntimeException {

    private final Text sentence;

    public CannotStart(Text sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    public CannotStart(Text sentence, Throwable cause) {
        super(sentence.en(), cause);
        this.sentence = sentence;
    }

    public Text sentence() {
        return sentence;
    }
}
