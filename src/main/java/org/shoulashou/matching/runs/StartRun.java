package org.shoulashou.matching.runs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a run in; it waits its turn, however many were asked for. */
@Component
public class StartRun {

    private final Programmes programmes;
    private final Runs runs;
    private final Clock clock;

    StartRun(Programmes programmes, Runs runs, Clock clock) {
        this.programmes = programmes;
        this.runs = runs;
        this.clock = clock;
    }

    public Mono<Run> whole(String programme, int year, RunWish asked, Caller caller) {
        return kept(programme)
                .doOnNext(kept -> refuseUnlessThere(kept.programme(), year, asked))
                .map(kept -> run(kept, year, Run.Kind.WHOLE, asked, caller))
                .flatMap(runs::save);
    }

    /** By files that somebody sent, and only for looking at: removed when its time has come. */
    public Mono<Run> trial(String programme, int year, RunWish asked, Instant until, Caller caller) {
        return kept(programme)
                .doOnNext(kept -> refuseUnlessThere(kept.programme(), year, asked))
                .map(kept -> run(kept, year, Run.Kind.WHOLE, asked, caller).keptUntil(until))
                .flatMap(runs::save);
    }

    /**
     * For one class only, so that no single person's click reaches schools that have not asked.
     *
     * @param within keys of the scopes from which the action log shows it
     */
    public Mono<Run> repair(String programme, int year, String schoolClass, List<String> within, Caller caller) {
        return kept(programme)
                .map(kept -> run(kept, year, Run.Kind.REPAIR, RunWish.repair(), caller))
                .map(run -> run.only(List.of(schoolClass)))
                .map(run -> run.telling(
                        Acted.by(caller, Action.FRIENDS_SOUGHT, within).on(run.id()), clock.instant()))
                .flatMap(runs::save);
    }

    private Mono<KeptProgramme> kept(String programme) {
        return programmes.kept(programme).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Run run(KeptProgramme kept, int year, Run.Kind kind, RunWish asked, Caller caller) {
        String id = UUID.randomUUID().toString();
        Run run = Run.asked(id, kept, year, kind, asked, Hand.of(caller, clock.instant()))
                .telling(new RunAsked(id, caller.accountId()), clock.instant());
        return kind == Run.Kind.REPAIR ? run : run.telling(acted(kept, caller), clock.instant());
    }

    private static Acted acted(KeptProgramme kept, Caller caller) {
        return Acted.by(caller, Action.MATCHING_STARTED, kept.keptAt())
                .on(kept.id(), kept.programme().names().zh());
    }

    private static void refuseUnlessThere(Programme programme, int year, RunWish asked) {
        if (programme.year(year).isEmpty()) {
            throw MatchingProblems.NO_SUCH_YEAR.refusal(years(programme));
        }
        if (asked.unit() == Unit.ORGANISATIONS && asked.sent() == null) {
            throw MatchingProblems.FROM_A_FILE.refusal();
        }
        if (asked.quotas().stream().anyMatch(trial -> !isThere(programme, trial))) {
            throw MatchingProblems.NO_SUCH_QUOTA.refusal();
        }
    }

    private static boolean isThere(Programme programme, RunWish.Trial trial) {
        return programme
                .quota(trial.quota())
                .filter(quota -> trial.place() == null || mayStandAt(programme, quota, trial.place()))
                .isPresent();
    }

    /** Where no link names a place, a quota for each is for each that has candidates. */
    private static boolean mayStandAt(Programme programme, Quota quota, String place) {
        List<String> named = programme.placesOf(quota);
        boolean anywhere = named.isEmpty() && programme.rules().otherLinks() && quota.per() != Quota.Per.PROGRAMME;
        return anywhere || named.contains(place);
    }

    private static String years(Programme programme) {
        return programme.years().stream()
                .map(year -> String.valueOf(year.year()))
                .collect(Collectors.joining(", "));
    }
}
