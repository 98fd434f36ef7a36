package org.shoulashou.letters.screening.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many words in one pass, and characters among some. */
@Tag("R21")
class VocabularyTest {

    private static final String LETTERS = "你我见面号a1😀。";

    /** Each word with the place where it begins, in the order in which they end. */
    private static List<String> found(List<String> words, String text) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) numbers.put(words.get(i), i);
        Vocabulary vocabulary = new Vocabulary(numbers);
        List<String> found = new ArrayList<>();
        int state = Vocabulary.START;
        for (int end = 1; end <= text.length(); end++) {
            state = vocabulary.after(state, text.charAt(end - 1));
            for (int place = vocabulary.words(state); vocabulary.word(place) != Vocabulary.NONE; place++) {
                String word = words.get(vocabulary.word(place));
                found.add(end - word.length() + word);
            }
        }
        return found;
    }

    private static List<String> seen(List<String> words, String text) {
        List<String> seen = new ArrayList<>();
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end; start++) {
                String part = text.substring(start, end);
                if (words.contains(part)) seen.add(start + part);
            }
        }
        return seen;
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    @Test
    void aWordIsFoundInsideAnotherAndAfterTheBeginningOfAThird() {
        assertThat(found(List.of("去见面吧", "见面", "面", "面对面"), "我去见面对面")).containsExactly("2见面", "3面", "3面对面", "5面");
    }

    @Test
    void oneWordAloneIsFoundAndWithoutWordsThereIsNothingToFind() {
        assertThat(found(List.of("电话"), "电电话")).containsExactly("1电话");
        assertThat(found(List.of(), "电话")).isEmpty();
    }

    @Test
    void whateverStandsInAnyTextIsFound() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 40; i++) words.add(random(random, 1 + random.nextInt(5)));
            List<String> different = words.stream().distinct().toList();
            String text = random(random, 80);

            assertThat(found(different, text)).isEqualTo(seen(different, text));
        }
    }

    @Test
    void oneOfSomeCharactersIsFoundFromAPlaceOn() {
        AnyOf some = AnyOf.of("一\uFFFF");

        assertThat(some.next("1一二一", 0)).isEqualTo(1);
        assertThat(some.next("1一二一", 2)).isEqualTo(3);
        assertThat(some.next("1二", 0)).isEqualTo(2);
        assertThat(some.has('\uFFFF')).isTrue();
        assertThat(some.has('@')).isFalse();
    }
}
