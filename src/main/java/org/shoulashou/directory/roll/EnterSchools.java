package org.shoulashou.directory.roll;

import java.util.UUID;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.DirectoryProblems;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Schools are entered by the League staff who oversee their place, classes by the school itself. */
@Component
class EnterSchools {

    private final Places places;
    private final Schools schools;
    private final Classes classes;
    private final PupilCards cards;
    private final ClassCodes codes;
    private final Telling telling;

    EnterSchools(Places places, Schools schools, Classes classes, PupilCards cards, ClassCodes codes, Telling telling) {
        this.places = places;
        this.schools = schools;
        this.classes = classes;
        this.cards = cards;
        this.codes = codes;
        this.telling = telling;
    }

    Mono<School> school(String placeCode, Text names, Caller caller) {
        return places.find(placeCode)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(place -> School.in(place, UUID.randomUUID().toString(), names))
                .map(school -> telling.of(school, Action.SCHOOL_OPENED, caller))
                .flatMap(schools::save)
                .onErrorMap(DuplicateKeyException.class, taken -> nameTaken(DirectoryProblems.SCHOOL_NAME_TAKEN));
    }

    /** The door first: one without a class is never found, a class without one could not let anybody in. */
    Mono<SchoolClass> schoolClass(String schoolId, Text names, int grade, Caller caller) {
        String id = UUID.randomUUID().toString();
        return schools.find(schoolId)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(school -> SchoolClass.of(school, id, names, inRange(grade)))
                .delayUntil(this::refuseUnlessNameIsFree)
                .map(schoolClass -> telling.of(schoolClass, Action.CLASS_OPENED, caller))
                .delayUntil(schoolClass -> codes.tryEach(code -> cards.prepareClass(id, code)))
                .flatMap(classes::save)
                .onErrorMap(DuplicateKeyException.class, taken -> nameTaken(DirectoryProblems.CLASS_NAME_TAKEN));
    }

    /** Before a door is made that nobody would find; the index has the last word. */
    private Mono<Boolean> refuseUnlessNameIsFree(SchoolClass schoolClass) {
        return classes.isNameTaken(schoolClass)
                .filter(taken -> !taken)
                .switchIfEmpty(Mono.error(() -> nameTaken(DirectoryProblems.CLASS_NAME_TAKEN)));
    }

    private static Refusal nameTaken(DirectoryProblems problem) {
        return problem.refusal().at("/names/zh", problem.title());
    }

    private static int inRange(int grade) {
        if (grade < 1 || grade > 12)
            throw DirectoryProblems.GRADE_OUT_OF_RANGE
                    .refusal()
                    .at("/grade", DirectoryProblems.GRADE_OUT_OF_RANGE.detail());
        return grade;
    }
}
