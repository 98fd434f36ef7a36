package org.shoulashou.matching.changes;

import java.time.Clock;
import java.util.List;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.PupilState;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.changes.SeatChanged;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A pupil who leaves leaves the friend free for another; who graduates says farewell; who changes the class takes the
 * friend along. Looks at the pupil as they are now, so it may come twice.
 */
@Component
class SeatFollows implements EventHandler<SeatChanged> {

    private final Pupils pupils;
    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Clock clock;

    SeatFollows(Pupils pupils, Pairings pairings, ClassPairings classPairings, Clock clock) {
        this.pupils = pupils;
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matching.seat-follows";
    }

    @Override
    public Class<SeatChanged> listensTo() {
        return SeatChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends SeatChanged> happened) {
        return pupils.find(happened.event().pupilId()).flatMap(this::follow);
    }

    private Mono<Void> follow(Pupil pupil) {
        return pairings.seatedOf(List.of(pupil.id()))
                .concatMap(pairing -> pupil.isEnrolled() ? move(pupil, pairing) : leave(pupil, pairing))
                .then();
    }

    private Mono<Pairing> leave(Pupil pupil, Pairing pairing) {
        Because because = pupil.state() == PupilState.GRADUATED ? Because.FAREWELL : Because.LEFT;
        return pairings.change(pairing.id(), now -> over(now, because));
    }

    private Pairing over(Pairing pairing, Because because) {
        return switch (pairing.state()) {
            case PROPOSED -> pairing.declined(Because.LEFT, null, clock.instant());
            case ACTIVE, PAUSED -> pairing.ended(because, null, clock.instant());
            case DECLINED, ENDED -> pairing;
        };
    }

    private Mono<Pairing> move(Pupil pupil, Pairing pairing) {
        Side side = pairing.inland().pupil().equals(pupil.id()) ? Side.INLAND : Side.PARTNER;
        return pairing.on(side).schoolClass().equals(pupil.classId())
                ? Mono.empty()
                : classPairings
                        .find(pairing.classPairing())
                        .map(before -> between(before, side, pupil))
                        .delayUntil(now -> classPairings.ensure(List.of(now), now.deadline()))
                        .flatMap(now -> pairings.change(pairing.id(), one -> moved(one, now, pupil)));
    }

    private static ClassPairing between(ClassPairing before, Side side, Pupil pupil) {
        Group there =
                new Group(pupil.classId(), pupil.schoolId(), before.on(side).place(), pupil.line());
        return ClassPairing.of(
                before.programme(),
                before.year(),
                side == Side.INLAND ? there : before.inland(),
                side == Side.PARTNER ? there : before.partner(),
                before.deadline());
    }

    private static Pairing moved(Pairing pairing, ClassPairing classes, Pupil pupil) {
        boolean gone = pairing.state() == PairingState.DECLINED || pairing.state() == PairingState.ENDED;
        return gone ? pairing : pairing.movedTo(classes, pupil.id(), pupil.classId(), pupil.schoolId());
    }
}
