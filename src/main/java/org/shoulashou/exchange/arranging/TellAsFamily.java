package org.shoulashou.exchange.arranging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Pupil;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A child or its guardian says that a meeting does not feel right: past the teacher, to the leads alone (R23). */
@Component
public class TellAsFamily {

    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    private final FriendsThere friends;
    private final Pairings pairings;
    private final Concerns concerns;
    private final Clock clock;

    TellAsFamily(FriendsThere friends, Pairings pairings, Concerns concerns, Clock clock) {
        this.friends = friends;
        this.pairings = pairings;
        this.concerns = concerns;
        this.clock = clock;
    }

    /** @param once the same for a form that is sent twice */
    public record Said(String once, Matter matter, String text) {}

    /** The concern stands before anything else happens; gives back a kind word. */
    public Mono<Text> child(Meeting meeting, Pupil pupil, @Nullable Felt felt, boolean stop) {
        Felt why = felt == null ? Felt.SOMETHING_ELSE : felt;
        String key = String.join("/", "meeting-not-right", meeting.id(), pupil.id(), why.name(), moment());
        Evidence evidence = evidence(meeting, why.text().zh());
        return friends.of(meeting, List.of(pupil.id()))
                .map(others -> all(pupil, others))
                .map(all -> new NewConcern(
                        key, Source.PUPIL, Matter.NOT_RIGHT, all, subject(meeting), pupil.id(), evidence))
                .flatMap(concerns::raise)
                .delayUntil(raised -> stop ? rest(meeting, pupil) : Mono.empty())
                .thenReturn(Concerns.wordsFor(Matter.NOT_RIGHT));
    }

    public Mono<String> guardian(Meeting meeting, Pupil pupil, Said said, String guardian) {
        String key = String.join("/", "meeting", meeting.id(), guardian, said.once());
        Evidence evidence = evidence(meeting, said.text().strip());
        return friends.of(meeting, List.of(pupil.id()))
                .map(others -> all(pupil, others))
                .map(all ->
                        new NewConcern(key, Source.GUARDIAN, said.matter(), all, subject(meeting), guardian, evidence))
                .flatMap(concerns::raise);
    }

    /** A tap that slipped twice is one; what a child says again later is a concern of its own. */
    private String moment() {
        return String.valueOf(clock.instant().getEpochSecond() / A_MOMENT.toSeconds());
    }

    private Mono<Void> rest(Meeting meeting, Pupil pupil) {
        return pairings.ofPupils(List.of(pupil.id()))
                .filter(pair -> pair.classPairing().equals(meeting.between().classPairing()))
                .concatMap(pair -> pairings.change(pair.id(), this::paused))
                .then();
    }

    private Pairing paused(Pairing pairing) {
        return pairing.state() == PairingState.ACTIVE
                ? pairing.paused(Because.CHILD_WISHES, null, clock.instant())
                : pairing;
    }

    private static String subject(Meeting meeting) {
        return "meeting:" + meeting.id();
    }

    private static Evidence evidence(Meeting meeting, String words) {
        List<String> about = List.of(
                meeting.kind().text().zh() + "：" + meeting.agenda().title().zh(),
                meeting.at().toString());
        return new Evidence("班级见面", words, about, List.of());
    }

    private static List<Child> all(Pupil pupil, List<Child> others) {
        return Stream.concat(Stream.of(FriendsThere.child(pupil)), others.stream())
                .toList();
    }
}
