package org.shoulashou.letters.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoulashou.letters.screening.Corpus.Sentence;

/** What the screens find of what they must, and what they leave alone, over the corpus. */
@Tag("R21")
class ScreeningQualityTest {

    private static final Screens SCREENS = Corpus.screens();
    private static final double RECALL = 0.98;
    private static final double FALSE_ALARMS = 0.005;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNSCREENED")
    @Tag("R22")
    void ofAHundredSentencesThatMustBeMarkedTwoAreMissedAtMost(Kind kind) {
        List<Sentence> sentences = Corpus.mustHit().stream()
                .filter(sentence -> sentence.label().equals(kind.name()))
                .toList();
        List<Sentence> missed = sentences.stream()
                .filter(sentence -> !sentence.isMarked(SCREENS))
                .toList();

        assertThat(sentences).hasSizeGreaterThanOrEqualTo(15);
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (sentences.size() * (1 - RECALL)));
    }

    @Test
    void feastsDressFoodDancesTemplesLanguagesAndPlacesAreNeverMarked() {
        assertThat(Corpus.mustNot().stream().filter(sentence -> sentence.label().equals("culture")))
                .hasSizeGreaterThan(800)
                .noneMatch(sentence -> sentence.isMarkedAtAll(SCREENS));
    }

    @Test
    void ofAThousandOtherInnocentSentencesFiveAreMarkedAtMost() {
        List<Sentence> sentences = Corpus.mustNot().stream()
                .filter(sentence -> !sentence.label().equals("culture"))
                .toList();
        List<Sentence> marked = sentences.stream()
                .filter(sentence -> sentence.isMarkedAtAll(SCREENS))
                .toList();

        assertThat(sentences).hasSizeGreaterThan(1000);
        assertThat(marked).hasSizeLessThanOrEqualTo((int) (sentences.size() * FALSE_ALARMS));
    }

    @Test
    void theCorpusIsAsLargeAsItSays() {
        assertThat(Corpus.mustHit()).hasSizeGreaterThanOrEqualTo(600).doesNotHaveDuplicates();
        assertThat(Corpus.mustNot()).hasSizeGreaterThanOrEqualTo(1500).doesNotHaveDuplicates();
    }
}
