package org.shoulashou.coverage.bulletins;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.CoverageProperties;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.reminding.Reminders;
import org.shoulashou.matching.LookAround;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reminds of bulletins that should be out soon and are not. */
@Component
class BulletinWatch extends LookAround {

    private static final Reach ALL = new Reach(List.of(Scope.EVERYTHING));

    private final Programmes programmes;
    private final Bulletins bulletins;
    private final Reminders reminders;
    private final CoverageProperties settings;
    private final Clock clock;

    BulletinWatch(
            Programmes programmes, Bulletins bulletins, Reminders reminders, CoverageProperties settings, Clock clock) {
        super(settings.watchEvery());
        this.programmes = programmes;
        this.bulletins = bulletins;
        this.reminders = reminders;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Mono<Void> look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return programmes
                .seenBy(ALL)
                .filter(kept -> kept.programme().yearAt(today).isPresent())
                .concatMap(kept -> remind(kept, today))
                .then();
    }

    private Mono<Void> remind(KeptProgramme kept, LocalDate today) {
        return Flux.fromIterable(Span.endingIn(YearMonth.from(today)))
                .filter(span -> !today.isBefore(span.due(settings.bulletinBy()).minusDays(settings.remindAhead())))
                .filterWhen(
                        span -> bulletins.newest(kept.id(), span).hasElement().map(made -> !made))
                .concatMap(span -> remind(kept, span))
                .then();
    }

    private Mono<Void> remind(KeptProgramme kept, Span span) {
        String id = "bulletin " + Bulletin.idOf(kept.id(), span, 1);
        List<String> within = kept.keptAt().stream()
                .filter(key -> !key.equals(Scope.EVERYTHING.key()))
                .toList();
        return reminders.once(
                id, new Acted(Action.BULLETIN_DUE, Hand.HOUSE.id(), Hand.HOUSE.name(), id, span.key(), within));
    }
}
