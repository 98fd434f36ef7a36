package org.shoulashou.letters.delivery;

import java.util.List;

/**
 * How many days a free letter takes, as paper would. Within a city or county two days, within a province three, from one
 * province to another four; from or to a township, where the post goes less often, one day more to another province.
 */
final class SlowMail {

    private static final int NEAR = 2;
    private static final int IN_PROVINCE = 3;
    private static final int ACROSS = 4;
    private static final int COUNTRY_AND_PROVINCE = 2;
    /** Country, province, city, county; what is deeper is a township. */
    private static final int LEVELS_ABOVE_TOWNSHIPS = 4;

    private SlowMail() {}

    /** @param one the line of a school's place, from the place outwards to the country */
    static int days(List<String> one, List<String> other) {
        long shared = one.stream().filter(other::contains).count();
        if (shared > COUNTRY_AND_PROVINCE) return NEAR;
        if (shared == COUNTRY_AND_PROVINCE) return IN_PROVINCE;
        boolean rural = Math.max(one.size(), other.size()) > LEVELS_ABOVE_TOWNSHIPS;
        return rural ? ACROSS + 1 : ACROSS;
    }
}
