package org.shoulashou.coverage.counting;

import java.util.Comparator;
import java.util.List;

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

    /** Under which all that is of one year of a programme is counted. */
    static List<Key> of(String programme, int year, Sided side) {
        return List.of(new Key(programme, year, side), new Key(programme, 0, side), EVERYTHING);
    }

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
