package org.shoulashou.accounts.pupils;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.doors.ClassDoor;
import org.shoulashou.accounts.doors.Doors;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When the pupils of a class may sign in: while their teacher holds the door open (R30). */
@Component
public class SignInWindows {

    /** Within this time the same word again is the same press of a button. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(5);

    private final Doors doors;
    private final Scopes scopes;
    private final Clock clock;

    SignInWindows(Doors doors, Scopes scopes, Clock clock) {
        this.doors = doors;
        this.scopes = scopes;
        this.clock = clock;
    }

    public record Window(boolean open, @Nullable Instant until) {

        static final Window SHUT = new Window(false, null);
    }

    public Mono<Window> of(String classId) {
        return doors.of(classId).map(this::window).defaultIfEmpty(Window.SHUT);
    }

    /** For lists: the windows of many classes in one reading. Classes without a door are absent. */
    public Mono<Map<String, Window>> of(Collection<String> classIds) {
        return doors.of(classIds).collectMap(ClassDoor::id, this::window);
    }

    public Mono<Window> open(String classId, Duration howLong, Caller caller) {
        Instant until = clock.instant().plus(howLong);
        return change(classId, caller, Action.WINDOW_OPENED, until);
    }

    public Mono<Window> shut(String classId, Caller caller) {
        return change(classId, caller, Action.WINDOW_SHUT, null);
    }

    private Mono<Window> change(String classId, Caller caller, Action action, @Nullable Instant until) {
        Scope scope = Scope.schoolClass(classId);
        return scopes.keysAround(scope)
                .zipWith(scopes.name(scope))
                .map(both -> Acted.by(caller, action, both.getT1())
                        .on(classId, both.getT2().zh()))
                .flatMap(acted -> doors.change(classId, door -> changed(door, until, acted)))
                .map(this::window);
    }

    private ClassDoor changed(ClassDoor door, @Nullable Instant until, Acted acted) {
        if (isSo(door, until)) {
            return door;
        }
        ClassDoor next = until == null ? door.shut() : door.openUntil(until);
        return next.telling(acted, clock.instant());
    }

    private boolean isSo(ClassDoor door, @Nullable Instant until) {
        Instant now = door.isOpenAt(clock.instant()) ? door.openUntil() : null;
        return until == null || now == null
                ? until == now
                : Duration.between(now, until).abs().compareTo(ONE_PRESS) < 0;
    }

    private Window window(ClassDoor door) {
        return door.isOpenAt(clock.instant()) ? new Window(true, door.openUntil()) : Window.SHUT;
    }
}
