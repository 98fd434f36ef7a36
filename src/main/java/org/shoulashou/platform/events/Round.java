package org.shoulashou.platform.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One attempt at one document's events. A handler that fails gets no later event of the same document in this
 * round: each handler sees a document's events in their order.
 */
final class Round {

    private final Set<String> stuck = new HashSet<>();
    private final List<String> delivered = new ArrayList<>();
    private final List<UnsentEvent> left = new ArrayList<>();
    private boolean blocked;

    boolean mayTry(EventHandler<?> handler, UnsentEvent event) {
        return !blocked && !stuck.contains(handler.name()) && !event.done().contains(handler.name());
    }

    void failed(EventHandler<?> handler) {
        stuck.add(handler.name());
    }

    /** Nobody may overtake an event that this instance cannot read. */
    void unreadable(UnsentEvent event) {
        blocked = true;
        left.add(event);
    }

    void finish(UnsentEvent event, List<String> interested, List<String> succeeded) {
        List<String> done =
                Stream.concat(event.done().stream(), succeeded.stream()).toList();
        if (done.containsAll(interested)) {
            delivered.add(event.id());
        } else {
            left.add(event.doneBy(done));
        }
    }

    List<String> delivered() {
        return delivered;
    }

    List<UnsentEvent> left() {
        return left;
    }
}
