package org.shoulashou.letters.rounds;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rounds of two classes, for their teachers: in states, and never a word of a letter. */
@RestController
class RoundController {

    private final ClassPairings classPairings;
    private final RoundsOfPairing rounds;
    private final AskForSecond second;

    RoundController(ClassPairings classPairings, RoundsOfPairing rounds, AskForSecond second) {
        this.classPairings = classPairings;
        this.rounds = rounds;
        this.second = second;
    }

    /**
     * @param author who writes once more
     * @param reader to whom nothing comes yet
     */
    record SecondLetter(@NotBlank String author, @NotBlank String reader) {}

    @GetMapping("/api/class-pairings/{id}/rounds")
    @Needs(value = LETTERS_REVIEW, on = "class-pairing", in = "id")
    Mono<List<RoundPage>> rounds(@PathVariable String id, Caller caller) {
        return classPairings
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(classes -> rounds.of(classes, caller));
    }

    /** Answers with the rounds as they are now. */
    @PostMapping("/api/class-pairings/{id}/second-letters")
    @Needs(value = LETTERS_REVIEW, on = "class-pairing", in = "id")
    Mono<List<RoundPage>> second(@PathVariable String id, @Valid @RequestBody SecondLetter wish, Caller caller) {
        return classPairings
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .delayUntil(classes -> second.ask(classes, wish.author(), wish.reader(), caller))
                .flatMap(classes -> rounds.of(classes, caller));
    }
}
