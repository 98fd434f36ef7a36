package org.shoulashou.letters.screening.wording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shoulashou.letters.screening.Kind;

/**
 * What one, two or three characters in a row say for or against each kind. A letter asks for more than a thousand, so four
 * kinds stand side by side in one number and are added at once, and two such numbers lie beside one another.
 */
final class Weights {

    static final int LONGEST = 3;

    /** How many numbers hold what a gram says for all kinds. */
    private static final int NUMBERS = 2;

    private static final int IN_ONE = 4;

    /** A sum of all grams of the longest clause still fits its place among the four. */
    static final int MOST = Short.MAX_VALUE / (LONGEST * Wording.LONGEST_CLAUSE);

    private static final int LETTER_BITS = 13;
    private static final int OF_THREE = Integer.MIN_VALUE;
    private static final int SPREAD = 0x9E3779B9;

    private final List<Kind> kinds;
    private final int[] floors;
    /** The number of each character; nought is of those that no gram has. */
    private final char[] letters = new char[Character.MAX_VALUE + 1];
    /** What each character says alone, by its number, and what the grams of each row say. */
    private final long[] single;
    /** For two characters their numbers, for a third its number and the row of the two before; behind them the row. */
    private final long[] slots;

    private final long[] weights;
    private final int shift;
    private int row;

    /**
     * @param floors what is to be outweighed, for each kind
     * @param grams  the weights of each gram, in the order of the kinds
     */
    Weights(List<Kind> kinds, int[] floors, Map<String, int[]> grams) {
        this.kinds = List.copyOf(kinds);
        this.floors = floors.clone();
        Set<String> all = withBeginnings(grams.keySet());
        single = new long[NUMBERS * (number(all) + 1)];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * all.size());
        shift = Integer.SIZE - bits;
        slots = new long[1 << bits];
        weights = new long[NUMBERS * (all.size() + 1)];
        for (String gram : all) put(gram, grams.getOrDefault(gram, new int[0]));
    }

    List<Kind> kinds() {
        return kinds;
    }

    int floor(int kind) {
        return floors[kind];
    }

    /**
     * Writes what the grams in this part of a text, which is no longer than the longest clause, say together.
     *
     * @param at where the sums begin, one for each kind
     */
    void sum(String text, int from, int to, int[] sums, int at) {
        long one = 0;
        long other = 0;
        int before = 0;
        int two = 0;
        for (int i = from; i < to; i++) {
            int letter = letters[text.charAt(i)];
            int three = two == 0 || letter == 0 ? 0 : row(OF_THREE | two << LETTER_BITS | letter);
            two = before == 0 || letter == 0 ? 0 : row(before << LETTER_BITS | letter);
            one += single[NUMBERS * letter] + weights[NUMBERS * two] + weights[NUMBERS * three];
            other += single[NUMBERS * letter + 1] + weights[NUMBERS * two + 1] + weights[NUMBERS * three + 1];
            before = letter;
        }
        int last = at + kinds.size();
        unpack(one, sums, at, Math.min(at + IN_ONE, last));
        unpack(other, sums, at + IN_ONE, last);
    }

    private static void unpack(long rest, int[] into, int from, int to) {
        for (int at = from; at < to; at++) {
            into[at] = (short) rest;
            rest = rest - into[at] >> Short.SIZE;
        }
    }

    private static void pack(int[] each, long[] into, int at) {
        for (int kind = each.length - 1; kind >= 0; kind--) {
            int number = at + kind / IN_ONE;
            into[number] = (into[number] << Short.SIZE) + each[kind];
        }
    }

    /** Behind two characters that are not known a third is not looked for: so two are known wherever three are. */
    private static Set<String> withBeginnings(Set<String> grams) {
        Set<String> all = new TreeSet<>(grams);
        for (String gram : grams) {
            if (gram.length() == LONGEST) all.add(gram.substring(0, LONGEST - 1));
        }
        return all;
    }

    /** Numbers the characters of the grams, and those that are read as one of them. */
    private int number(Set<String> grams) {
        char count = 0;
        for (String gram : grams) {
            for (char c : gram.toCharArray()) {
                if (letters[c] == 0) letters[c] = ++count;
            }
        }
        for (int c = 0; c <= Character.MAX_VALUE; c++) letters[c] = letters[Alike.of((char) c)];
        return count;
    }

    /** In the order of their characters, so that two stand here before three. */
    private void put(String gram, int[] each) {
        int key = letters[gram.charAt(0)];
        if (gram.length() == 1) {
            pack(each, single, NUMBERS * key);
            return;
        }
        key = key << LETTER_BITS | letters[gram.charAt(1)];
        if (gram.length() == LONGEST) key = OF_THREE | row(key) << LETTER_BITS | letters[gram.charAt(2)];
        slots[place(key)] = (long) key << Integer.SIZE | ++row;
        pack(each, weights, NUMBERS * row);
    }

    /** Nought when it is not known. */
    private int row(int key) {
        return (int) slots[place(key)];
    }

    /** Where a key stands, or may be put. */
    private int place(int key) {
        int place = key * SPREAD >>> shift;
        long slot = slots[place];
        while (slot != 0 && (int) (slot >> Integer.SIZE) != key) {
            place = place + 1 & slots.length - 1;
            slot = slots[place];
        }
        return place;
    }
}
