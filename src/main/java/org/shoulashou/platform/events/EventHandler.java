package org.shoulashou.platform.events;

import reactor.core.publisher.Mono;

/**
 * Receives events, as a bean. An event may come twice: a handler keeps its effect single by the event's id, for
 * example by inserting a document under that id. It may wait at most {@link EventsProperties#handlerTimeout()}.
 */
public interface EventHandler<E> {

    /** Stays the same for ever; a document remembers by this name who has had its event already. */
    String name();

    /** The event class, or a type that several events share. */
    Class<E> listensTo();

    Mono<Void> handle(Happened<? extends E> happened);
}
