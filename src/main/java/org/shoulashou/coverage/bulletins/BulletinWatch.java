package org.shoulashou.coverage.bulletins;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.CoverageProperties;
import org.shoulashou.matching.LookAround;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reminds, some days before, of bulletins that should be out soon and of what they still lack. */
@Component
class BulletinWatch extends LookAround {

    private static final Reach ALL = new Reach(List.of(Scope.EVERYTHING));

    private final Programmes programmes;
    private final Bulletins bulletins;
    private final RemindOwing remind;
    private final CoverageProperties settings;
    private final Clock clock;

    BulletinWatch(
            Programmes programmes, Bulletins bulletins, RemindOwing remind, CoverageProperties settings, Clock clock) {
        super(settings.watchEvery());
        this.programmes = programmes;
        this.bulletins = bulletins;
        this.remind = remind;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Mono<Void> look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return programmes
                .seenBy(ALL)
                .filter(kept -> kept.programme().yearAt(today).isPresent())
                .concatMap(kept -> look(kept, today))
                .then();
    }

    private Mono<Void> look(KeptProgramme kept, LocalDate today) {
        return Flux.fromIterable(Span.endingIn(YearMonth.from(today)))
                .filter(span -> !today.isBefore(span.due(settings.bulletinBy()).minusDays(settings.remindAhead())))
                .concatMap(span -> look(kept, span))
                .then();
    }

    /** One that is out lacks nothing any more. */
    private Mono<Void> look(KeptProgramme kept, Span span) {
        return bulletins
                .newest(kept.id(), span)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .filter(newest -> newest.filter(Bulletin::isOut).isEmpty())
                .flatMap(newest -> remind.of(kept, span, newest.isPresent()));
    }
}
