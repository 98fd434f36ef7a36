package org.shoulashou.coverage.counting;

import java.util.Comparator;

/**
 * What a row of figures is for.
 *
 * @param programme {@link #ALL} for all of them together
 * @param year      0 for all years together
 */
public record Key(String programme, int year, Sided side) implements Comparable<Key> {

    public static final String ALL = "*";

    /** Everybody once, in whichever programmes and years. */
    public static final Key EVERYTHING = new Key(ALL, 0, Sided.BOTH);

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::programme).thenComparingInt(Key::year).thenComparing(Key::side);

    /** On which side of a programme. Where all programmes are counted together, there are no sides. */
    public enum Sided {
        BOTH,
        INLAND,
        PARTNER
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
