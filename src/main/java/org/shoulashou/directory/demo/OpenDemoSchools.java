package org.shoulashou.directory.demo;

import java.time.Duration;
import org.shoulashou.accounts.demo.DemoPeople;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens the made-up schools with their classes and the classes' doors. May be repeated. */
@Component
class OpenDemoSchools {

    /**
     * A visitor who comes in as a pupil finds no teacher who would open the door, so it stands open for the day on
     * which the demonstration was started. Real doors are opened by people, and for four hours at most.
     */
    private static final Duration A_VISITORS_DAY = Duration.ofHours(12);

    private final Places places;
    private final Schools schools;
    private final Classes classes;
    private final PupilCards cards;
    private final DemoPeople people;

    OpenDemoSchools(Places places, Schools schools, Classes classes, PupilCards cards, DemoPeople people) {
        this.places = places;
        this.schools = schools;
        this.classes = classes;
        this.cards = cards;
        this.people = people;
    }

    Mono<Void> open(DemoFile file) {
        return Flux.fromIterable(file.schools()).concatMap(this::open).then();
    }

    Mono<Void> holdDoorsOpen(DemoFile file) {
        return Flux.fromStream(file::classes)
                .concatMap(each -> people.holdDoorOpen(each.id(), A_VISITORS_DAY))
                .then();
    }

    private Flux<Void> open(DemoFile.School written) {
        Mono<School> fresh = places.find(written.place())
                .map(place -> School.in(place, written.id(), written.names()))
                .flatMap(schools::save);
        return schools.find(written.id()).switchIfEmpty(fresh).flatMapMany(school -> classesOf(school, written));
    }

    private Flux<Void> classesOf(School school, DemoFile.School written) {
        return Flux.fromIterable(written.classes()).concatMap(each -> open(school, each));
    }

    private Mono<Void> open(School school, DemoFile.SchoolClass written) {
        SchoolClass fresh = SchoolClass.of(school, written.id(), written.names(), written.grade());
        return classes.find(written.id())
                .switchIfEmpty(Mono.defer(() -> classes.save(fresh)))
                .then(cards.prepareClass(written.id(), written.code()));
    }
}
