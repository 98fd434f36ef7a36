package org.shoulashou.safeguarding.watch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.accounts.roster.Roster.Person;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Schools;
import org.shoulashou.safeguarding.concern.Calls;
import org.shoulashou.safeguarding.concern.Calls.AtSchool;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One look at all concerns whose next call is due. Two instances that look at once call once. */
@Component
class CallWhoIsDue {

    private final StoredConcerns concerns;
    private final Calls calls;
    private final Roster roster;
    private final Schools schools;
    private final Places places;
    private final Clock clock;

    CallWhoIsDue(StoredConcerns concerns, Calls calls, Roster roster, Schools schools, Places places, Clock clock) {
        this.concerns = concerns;
        this.calls = calls;
        this.roster = roster;
        this.schools = schools;
        this.places = places;
        this.clock = clock;
    }

    Mono<Void> wake() {
        return concerns.wakeCalls(clock.instant());
    }

    /** Emits what was called on. */
    Flux<Concern> once() {
        return concerns.callsDue(clock.instant()).concatMap(this::call);
    }

    private Mono<Concern> call(Concern due) {
        return Flux.fromIterable(due.facts().schools())
                .concatMap(this::at)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMap(at -> concerns.change(due.id(), now -> calls.due(now, at, clock.instant())));
    }

    private Mono<Map.Entry<String, AtSchool>> at(String school) {
        return roster.holding(Role.SAFEGUARDING_LEAD, Scope.school(school))
                .collectList()
                .zipWith(league(school))
                .map(both -> Map.entry(school, at(both.getT1(), both.getT2())));
    }

    private static AtSchool at(List<Person> leads, List<String> league) {
        String deputy = leads.size() > 1 ? leads.get(1).name() : null;
        return new AtSchool(deputy, league, leads.stream().map(Person::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** Where there is no county, whoever is above it; and where a school lies nowhere that is known, the centre. */
    private Mono<List<String>> league(String school) {
        return schools.find(school)
                .flatMapMany(places::officesOver)
                .map(place -> Scope.place(place.code()).key())
                .collectList()
                .map(found -> found.isEmpty() ? List.of(Scope.EVERYTHING.key()) : found);
    }
}
