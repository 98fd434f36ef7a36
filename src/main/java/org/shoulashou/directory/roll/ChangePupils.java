package org.shoulashou.directory.roll;

import java.time.Clock;
import java.util.Objects;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.DirectoryProblems;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.directory.PupilState;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A pupil moves to another class of the school, or leaves. */
@Component
class ChangePupils {

    private final Pupils pupils;
    private final Classes classes;
    private final RealNames names;
    private final Telling telling;
    private final Clock clock;

    ChangePupils(Pupils pupils, Classes classes, RealNames names, Telling telling, Clock clock) {
        this.pupils = pupils;
        this.classes = classes;
        this.names = names;
        this.telling = telling;
        this.clock = clock;
    }

    /** Doing it twice is doing it once: whoever has left is no longer found in the class. */
    Mono<Void> leave(String classId, String pupilId, long version, Caller caller) {
        return found(classId, pupilId, version)
                .map(pupil -> telling.of(pupil.gone(PupilState.LEFT, clock.instant()), Action.PUPIL_LEFT, caller))
                .map(telling::seatChanged)
                .flatMap(pupils::save)
                .then();
    }

    Mono<Pupil> move(String classId, String pupilId, long version, String toClassId, Caller caller) {
        return found(classId, pupilId, version)
                .zipWith(classes.find(toClassId).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal)))
                .map(both -> moved(both.getT1(), both.getT2(), caller))
                .flatMap(pupils::saveOrRefuse);
    }

    private Pupil moved(Pupil pupil, SchoolClass to, Caller caller) {
        if (!to.schoolId().equals(pupil.schoolId())) throw DirectoryProblems.NOT_IN_THAT_SCHOOL.refusal();
        NameOnFile name = names.onFile(pupil.id(), to.id(), names.of(pupil), pupil.birthMonth());
        Pupil moved = pupil.movedTo(to, name, to.grade(), clock.instant());
        return telling.movedFrom(pupil.classId(), telling.of(moved, Action.PUPIL_MOVED, caller));
    }

    private Mono<Pupil> found(String classId, String pupilId, long version) {
        return pupils.inClass(classId, pupilId)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(pupil -> Objects.equals(pupil.version(), version)
                        ? Mono.just(pupil)
                        : Mono.error(PlatformProblems.STALE.refusal()));
    }
}
