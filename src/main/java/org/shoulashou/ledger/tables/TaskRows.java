package org.shoulashou.ledger.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Place;
import org.shoulashou.ledger.LedgerProperties;
import org.shoulashou.ledger.lines.Standing;
import org.shoulashou.ledger.lines.Standings;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sight;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows that somebody has to do with. */
@Component
public class TaskRows {

    private final Plans plans;
    private final Standings standings;
    private final Sights sights;
    private final LedgerProperties settings;
    private final Clock clock;

    TaskRows(Plans plans, Standings standings, Sights sights, LedgerProperties settings, Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.sights = sights;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of every plan, in the order of the plans. */
    public Flux<TaskRow> all(Caller caller) {
        return sights.of(caller).flatMapMany(this::all);
    }

    private Flux<TaskRow> all(Sight sight) {
        return Flux.fromIterable(plans.all()).concatMap(plan -> of(plan, sight));
    }

    public Flux<TaskRow> of(Plan plan, Caller caller) {
        return sights.of(caller).flatMapMany(sight -> of(plan, sight));
    }

    private Flux<TaskRow> of(Plan plan, Sight sight) {
        return places(plan)
                .flatMapMany(places -> standings
                        .of(plan, line -> shows(sight, places, line))
                        .flatMapIterable(all -> rows(all, places)));
    }

    private Mono<Map<String, Place>> places(Plan plan) {
        Set<String> codes = plan.lines().map(Line::place).collect(Collectors.toSet());
        return sights.places(codes);
    }

    private static boolean shows(Sight sight, Map<String, Place> places, Line line) {
        Place place = places.get(line.place());
        return place != null && sight.shows(place);
    }

    private List<TaskRow> rows(List<Standing> all, Map<String, Place> places) {
        Map<String, Text> names = places.values().stream().collect(Collectors.toMap(Place::code, Place::names));
        return all.stream()
                .map(standing -> TaskRow.of(standing, names, today(), ahead()))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
    }

    private Period ahead() {
        return Period.ofDays((int) settings.remindAhead().toDays());
    }
}
