package org.shoulashou.notifications.told;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to happen.
 *
 * @param event which event, or the kind that several are of
 * @param facts what of it, for events that tell of several things; empty where the event says it all
 */
record When(Class<?> event, Set<Enum<?>> facts) {

    static When happens(Class<?> event, Enum<?>... facts) {
        return new When(event, Arrays.stream(facts).collect(Collectors.toUnmodifiableSet()));
    }

    boolean is(Class<?> happened, Enum<?> fact) {
        return event == happened && facts.contains(fact);
    }

    boolean is(Class<?> happened) {
        return event.isAssignableFrom(happened) && facts.isEmpty();
    }
}
