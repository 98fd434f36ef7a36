package org.shoulashou.letters.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/**
 * What a character is read as: full-width, circled and foreign digits as 0–9, capitals as small letters, characters
 * that stand for another as that one, and those nobody sees as nothing.
 */
final class Folding {

    static final char NOTHING = 0;

    /** Ends a sentence in a tight text. */
    static final char STOP = '。';
    /** Parts a sentence in a tight text. */
    static final char PAUSE = ',';

    private static final int SHORTEST_SPELT = 2;
    private static final int LONGEST_SPELT = 4;
    private static final int FEWEST_LETTERS = 5;

    private static final String STOPS = "。!?\n\r\u2029।؟";
    private static final String PAUSES = ",:;、،؛…༔།";

    private static final AnyOf BLANKS = AnyOf.of(c -> Character.isWhitespace(c) || c == '\u00A0');

    private final char[] table = new char[Character.MAX_VALUE + 1];
    private final char[] tight = new char[Character.MAX_VALUE + 1];
    private final Set<Integer> keptPairs = new HashSet<>();
    private final Map<Character, String> sounds;
    /** The first Latin letter with which a character is spelt. */
    private final char[] initials = new char[Character.MAX_VALUE + 1];

    /**
     * @param same  characters that are read as another
     * @param sounds how characters are spelt in Latin letters
     * @param words the words of all lists: pictures that stand in them, such as a heart, are no separators
     */
    Folding(Map<Character, Character> same, Map<Character, String> sounds, Collection<String> words) {
        this.sounds = Map.copyOf(sounds);
        sounds.forEach((character, sound) -> initials[character] = sound.charAt(0));
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char plain = plain((char) c);
            table[c] = same.getOrDefault(plain, plain);
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            tight[c] = tightOf((char) c);
        }
        words.forEach(this::keepSigns);
    }

    char fold(char c) {
        return table[c];
    }

    /** As in a text without separators; {@link #NOTHING} for a separator. Expects a folded character. */
    char tight(char folded) {
        return tight[folded];
    }

    /** Whether a lone Latin letter is only the first of the character that follows it: j见m面 for 见面. */
    boolean isInitial(char letter, String text, int at, int next) {
        if (!Words.isLatin(letter) || next >= text.length()) return false;
        if (at > 0 && Words.isLatin(fold(text.charAt(at - 1)))) return false;
        return initials[fold(text.charAt(next))] == letter;
    }

    static boolean isBlank(char c) {
        return BLANKS.has(c);
    }

    boolean keepsPair(int codePoint) {
        return keptPairs.contains(codePoint);
    }

    /** A word of a list as it stands in a tight text. */
    String word(String written) {
        StringBuilder word = new StringBuilder();
        written.codePoints().forEach(codePoint -> append(codePoint, word));
        return word.toString();
    }

    /** The word, and each way to spell some or all of its characters: jian面 and jianmian for 见面. */
    List<String> spellings(String written) {
        List<String> spellings = new ArrayList<>(List.of(word(written)));
        int length = written.length();
        boolean isPlain = length >= SHORTEST_SPELT
                && length <= LONGEST_SPELT
                && written.chars().allMatch(Character::isIdeographic);
        for (int spelt = 1; isPlain && spelt < 1 << length; spelt++) {
            String spelling = spelling(written, spelt);
            boolean isAll = spelt == (1 << length) - 1;
            if (!spelling.isEmpty() && (!isAll || spelling.length() >= FEWEST_LETTERS)) spellings.add(spelling);
        }
        return spellings;
    }

    /** Empty where one of these characters has no spelling. */
    private String spelling(String written, int spelt) {
        StringBuilder spelling = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            boolean isSpelt = (spelt & 1 << i) != 0;
            String sound = sounds.get(written.charAt(i));
            if (isSpelt && sound == null) return "";
            spelling.append(isSpelt ? sound : word(written.substring(i, i + 1)));
        }
        return spelling.toString();
    }

    /** Whether anything of a word is left in a tight text. */
    static boolean isSearchable(String word) {
        return word.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.OTHER_SYMBOL
                        || PAUSES.indexOf(c) >= 0);
    }

    private void append(int codePoint, StringBuilder word) {
        if (!Character.isBmpCodePoint(codePoint)) {
            word.appendCodePoint(codePoint);
        } else if (tight[table[codePoint]] != NOTHING) {
            word.append(tight[table[codePoint]]);
        }
    }

    private void keepSigns(String word) {
        word.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(codePoint -> {
            if (!Character.isBmpCodePoint(codePoint)) {
                keptPairs.add(codePoint);
            } else if (Character.getType(codePoint) == Character.OTHER_SYMBOL) {
                tight[table[codePoint]] = table[codePoint];
            }
        });
    }

    private static char plain(char c) {
        if (c == '\n') return c;
        int type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.ENCLOSING_MARK || c >= '\uFE00' && c <= '\uFE0F')
            return NOTHING;
        if (c >= '\u0300' && c <= '\u036F') return NOTHING;
        int digit = Character.getNumericValue(c);
        boolean number = type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
        if (number && digit >= 0 && digit <= 9) return (char) ('0' + digit);
        if (Character.isSurrogate(c)) return c;
        String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return withoutTone(Character.toLowerCase(compatible.length() == 1 ? compatible.charAt(0) : c));
    }

    /** A vowel with the mark of its tone is read as the vowel. */
    private static char withoutTone(char c) {
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return Words.isLatin(base) ? base : c;
    }

    private static char tightOf(char c) {
        if (STOPS.indexOf(c) >= 0) return STOP;
        if (PAUSES.indexOf(c) >= 0) return PAUSE;
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        return Character.isLetterOrDigit(c) || mark ? c : NOTHING;
    }
}
