package org.shoulashou.letters.screening;

import java.text.Normalizer;
import java.util.Arrays;
import org.shoulashou.platform.text.Text;

/**
 * A text in the three forms in which it is searched, each knowing where its characters stand in the original: plain
 * (folded, with its separators), dense (without blanks), tight (letters and digits, with ends of sentences and clauses).
 *
 * @param stops how many sentences end before each place of the tight text
 */
record Reading(Layer plain, Layer dense, Layer tight, int[] stops) {

    static Reading of(String text, Folding folding) {
        Builder plain = new Builder(text);
        Builder dense = new Builder(text);
        Builder tight = new Builder(text);
        Segments segments = new Segments(text, folding);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            boolean pair = next - i == 2;
            char c = pair ? ofPair(codePoint) : folding.fold(text.charAt(i));
            if (pair && folding.keepsPair(codePoint)) {
                tight.add(text.charAt(i), i, next);
                tight.add(text.charAt(i + 1), i, next);
                plain.add('*', i, next);
            } else if (c != Folding.NOTHING) {
                plain.addFolded(c, i, next);
                if (c == '\n' || !Folding.isBlank(c)) dense.add(c, i, next);
                char close = c == '+' ? plus(text, next) : folding.tight(c);
                boolean noise = !pair && folding.isInitial(c, text, i, next);
                if (close != Folding.NOTHING && !noise && segments.keeps(close, next)) tight.add(close, i, next);
            }
            i = next;
        }
        Layer close = tight.build();
        return new Reading(plain.build(), dense.build(), close, stops(close.text()));
    }

    private static int[] stops(String tight) {
        int[] stops = new int[tight.length() + 1];
        for (int i = 0; i < tight.length(); i++) {
            stops[i + 1] = tight.charAt(i) == Folding.STOP ? stops[i] + 1 : stops[i];
        }
        return stops;
    }

    /** How many sentences end between two places of the tight text. */
    int stops(int from, int to) {
        return stops[to] - stops[from];
    }

    Hit hit(Kind kind, Layer layer, int start, int end, Text reason) {
        return new Hit(kind, layer.from()[start], layer.to()[end - 1], reason);
    }

    /** A plus before a word says "add"; between numbers it is arithmetic. */
    private static char plus(String text, int next) {
        return next < text.length() && Character.isLetter(text.charAt(next)) ? '加' : Folding.NOTHING;
    }

    /** Mathematical letters and digits are read as plain ones, pictures as a separator. */
    private static char ofPair(int codePoint) {
        if (Character.isLetterOrDigit(codePoint)) {
            String compatible = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            return compatible.length() == 1 ? Character.toLowerCase(compatible.charAt(0)) : '\u3013';
        }
        return '*';
    }

    /**
     * @param from where each character begins in the original
     * @param to   where it ends there
     */
    record Layer(String text, int[] from, int[] to, String original) {

        int length() {
            return text.length();
        }

        char at(int index) {
            return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
        }

        /** Where the character stands that an original place was read into, or the next one. */
        int indexAt(int place) {
            int index = Arrays.binarySearch(from, 0, text.length(), place);
            return index < 0 ? -index - 1 : index;
        }

        /** Whether two neighbours here are neighbours in the original too. */
        boolean adjoins(int index, int next) {
            return index >= 0 && next < text.length() && to[index] == from[next];
        }

        /** Whether they are, or only a sign stands between that accounts are written with. */
        boolean joins(int index, int next) {
            if (adjoins(index, next)) return true;
            boolean one = index >= 0 && next < text.length() && to[index] + 1 == from[next];
            return one && "_-.".indexOf(original.charAt(to[index])) >= 0;
        }
    }

    private static final class Builder {

        private final String original;
        private final char[] chars;
        private final int[] from;
        private final int[] to;
        private int length;

        Builder(String original) {
            this.original = original;
            int most = original.length();
            chars = new char[most];
            from = new int[most];
            to = new int[most];
        }

        void add(char c, int start, int end) {
            chars[length] = c;
            from[length] = start;
            to[length++] = end;
        }

        /** A row of blanks and line ends is one, however long somebody makes it; it is a line end if there is any in it. */
        void addFolded(char c, int start, int end) {
            boolean goesOn = length > 0 && Folding.isBlank(c) && Folding.isBlank(chars[length - 1]);
            if (!goesOn) {
                add(c, start, end);
            } else {
                to[length - 1] = end;
                if (c == '\n') chars[length - 1] = c;
            }
        }

        Layer build() {
            return new Layer(new String(chars, 0, length), from, to, original);
        }
    }

    /**
     * Ends of sentences and clauses part words, except where somebody puts one behind each character, or each on a line of
     * its own, so that the whole is read and not found.
     */
    private static final class Segments {

        private final String text;
        private final Folding folding;
        private int letters;
        private int singles;

        Segments(String text, Folding folding) {
            this.text = text;
            this.folding = folding;
        }

        /**
         * Whether this character of a tight text stands there. To be asked for each in turn.
         *
         * @param next where the original goes on
         */
        boolean keeps(char tight, int next) {
            if (!isEnd(tight)) {
                letters++;
                return true;
            }
            if (letters == 0) return singles == 0;
            singles = letters == 1 ? singles + 1 : 0;
            letters = 0;
            boolean spaced = singles > 1 || singles == 1 && isSingle(next);
            if (!spaced) singles = 0;
            return !spaced;
        }

        /** Whether one character stands alone there, between ends. */
        private boolean isSingle(int from) {
            int seen = 0;
            for (int i = from; i < text.length(); i++) {
                char tight = folding.tight(folding.fold(text.charAt(i)));
                if (tight == Folding.NOTHING) continue;
                if (isEnd(tight) && seen == 1) return true;
                if (!isEnd(tight) && ++seen > 1) return false;
            }
            return false;
        }

        private static boolean isEnd(char tight) {
            return tight == Folding.STOP || tight == Folding.PAUSE;
        }
    }
}
