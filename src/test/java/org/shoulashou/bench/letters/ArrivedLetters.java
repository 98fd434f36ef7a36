package org.shoulashou.bench.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Screened;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.text.CleanBody;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.WrittenBody;
import org.shoulashou.matching.Pairing;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters that lie on a desk this morning: they went the whole way, at once. */
final class ArrivedLetters {

    /** On each desk; as many as a pupil opens while it is measured, and some for the time of the kills. */
    static final int FOR_EACH = LettersUnderLoad.TO_READ + 4;

    private static final String ROUND = "earlier-";

    private final Letters letters;
    private final LetterBodies bodies;
    private final SchoolDays days;
    private final Instant now;

    ArrivedLetters(ApplicationContext house) {
        this.letters = house.getBean(Letters.class);
        this.bodies = house.getBean(LetterBodies.class);
        this.days = house.getBean(SchoolDays.class);
        this.now = house.getBean(Clock.class).instant();
    }

    /** Their ids. */
    List<String> at(String reader, Pairing friends) {
        String author = friends.friendOf(reader).pupil();
        return Seeding.done(Flux.range(0, FOR_EACH)
                .flatMap(number -> letter(author, friends, number))
                .collectList());
    }

    private Mono<String> letter(String author, Pairing friends, int number) {
        String id = UUID.randomUUID().toString();
        Between between = Between.of(friends, author, ROUND + number, 1);
        WrittenBody body = CleanBody.of(PupilAtWork.BODY, Set.of());
        return bodies.sealBody(id, author, body.html())
                .map(closed -> new Content(closed, "lined", "blue", null, List.of(), body.length(), null))
                .flatMap(content -> letters.save(arrived(id, between, content)))
                .thenReturn(id);
    }

    private Letter arrived(String id, Between between, Content content) {
        Waiting.Deadline deadline = days.deadline(now);
        return Letter.begun(id, between, content, now)
                .handedIn(false, deadline, hand(between.author().pupil()))
                .screened(new Screened(now, List.of()))
                .approved(hand("somebody"), deadline)
                .released(hand("somebody else"), now)
                .delivered(now);
    }

    private Hand hand(String account) {
        return new Hand(account, null, null, now);
    }
}
