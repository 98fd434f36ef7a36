package org.shoulashou.coverage.bulletins;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

/**
 * Reminds, some days before, of bulletins that should be out soon and of what they still lack; and once more, when their time
 * is over, of those that are not out.
 */
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
        return programmes.seenBy(ALL).concatMap(kept -> look(kept, today)).then();
    }

    private Mono<Void> look(KeptProgramme kept, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        Mono<Void> soon = spans(kept, now)
                .filter(span -> !today.isBefore(span.due(settings.bulletinBy()).minusDays(settings.remindAhead())))
                .concatMap(span -> unlessOut(kept, span, made -> remind.of(kept, span, made)))
                .then();
        Mono<Void> late = spans(kept, now.minusMonths(1))
                .concatMap(span -> unlessOut(kept, span, made -> remind.late(kept, span)))
                .then();
        return soon.then(late);
    }

    /** Also the quarter and the year in which a programme ends before they do. */
    private static Flux<Span> spans(KeptProgramme kept, YearMonth endingIn) {
        return Flux.fromIterable(Span.endingIn(endingIn))
                .filter(span -> !span.yearsOf(kept.programme()).isEmpty());
    }

    /** One that is out lacks nothing any more. */
    private Mono<Void> unlessOut(KeptProgramme kept, Span span, Function<Boolean, Mono<Void>> then) {
        return bulletins
                .newest(kept.id(), span)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .filter(newest -> newest.filter(Bulletin::isOut).isEmpty())
                .flatMap(newest -> then.apply(newest.isPresent()));
    }
}
