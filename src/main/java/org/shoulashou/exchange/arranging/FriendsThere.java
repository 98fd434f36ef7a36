package org.shoulashou.exchange.arranging;

import java.util.Collection;
import java.util.List;
import org.shoulashou.directory.Pupil;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Friends in the other class: by them the other school's leads know that a concern is theirs as well (R23). */
@Component
class FriendsThere {

    private final Pairings pairings;

    FriendsThere(Pairings pairings) {
        this.pairings = pairings;
    }

    Mono<List<Child>> of(Meeting meeting, Collection<String> pupils) {
        return pairings.ofPupils(pupils)
                .filter(pair -> pair.classPairing().equals(meeting.between().classPairing()))
                .flatMapIterable(pair -> friends(pair, pupils))
                .collectList();
    }

    private static List<Child> friends(Pairing pair, Collection<String> pupils) {
        return pupils.stream()
                .filter(pupil -> isIn(pair, pupil))
                .map(pair::friendOf)
                .map(FriendsThere::child)
                .toList();
    }

    private static boolean isIn(Pairing pair, String pupil) {
        return pair.inland().pupil().equals(pupil) || pair.partner().pupil().equals(pupil);
    }

    static Child child(Pupil pupil) {
        return new Child(pupil.id(), pupil.schoolId(), pupil.classId());
    }

    private static Child child(Member member) {
        return new Child(member.pupil(), member.school(), member.schoolClass());
    }
}
