package org.shoulashou.exchange.arranging;

import java.time.Clock;
import org.shoulashou.exchange.meetings.LivingFriends;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingChanged;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where no friendship is left between two classes, or all of them rest, what they had arranged is called off (R05, R23).
 * Asks how the pairings stand now, so it may come twice and late.
 */
@Component
class MeetingsFollow implements EventHandler<PairingChanged> {

    private final Pairings pairings;
    private final LivingFriends friends;
    private final Meetings meetings;
    private final Clock clock;

    MeetingsFollow(Pairings pairings, LivingFriends friends, Meetings meetings, Clock clock) {
        this.pairings = pairings;
        this.friends = friends;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange.meetings-follow";
    }

    @Override
    public Class<PairingChanged> listensTo() {
        return PairingChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends PairingChanged> happened) {
        return pairings.find(happened.event().pairingId())
                .map(Pairing::classPairing)
                .filterWhen(classes -> friends.are(classes).map(living -> !living))
                .flatMapMany(meetings::open)
                .concatMap(meeting -> meetings.change(meeting.id(), now -> now.stopped(clock.instant())))
                .then();
    }
}
