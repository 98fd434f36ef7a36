package org.shoulashou.letters.screening.clues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.screening.clues.Gathering.Stretch;

/** Words of different groups near one another. */
@Tag("R21")
class GatheringTest {

    private static final Gathering HOME_AND_TWO_OF_THREE = new Gathering(new int[] {0}, new int[] {1, 2, 3}, 2, 30);

    /** A word of a group; those of a group in their order. */
    private record Word(int group, int start, int end) {}

    private record Found(List<Word> words) implements Marks {

        @Override
        public int first(int group) {
            return (int) words.stream().filter(word -> word.group < group).count();
        }

        @Override
        public int after(int group) {
            return first(group + 1);
        }

        @Override
        public int start(int word) {
            return words.get(word).start;
        }

        @Override
        public int end(int word) {
            return words.get(word).end;
        }
    }

    private static List<Stretch> of(int ends, Word... words) {
        return HOME_AND_TWO_OF_THREE.find(new Found(List.of(words)), (from, to) -> ends);
    }

    @Test
    void theyAreFoundInWhateverOrderFromTheFirstToTheLast() {
        assertThat(of(0, new Word(0, 20, 22), new Word(1, 5, 7), new Word(3, 9, 11)))
                .containsExactly(new Stretch(5, 22));
    }

    @Test
    void theOneThatIsNeededMustBeThere() {
        assertThat(of(0, new Word(1, 5, 7), new Word(2, 9, 11), new Word(3, 12, 14)))
                .isEmpty();
    }

    @Test
    void twoWordsOfOneGroupAreOneClue() {
        assertThat(of(0, new Word(0, 0, 2), new Word(1, 5, 7), new Word(1, 9, 11)))
                .isEmpty();
    }

    @Test
    void ofAWordAndOneInsideItOneIsCounted() {
        assertThat(of(0, new Word(0, 0, 2), new Word(1, 5, 9), new Word(2, 7, 9)))
                .isEmpty();
    }

    @Test
    void whatIsFarAwayOrManySentencesLaterIsNoClue() {
        assertThat(of(0, new Word(0, 0, 2), new Word(1, 5, 7), new Word(2, 29, 31)))
                .isEmpty();
        assertThat(of(2, new Word(0, 0, 2), new Word(1, 5, 7), new Word(2, 9, 11)))
                .isEmpty();
        assertThat(of(1, new Word(0, 0, 2), new Word(1, 5, 7), new Word(2, 9, 11)))
                .isNotEmpty();
    }
}
