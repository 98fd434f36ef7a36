package org.shoulashou.consent.answering;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.pictures.Pictures;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A photograph goes when the paper that it belonged to is discarded, or another was put in its place. One that was named
 * again meanwhile stays.
 */
@Component
class RemovePages implements EventHandler<PagesDropped> {

    private final Pictures pictures;
    private final FamilyConsents consents;

    RemovePages(Pictures pictures, FamilyConsents consents) {
        this.pictures = pictures;
        this.consents = consents;
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
        PagesDropped dropped = happened.event();
        return consents.of(dropped.pupilId())
                .flatMapIterable(consent -> leftOut(dropped.pages(), consent.pages()))
                .concatMap(pictures::remove)
                .then();
    }

    static List<String> leftOut(List<String> dropped, List<PaperPage> named) {
        Set<String> ids = named.stream().map(PaperPage::id).collect(Collectors.toSet());
        return dropped.stream().filter(page -> !ids.contains(page)).toList();
    }
}
