package org.shoulashou.matching.candidates;

import static org.shoulashou.accounts.Permission.MATCHING_READ;

import java.util.List;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Programmes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Before a run: who is there, and what stands in the way. */
@RestController
class CandidateController {

    private final Programmes programmes;
    private final CandidateBoards boards;

    CandidateController(Programmes programmes, CandidateBoards boards) {
        this.programmes = programmes;
        this.boards = boards;
    }

    @GetMapping("/api/programmes/{id}/candidates")
    @Needs(value = MATCHING_READ, on = "programme", in = "id")
    Mono<CandidateBoard> show(@PathVariable String id, @RequestParam int year) {
        return programmes
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnNext(programme -> refuseUnlessThere(programme, year))
                .flatMap(programme -> boards.of(programme, year));
    }

    private static void refuseUnlessThere(Programme programme, int year) {
        if (programme.year(year).isEmpty()) {
            List<ProgrammeYear> years = programme.years();
            throw MatchingProblems.NO_SUCH_YEAR.refusal(
                    years.stream().map(each -> String.valueOf(each.year())).collect(Collectors.joining(", ")));
        }
    }
}
