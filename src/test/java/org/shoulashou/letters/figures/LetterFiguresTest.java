package org.shoulashou.letters.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.figures.LetterFigures.Lies;
import org.shoulashou.letters.figures.LetterFigures.Posted;

class LetterFiguresTest {

    @Test
    void aLetterThatWaitsIsToldWithHowOftenItWasCalledFor() {
        Posted posted = LetterFigures.read(letter());

        assertThat(posted.lies()).isEqualTo(Lies.RECEIVING);
        assertThat(posted.told()).isEqualTo(2);
    }

    /** Nobody may touch it, so nobody is late with it. */
    @Test
    void aLetterThatRestsWaitsForNobody() {
        Posted posted = LetterFigures.read(letter().append("frozen", "CONSENT_GONE"));

        assertThat(posted.lies()).isEqualTo(Lies.ELSEWHERE);
        assertThat(posted.told()).isZero();
    }

    /** The queue does not show what the leads have, so the figure does not count it either (R22). */
    @Test
    @Tag("R22")
    void aLetterThatTheLeadsHaveWaitsInNoQueue() {
        Posted posted = LetterFigures.read(letter().append("state", "HELD"));

        assertThat(posted.lies()).isEqualTo(Lies.ELSEWHERE);
        assertThat(posted.told()).isZero();
    }

    /** That one was handed in is told to nobody who counts: it must make no difference to a figure. */
    @Test
    void aLetterThatNoScreenHasSeenWaitsInNoQueueAndIsDecidedByNobody() {
        Posted posted = LetterFigures.read(letter().append("state", "SUBMITTED"));

        assertThat(posted.lies()).isEqualTo(Lies.ELSEWHERE);
        assertThat(posted.told()).isZero();
        assertThat(posted.decided()).isNull();
        assertThat(posted.delivered()).isNull();
    }

    private static Document between() {
        return new Document("pairing", "p")
                .append("author", new Document("pupil", "a"))
                .append("reader", new Document("pupil", "b"));
    }

    private static Document letter() {
        return new Document("state", "RECEIVING")
                .append("between", between())
                .append("times", new Document())
                .append("review", new Document("waiting", new Document("told", 2)));
    }
}
