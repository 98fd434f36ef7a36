package org.shoulashou.letters.screening;

/**
 * Ends of sentences and clauses part words, except where somebody puts one behind each character, or each on a line of
 * its own, so that the whole is read and not found.
 */
final class Segments {

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
