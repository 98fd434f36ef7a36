package org.shoulashou.coverage.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.bulletins.Bulletin;
import org.shoulashou.coverage.bulletins.CarryBulletin;
import org.shoulashou.coverage.bulletins.Contents;
import org.shoulashou.coverage.bulletins.Contents.Section;
import org.shoulashou.coverage.bulletins.MakeBulletin;
import org.shoulashou.coverage.bulletins.Span;
import org.shoulashou.coverage.months.CloseAtOnce;
import org.shoulashou.coverage.months.ClosedMonths;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Closes the last two months, publishes a bulletin of the first and hands in one of the second. Where a month is closed
 * already, nothing is done.
 */
@Component
class DemoMonths {

    private static final String PROGRAMME = "turpan-2026";
    private static final Caller WRITES = staff("demo-province-hunan", "周明岚", Role.LEAGUE_PROVINCE, "43");
    private static final Caller CHECKS = staff("demo-national", "沈知远", Role.LEAGUE_NATIONAL, "CN");
    private static final String NEXT = "各校继续组织好下一轮写信，三个上学日内读完每一封信；结对中断的学生，在两周内找到新的朋友。";

    private final ClosedMonths months;
    private final CloseAtOnce close;
    private final MakeBulletin make;
    private final CarryBulletin carry;
    private final Clock clock;

    DemoMonths(ClosedMonths months, CloseAtOnce close, MakeBulletin make, CarryBulletin carry, Clock clock) {
        this.months = months;
        this.close = close;
        this.make = make;
        this.carry = carry;
        this.clock = clock;
    }

    Mono<Void> bring() {
        return months.of(PROGRAMME).hasElements().filter(any -> !any).flatMap(none -> begin());
    }

    private Mono<Void> begin() {
        YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), Downloads.BEIJING));
        return Flux.just(now.minusMonths(2), now.minusMonths(1))
                .concatMap(this::closed)
                .collectList()
                .flatMapMany(DemoMonths::inTurn)
                .concatMap(this::bulletin)
                .then();
    }

    /** A month in which the programme did not run is passed over. */
    private Mono<YearMonth> closed(YearMonth month) {
        return close.close(PROGRAMME, month, Hand.of(WRITES)).thenReturn(month).onErrorComplete(Refusal.class);
    }

    private record Made(YearMonth month, boolean isOut, int number) {}

    private static Flux<Made> inTurn(List<YearMonth> months) {
        List<Made> all = new ArrayList<>();
        for (YearMonth month : months) all.add(new Made(month, all.isEmpty(), all.size() + 1));
        return Flux.fromIterable(all);
    }

    private Mono<Bulletin> bulletin(Made made) {
        return make.make(PROGRAMME, Span.of(made.month().toString()), Hand.of(WRITES))
                .flatMap(draft -> write(draft, made))
                .flatMap(written -> carry.handIn(written.id(), version(written.version()), WRITES))
                .flatMap(waits -> made.isOut() ? publish(waits) : Mono.just(waits));
    }

    private Mono<Bulletin> write(Bulletin draft, Made made) {
        Contents first = draft.contents();
        List<Section> sections = new ArrayList<>(first.sections());
        Section last = sections.remove(sections.size() - 1);
        sections.add(new Section(last.heading(), NEXT));
        String number = "湘青结对〔%d〕%d号".formatted(made.month().getYear(), made.number());
        Contents whole =
                new Contents(first.issuer(), number, first.title(), first.addressed(), sections, List.of(), null);
        return carry.write(draft.id(), version(draft.version()), whole, List.of(), WRITES);
    }

    private Mono<Bulletin> publish(Bulletin waits) {
        return carry.check(waits.id(), version(waits.version()), CHECKS)
                .flatMap(checked -> carry.publish(checked.id(), version(checked.version()), CHECKS));
    }

    private static long version(@Nullable Long version) {
        return version == null ? 0 : version;
    }

    private static Caller staff(String id, String name, Role role, String place) {
        return new Caller(id, AccountKind.STAFF, name, List.of(new Grant(role, Scope.place(place))));
    }
}
