package org.shoulashou.directory.demo;

import java.time.Clock;
import org.shoulashou.accounts.demo.DemoPeople;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the demonstration where nobody is yet, completes one that was begun, and opens its doors for the day. */
@Component
class LoadDemo {

    private static final Logger log = LoggerFactory.getLogger(LoadDemo.class);

    private final ReactiveMongoOperations database;
    private final Places places;
    private final Schools schools;
    private final DemoPeople people;
    private final OpenDemoSchools openSchools;
    private final BringDemoPeople bringPeople;
    private final Clock clock;

    LoadDemo(
            ReactiveMongoOperations database,
            Places places,
            Schools schools,
            DemoPeople people,
            OpenDemoSchools openSchools,
            BringDemoPeople bringPeople,
            Clock clock) {
        this.database = database;
        this.places = places;
        this.schools = schools;
        this.people = people;
        this.openSchools = openSchools;
        this.bringPeople = bringPeople;
        this.clock = clock;
    }

    Mono<Void> load(DemoFile file) {
        return database.findById(DemoMark.ID, DemoMark.class)
                .switchIfEmpty(Mono.defer(() -> begin(file)))
                .flatMap(mark -> mark.isDone() ? Mono.just(mark) : complete(file, mark))
                .flatMap(mark -> openSchools.holdDoorsOpen(file));
    }

    /** Empty when somebody is here already, or when the operator's own places leave the schools nowhere to stand. */
    private Mono<DemoMark> begin(DemoFile file) {
        return Mono.zip(people.nobodyIsHere(), schools.none(), hasPlacesFor(file))
                .filter(answers -> answers.getT1() && answers.getT2() && answers.getT3())
                .flatMap(yes -> database.insert(DemoMark.begun(clock.instant())));
    }

    private Mono<Boolean> hasPlacesFor(DemoFile file) {
        return places.withCodes(file.places())
                .count()
                .map(found -> found == file.places().size());
    }

    private Mono<DemoMark> complete(DemoFile file, DemoMark mark) {
        return openSchools
                .open(file)
                .then(bringPeople.bring(file))
                .then(Mono.defer(() -> database.save(mark.done(clock.instant()))))
                .doOnNext(done -> log.info("made-up schools and people are loaded"));
    }
}
