package org.shoulashou.directory.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.demo.DemoPeople;
import org.shoulashou.accounts.demo.DemoPeople.Person;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives the made-up staff, pupils and guardians their ways in. May be repeated. */
@Component
class BringDemoPeople {

    /** Hashing a password keeps a processor busy; more at once would only wait for each other. */
    private static final int AT_ONCE = 8;

    private static final int PUPILS = 1_000;
    private static final int GUARDIANS = 2_000;

    private static final Text WHOLE = new Text("全部", "Everything");

    private final Places places;
    private final Classes classes;
    private final Pupils pupils;
    private final RealNames names;
    private final DemoPeople people;
    private final Clock clock;

    BringDemoPeople(Places places, Classes classes, Pupils pupils, RealNames names, DemoPeople people, Clock clock) {
        this.places = places;
        this.classes = classes;
        this.pupils = pupils;
        this.names = names;
        this.people = people;
        this.clock = clock;
    }

    Mono<Void> bring(DemoFile file) {
        return places.namesOf(file.places())
                .map(placeNames -> named(file, placeNames))
                .flatMapMany(names -> Flux.concat(staff(file, names), pupils(file, names), guardians(file, names)))
                .then();
    }

    private static Map<Scope, Text> named(DemoFile file, Map<String, Text> placeNames) {
        Map<Scope, Text> names = new HashMap<>(file.names());
        names.put(Scope.EVERYTHING, WHOLE);
        placeNames.forEach((code, name) -> names.put(Scope.place(code), name));
        return names;
    }

    private Flux<Void> staff(DemoFile file, Map<Scope, Text> names) {
        List<DemoFile.Staff> all = file.staff();
        return Flux.range(0, all.size()).flatMap(i -> staff(all.get(i), i, names, file.password()), AT_ONCE);
    }

    private Mono<Void> staff(DemoFile.Staff written, int order, Map<Scope, Text> names, String password) {
        Person person = person(written.id(), order, written.name(), written.scope(), names);
        return people.staff(person, written.role(), written.scope(), written.signInName(), password);
    }

    private Flux<Void> pupils(DemoFile file, Map<Scope, Text> names) {
        List<DemoFile.SchoolClass> all = file.classes().toList();
        return Flux.range(0, all.size()).concatMap(i -> pupils(all.get(i), PUPILS + i, names));
    }

    private Flux<Void> pupils(DemoFile.SchoolClass written, int order, Map<Scope, Text> names) {
        return Flux.fromStream(() -> IntStream.range(0, written.pupils().size()).boxed())
                .flatMap(seat -> pupil(written, seat, order, names), AT_ONCE);
    }

    /** The first of each class stands on the sign-in page. */
    private Mono<Void> pupil(DemoFile.SchoolClass written, int seat, int order, Map<Scope, Text> names) {
        DemoFile.Pupil pupil = written.pupils().get(seat);
        Text penName = new Text(pupil.penName(), pupil.penName());
        Person person = person(pupil.id(), order, penName, Scope.schoolClass(written.id()), names);
        return enrol(pupil, written)
                .then(people.pupil(person, written.id(), written.code(), pupil.pictures(), seat == 0));
    }

    private Mono<Pupil> enrol(DemoFile.Pupil written, DemoFile.SchoolClass home) {
        Mono<Pupil> fresh =
                classes.find(home.id()).flatMap(schoolClass -> pupils.save(fresh(written, home, schoolClass)));
        return pupils.find(written.id()).switchIfEmpty(fresh);
    }

    private Pupil fresh(DemoFile.Pupil written, DemoFile.SchoolClass home, SchoolClass schoolClass) {
        NameOnFile name = names.onFile(written.id(), home.id(), written.realName(), written.birthMonth());
        return Pupil.in(schoolClass, written.id(), written.in(home), name, clock.instant());
    }

    private Flux<Void> guardians(DemoFile file, Map<Scope, Text> names) {
        List<DemoFile.Guardian> all = file.guardians();
        return Flux.range(0, all.size())
                .concatMap(i -> guardian(all.get(i), GUARDIANS + i, file.classOf(all.get(i)), names));
    }

    private Mono<Void> guardian(DemoFile.Guardian written, int order, Scope where, Map<Scope, Text> names) {
        Person person = person(written.pupil(), order, written.name(), where, names);
        return people.guardian(person, written.pupil());
    }

    private static Person person(String id, int order, Text name, Scope where, Map<Scope, Text> names) {
        return new Person(id, order, name, names.getOrDefault(where, WHOLE));
    }
}
