package org.shoulashou.notifications.listening;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.notifications.listening.Heard.Place;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people do, as the log of actions hears it. */
@Component
class HearActed implements EventHandler<Acted> {

    private static final Set<Action> TO_LEADS = Set.of(Action.CONCERN_REMINDED, Action.CONCERN_STALLED);

    private final TellPeople people;
    private final WhereItLies where;

    HearActed(TellPeople people, WhereItLies where) {
        this.people = people;
        this.where = where;
    }

    @Override
    public String name() {
        return "notifications.hear-acted";
    }

    @Override
    public Class<Acted> listensTo() {
        return Acted.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends Acted> happened) {
        Acted acted = happened.event();
        List<Occasion> occasions = Occasions.of(Acted.class, acted.action());
        if (occasions.isEmpty()) return Mono.empty();
        List<Scope> within = acted.within().stream().map(Scope::ofKey).toList();
        return TO_LEADS.contains(acted.action())
                ? eachSchool(within, happened, occasions)
                : at(within, happened, occasions);
    }

    /** The leads of a school hear of their own school. */
    private Mono<Void> eachSchool(List<Scope> within, Happened<? extends Acted> happened, List<Occasion> occasions) {
        return Flux.fromIterable(within)
                .concatMap(school -> at(List.of(school), happened, occasions))
                .then();
    }

    private Mono<Void> at(List<Scope> scopes, Happened<? extends Acted> happened, List<Occasion> occasions) {
        return where.of(scopes)
                .map(place -> heard(happened, place, scopes))
                .flatMap(heard -> people.tell(occasions, heard));
    }

    private static Heard heard(Happened<? extends Acted> happened, Place place, List<Scope> within) {
        Acted acted = happened.event();
        List<Scope> scopes =
                within.stream().filter(scope -> scope.kind() != ScopeKind.PUPIL).toList();
        String subject = acted.subjectId();
        List<String> about = subject == null ? List.of(acted.actorId()) : List.of(subject);
        return new Heard(happened.id(), happened.at(), place, scopes, child(subject), about, acted.actorId());
    }

    private static List<String> child(@Nullable String subject) {
        return subject == null ? List.of() : List.of(subject);
    }
}
