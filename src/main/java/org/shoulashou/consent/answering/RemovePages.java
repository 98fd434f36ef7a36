package org.shoulashou.consent.answering;

import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.pictures.Pictures;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A photograph goes when the paper that it belonged to is discarded, or another was put in its place. */
@Component
class RemovePages implements EventHandler<PagesDropped> {

    private final Pictures pictures;

    RemovePages(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public String name() {
        return "consent.remove-pages";
    }

    @Override
    public Class<PagesDropped> listensTo() {
        return PagesDropped.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends PagesDropped> happened) {
        return Flux.fromIterable(happened.event().pages())
                .concatMap(pictures::remove)
                .then();
    }
}
