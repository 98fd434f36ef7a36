package org.shoulashou.matching.friends;

import static org.shoulashou.accounts.Permission.DESK_OPEN;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.matching.views.NameGroups.Names;
import org.shoulashou.platform.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** A pupil's own friends, as soon as adults of both schools have agreed and not before (R12). */
@RestController
class FriendsAtTheDesk {

    private final Pupils pupils;
    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final NameGroups names;

    FriendsAtTheDesk(Pupils pupils, Pairings pairings, ClassPairings classPairings, NameGroups names) {
        this.pupils = pupils;
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.names = names;
    }

    /** What one pupil may know of another (R11). */
    record DeskFriend(String penName, int grade, List<Text> town, List<String> interests, boolean resting) {}

    @GetMapping("/api/desk/friends")
    @Needs(DESK_OPEN)
    Mono<List<DeskFriend>> friends(Caller caller) {
        return pairings.seatedOf(List.of(caller.accountId()))
                .filter(pairing -> !pairing.isOpen())
                .concatMap(pairing -> friend(pairing, caller.accountId()))
                .collectList();
    }

    private Mono<DeskFriend> friend(Pairing pairing, String own) {
        return Mono.zip(pupils.find(pairing.friendOf(own).pupil()), classPairings.find(pairing.classPairing()))
                .zipWhen(both -> names.of(List.of(both.getT2())))
                .map(all -> friend(pairing, own, all.getT1(), all.getT2()));
    }

    private static DeskFriend friend(Pairing pairing, String own, Tuple2<Pupil, ClassPairing> there, Names names) {
        return friend(pairing, there.getT1(), town(pairing, own, there.getT2(), names));
    }

    private static List<Text> town(Pairing pairing, String own, ClassPairing classes, Names names) {
        Side there = pairing.inland().pupil().equals(own) ? Side.PARTNER : Side.INLAND;
        return names.town(classes.on(there).line());
    }

    private static DeskFriend friend(Pairing pairing, Pupil friend, List<Text> town) {
        boolean resting = pairing.state() == PairingState.PAUSED;
        return new DeskFriend(friend.penName(), friend.grade(), town, friend.interests(), resting);
    }
}
