package org.shoulashou.letters.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.demo.DemoLetterFile.Goal;
import org.shoulashou.letters.demo.DemoLetterFile.Occasion;
import org.shoulashou.letters.demo.DemoLetterFile.Written;
import org.shoulashou.letters.text.CleanBody;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.WrittenBody;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets made-up letters go their way by the same steps that people take. May be repeated: where there is one, nothing is done. */
@Component
class DemoLetters {

    private final Letters letters;
    private final LetterBodies bodies;
    private final Pairings pairings;
    private final Programmes programmes;
    private final DemoSteps steps;
    private final Clock clock;

    DemoLetters(
            Letters letters,
            LetterBodies bodies,
            Pairings pairings,
            Programmes programmes,
            DemoSteps steps,
            Clock clock) {
        this.letters = letters;
        this.bodies = bodies;
        this.pairings = pairings;
        this.programmes = programmes;
        this.steps = steps;
        this.clock = clock;
    }

    Mono<Void> bring(DemoLetterFile file) {
        return Flux.fromIterable(file.letters()).concatMap(this::bring).then();
    }

    private Mono<Letter> bring(Written written) {
        return pairings.seatedOf(List.of(written.author()))
                .filter(pairing -> pairing.friendOf(written.author()).pupil().equals(written.reader()))
                .next()
                .flatMap(pairing -> between(pairing, written))
                .filterWhen(
                        between -> letters.inSlot(between.slot()).hasElement().map(there -> !there))
                .flatMap(between -> write(between, written))
                .flatMap(letter -> steps.take(letter, written));
    }

    private Mono<Between> between(Pairing pairing, Written written) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return programmes
                .find(pairing.programme())
                .map(plan -> Between.of(pairing, written.author(), round(plan, pairing, written, today), 1));
    }

    private static @Nullable String round(Programme plan, Pairing pairing, Written written, LocalDate today) {
        List<Round> rounds = plan.rounds().stream()
                .filter(round -> round.year() == pairing.year())
                .sorted(Comparator.comparing(Round::opens))
                .toList();
        List<Round> opened =
                rounds.stream().filter(round -> !round.opens().isAfter(today)).toList();
        if (written.round() == Occasion.FREE) return null;
        if (written.round() == Occasion.LAST) {
            return opened.isEmpty() ? null : opened.get(opened.size() - 1).id();
        }
        return opened.size() < rounds.size() ? rounds.get(opened.size()).id() : null;
    }

    private Mono<Letter> write(Between between, Written written) {
        String id = "demo-" + UUID.nameUUIDFromBytes(between.slot().getBytes(StandardCharsets.UTF_8));
        Instant then = clock.instant().minus(Duration.ofDays(written.daysAgo() + 1L));
        WrittenBody body = CleanBody.of(written.body(), Set.of());
        return bodies.sealBody(id, between.author().pupil(), body.html())
                .map(closed -> content(closed, written, body.length()))
                .map(content -> Letter.begun(id, between, content, then))
                .flatMap(letters::save);
    }

    private static Content content(Sealed body, Written written, int length) {
        return new Content(body, written.paper(), written.ink(), written.stamp(), List.of(), length, null);
    }

    static boolean isHandedIn(Written written) {
        return written.state() != Goal.DRAFT;
    }
}
