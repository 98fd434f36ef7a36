package org.shoulashou.letters.rounds;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rounds of two classes, for their teachers: in states, and never a word of a letter. */
@RestController
class RoundController {

    private final ClassPairings classPairings;
    private final RoundsOfPairing rounds;

    RoundController(ClassPairings classPairings, RoundsOfPairing rounds) {
        this.classPairings = classPairings;
        this.rounds = rounds;
    }

    @GetMapping("/api/class-pairings/{id}/rounds")
    @Needs(value = LETTERS_REVIEW, on = "class-pairing", in = "id")
    Mono<List<RoundPage>> rounds(@PathVariable String id, Caller caller) {
        return classPairings
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(classes -> rounds.of(classes, caller));
    }
}
