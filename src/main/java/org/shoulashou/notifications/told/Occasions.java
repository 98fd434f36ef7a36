package org.shoulashou.notifications.told;

import java.util.Arrays;
import java.util.List;

/** What an event is the occasion for. */
public final class Occasions {

    private Occasions() {}

    /** Those that this part of an event is the occasion for. */
    public static List<Occasion> of(Class<?> event, Enum<?> fact) {
        return Arrays.stream(Occasion.values())
                .filter(each -> each.when.is(event, fact))
                .toList();
    }

    public static List<Occasion> of(Class<?> event) {
        return Arrays.stream(Occasion.values())
                .filter(each -> each.when.is(event))
                .toList();
    }
}
