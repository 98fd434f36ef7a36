package org.shoulashou.directory.roll;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.changes.SeatChanged;
import org.springframework.stereotype.Component;

/** Puts what somebody does to the roll beside it, for the action log: classes by name, children by id alone. */
@Component
public class Telling {

    private final Clock clock;

    Telling(Clock clock) {
        this.clock = clock;
    }

    public School of(School school, Action action, Caller caller) {
        Acted acted = Acted.by(caller, action, keys(school.scopes()))
                .on(school.id(), school.names().zh());
        return school.telling(acted, clock.instant());
    }

    public SchoolClass of(SchoolClass schoolClass, Action action, Caller caller) {
        Acted acted = Acted.by(caller, action, keys(schoolClass.scopes()))
                .on(schoolClass.id(), schoolClass.names().zh());
        return schoolClass.telling(acted, clock.instant());
    }

    public Pupil of(Pupil pupil, Action action, Caller caller) {
        return pupil.telling(Acted.by(caller, action, keys(pupil.scopes())).on(pupil.id()), clock.instant());
    }

    public Pupil seatChanged(Pupil pupil) {
        return pupil.telling(new SeatChanged(pupil.id(), null), clock.instant());
    }

    /** To another class: the one that was left must hear of it as well. */
    public Pupil movedFrom(String classBefore, Pupil pupil) {
        return pupil.telling(new SeatChanged(pupil.id(), classBefore), clock.instant());
    }

    private static List<String> keys(List<Scope> scopes) {
        return Stream.concat(Stream.of(Scope.EVERYTHING), scopes.stream())
                .map(Scope::key)
                .toList();
    }
}
