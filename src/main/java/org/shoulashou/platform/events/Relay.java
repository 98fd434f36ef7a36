package org.shoulashou.platform.events;

import java.util.List;
import java.util.Optional;
import org.shoulashou.platform.documents.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hands the events of a saved document to their handlers and clears what arrived. Never fails its caller. */
final class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final EventTypes types;
    private final Handlers handlers;
    private final OutboxDocuments documents;

    Relay(EventTypes types, Handlers handlers, OutboxDocuments documents) {
        this.types = types;
        this.handlers = handlers;
        this.documents = documents;
    }

    /** What is still in the document afterwards. The caller must keep it: saving without it would lose it. */
    Mono<Outbox> deliver(Pending pending) {
        return attempt(pending)
                .flatMap(round -> documents.clear(pending, round))
                .onErrorResume(failure -> leave(pending, failure));
    }

    private Mono<Round> attempt(Pending pending) {
        Round round = new Round();
        return Flux.fromIterable(pending.outbox().events())
                .concatMap(event -> deliver(event, round))
                .then(Mono.just(round));
    }

    private Mono<Void> deliver(UnsentEvent event, Round round) {
        Optional<Happened<?>> happened = read(event);
        if (happened.isEmpty()) {
            round.unreadable(event);
            return Mono.empty();
        }
        List<EventHandler<?>> interested = handlers.of(happened.get().event());
        List<String> names = interested.stream().map(EventHandler::name).toList();
        return Flux.fromIterable(interested)
                .filter(handler -> round.mayTry(handler, event))
                .concatMap(handler -> handlers.hand(happened.get(), handler, round))
                .collectList()
                .doOnNext(succeeded -> round.finish(event, names, succeeded))
                .then();
    }

    private Optional<Happened<?>> read(UnsentEvent event) {
        try {
            return types.named(event.type())
                    .map(type -> new Happened<>(event.id(), event.at(), Documents.read(event.body(), type)));
        } catch (RuntimeException unreadable) {
            log.error("Event {} of type {} cannot be read", event.id(), event.type(), unreadable);
            return Optional.empty();
        }
    }

    private Mono<Outbox> leave(Pending pending, Throwable failure) {
        log.warn("Events of a document in {} stay for the sweep", pending.home().collection(), failure);
        return Mono.just(pending.outbox());
    }
}
