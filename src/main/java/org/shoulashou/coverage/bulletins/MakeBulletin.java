package org.shoulashou.coverage.bulletins;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.bulletins.Bulletin.BulletinState;
import org.shoulashou.coverage.bulletins.Bulletin.KeptVersion;
import org.shoulashou.coverage.pages.NameNodes;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes a draft from frozen figures. Its id follows from programme, span and edition: made again it is the same. */
@Component
public class MakeBulletin implements JobWork<MakeBulletin.Asked> {

    static final String KIND = "coverage-bulletin";

    private final Programmes programmes;
    private final GatherFigures gather;
    private final Bulletins bulletins;
    private final Scopes scopes;
    private final NameNodes names;
    private final Clock clock;

    MakeBulletin(
            Programmes programmes,
            GatherFigures gather,
            Bulletins bulletins,
            Scopes scopes,
            NameNodes names,
            Clock clock) {
        this.programmes = programmes;
        this.gather = gather;
        this.bulletins = bulletins;
        this.scopes = scopes;
        this.names = names;
        this.clock = clock;
    }

    record Asked(String programme, String span, int edition, Hand by) {}

    record Drafted(String bulletin) {}

    private record Places(List<String> keptAt, List<String> within, String keeper) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Asked> checkpoint() {
        return Asked.class;
    }

    @Override
    public Mono<Step> next(Asked asked) {
        return make(asked).map(bulletin -> Step.last(new Drafted(bulletin.id()), 1));
    }

    /** The first edition, for whoever waits until it is there. */
    public Mono<Bulletin> make(String programme, Span span, Hand by) {
        return make(new Asked(programme, span.key(), 1, by));
    }

    private Mono<Bulletin> make(Asked asked) {
        Span span = Span.of(asked.span());
        return programmes
                .find(asked.programme())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(programme -> draft(programme, span, asked))
                .flatMap(bulletins::begin);
    }

    private Mono<Bulletin> draft(Programme programme, Span span, Asked asked) {
        return gather.of(programme, span)
                .zipWith(places(programme))
                .map(both -> draft(programme, span, asked, both.getT1(), both.getT2()));
    }

    private Bulletin draft(Programme programme, Span span, Asked asked, BulletinFigures figures, Places places) {
        Contents first = FirstWords.of(programme, span, asked.edition(), figures, places.keeper());
        KeptVersion version = new KeptVersion(1, first, asked.by(), clock.instant());
        return new Bulletin(
                        Bulletin.idOf(programme.id(), span, asked.edition()),
                        null,
                        programme.id(),
                        programme.names(),
                        span,
                        asked.edition(),
                        BulletinState.DRAFT,
                        first,
                        figures,
                        Set.of(asked.by().id()),
                        List.of(version),
                        List.of(),
                        places.keptAt(),
                        places.within(),
                        Outbox.empty())
                .acted(Action.BULLETIN_MADE, asked.by(), clock.instant(), places.keptAt());
    }

    /** Where the programme is kept; and beside that each place of both sides, whose League gets the mail. */
    private Mono<Places> places(Programme programme) {
        Scope keeper = Scope.place(programme.keeper());
        List<String> sides = new ArrayList<>(programme.inland());
        sides.addAll(programme.partner());
        Mono<Set<String>> around = Flux.fromIterable(sides)
                .concatMap(place -> scopes.keysAround(Scope.place(place)))
                .flatMapIterable(keys -> keys)
                .collect(LinkedHashSet::new, Set::add);
        return Mono.zip(scopes.keysAround(keeper), around, names.of(List.of(keeper)))
                .map(all -> places(
                        all.getT1(), all.getT2(), all.getT3().name(keeper).zh()));
    }

    private static Places places(List<String> keeping, Set<String> around, String keeper) {
        Set<String> within = new LinkedHashSet<>(withoutEverything(keeping));
        within.addAll(withoutEverything(List.copyOf(around)));
        return new Places(withoutEverything(keeping), List.copyOf(within), keeper);
    }

    private static List<String> withoutEverything(List<String> keys) {
        return keys.stream().filter(key -> !key.equals(Scope.EVERYTHING.key())).toList();
    }
}
