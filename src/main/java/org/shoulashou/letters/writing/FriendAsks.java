package org.shoulashou.letters.writing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Content.Answered;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.Questions;
import org.shoulashou.platform.crypto.CannotOpen;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What the friend asked in the letter that the child opened last. The child ticks what they have answered; nobody looks
 * whether it is so, and nothing follows where it is not.
 */
@Component
class FriendAsks {

    private static final FriendAsked NOTHING = new FriendAsked(null, List.of());

    private final Letters letters;
    private final LetterBodies bodies;

    FriendAsks(Letters letters, LetterBodies bodies) {
        this.letters = letters;
        this.bodies = bodies;
    }

    /** @param letter of the friend; absent where there is none to answer */
    record FriendAsked(@Nullable String letter, List<String> questions) {}

    /**
     * @param letter of the friend
     * @param ticked places of its questions, from 0
     */
    record Answering(
            @NotBlank String letter,
            @NotNull @Size(max = Questions.MOST) List<Integer> ticked) {

        static @Nullable Answering of(@Nullable Answered stored) {
            return stored == null ? null : new Answering(stored.letter(), stored.ticked());
        }
    }

    Mono<FriendAsked> of(Letter letter) {
        return replied(letter).flatMap(this::asked).defaultIfEmpty(NOTHING);
    }

    /** Absent where nothing is ticked, and where the friend's letter is gone. */
    Mono<Optional<Answered>> answered(Letter letter, @Nullable Answering said) {
        if (said == null || said.ticked().isEmpty()) return Mono.just(Optional.empty());
        return asked(letter, said.letter()).map(asked -> answered(said, asked)).defaultIfEmpty(Optional.empty());
    }

    private static Optional<Answered> answered(Answering said, int asked) {
        List<Integer> ticked = said.ticked().stream()
                .filter(place -> place >= 0 && place < asked)
                .distinct()
                .sorted()
                .toList();
        return ticked.isEmpty() ? Optional.empty() : Optional.of(new Answered(said.letter(), asked, ticked));
    }

    /** A letter that has arrived does not change: it is counted once. */
    private Mono<Integer> asked(Letter letter, String friends) {
        Answered before = letter.content().answered();
        if (before != null && before.letter().equals(friends)) return Mono.just(before.asked());
        return opened(letter, friends)
                .flatMap(this::asked)
                .map(asked -> asked.questions().size());
    }

    /** Where the friend's key was destroyed its words are gone, and the letter that answers them is written on. */
    private Mono<FriendAsked> asked(Letter friends) {
        return bodies.open(friends)
                .map(open -> new FriendAsked(friends.id(), Questions.in(open.plain())))
                .onErrorReturn(CannotOpen.class, NOTHING);
    }

    /** With its first tick a letter answers that one of the friend's, whatever is opened later. */
    private Mono<Letter> replied(Letter letter) {
        String friendship = letter.between().friendship();
        if (friendship == null || !letter.state().isTheChilds()) return Mono.empty();
        Mono<Letter> newest = letters.lastOpened(friendship, author(letter)).filterWhen(last -> isOpen(letter, last));
        Answered ticked = letter.content().answered();
        return ticked == null ? newest : opened(letter, ticked.letter()).switchIfEmpty(newest);
    }

    /** Whether no other letter of the child's answers it already. */
    private Mono<Boolean> isOpen(Letter letter, Letter friends) {
        return letters.answering(friends.id(), letter.between().pairing(), author(letter))
                .all(letter.id()::equals);
    }

    /** The friend's letter, as far as the child has it before them. */
    private Mono<Letter> opened(Letter letter, String friends) {
        return letters.find(friends)
                .filter(found -> found.state() == LetterState.READ)
                .filter(found ->
                        found.between().pairing().equals(letter.between().friendship()))
                .filter(found -> found.between().reader().pupil().equals(author(letter)));
    }

    private static String author(Letter letter) {
        return letter.between().author().pupil();
    }
}
