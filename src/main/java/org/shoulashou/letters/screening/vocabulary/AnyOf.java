package org.shoulashou.letters.screening.vocabulary;

import java.util.function.IntPredicate;

/** Some characters, a bit for each: most characters of a letter are passed over by this alone. */
public final class AnyOf {

    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private AnyOf() {}

    public static AnyOf of(String characters) {
        AnyOf some = new AnyOf();
        for (int i = 0; i < characters.length(); i++) some.add(characters.charAt(i));
        return some;
    }

    /** @param isOne told for each character that there is */
    public static AnyOf of(IntPredicate isOne) {
        AnyOf some = new AnyOf();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (isOne.test(c)) some.add((char) c);
        }
        return some;
    }

    public void add(char c) {
        bits[c / Long.SIZE] |= 1L << c;
    }

    public boolean has(char c) {
        return (bits[c / Long.SIZE] >>> c & 1) != 0;
    }

    /** Where the first of them stands from here on; the end of the text when none does. */
    public int next(String text, int from) {
        int at = from;
        while (at < text.length() && !has(text.charAt(at))) at++;
        return at;
    }
}
