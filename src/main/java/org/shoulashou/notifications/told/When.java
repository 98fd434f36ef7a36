package org.shoulashou.notifications.told;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to happen.
 *
 * @param event which event, or the kind that several are of
 * @param facts what of it, for events that tell of several things; empty where the event says it all
 * @param other what may happen instead
 */
record When(Class<?> event, Set<Enum<?>> facts, @Nullable When other) {

    static When happens(Class<?> event, Enum<?>... facts) {
        return new When(event, Arrays.stream(facts).collect(Collectors.toUnmodifiableSet()), null);
    }

    When or(Class<?> event, Enum<?>... facts) {
        return new When(this.event, this.facts, happens(event, facts));
    }

    boolean is(Class<?> happened, Enum<?> fact) {
        return event == happened && facts.contains(fact) || other != null && other.is(happened, fact);
    }

    boolean is(Class<?> happened) {
        return event.isAssignableFrom(happened) && facts.isEmpty() || other != null && other.is(happened);
    }
}
