package org.shoulashou.matching.candidates;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Boards as they are counted. Whoever asks while one is being counted waits for the same; one of a whole country takes a
 * while to count, so it is kept for some minutes and says when it was counted. No run goes by it.
 */
@Component
class CandidateBoards {

    /** Fewer pupils are counted at once, and always anew. */
    private static final int MANY = 20_000;

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 50;

    private final CountCandidates count;
    private final Map<Asked, Mono<CandidateBoard>> boards = new LinkedHashMap<>();

    CandidateBoards(CountCandidates count) {
        this.count = count;
    }

    /** A programme that was changed since is another one. */
    private record Asked(Programme programme, int year) {}

    Mono<CandidateBoard> of(Programme programme, int year) {
        return Mono.defer(() -> counting(new Asked(programme, year)));
    }

    private synchronized Mono<CandidateBoard> counting(Asked asked) {
        if (boards.size() > MOST) boards.remove(boards.keySet().iterator().next());
        return boards.computeIfAbsent(asked, this::counted);
    }

    private Mono<CandidateBoard> counted(Asked asked) {
        return count.of(asked.programme(), asked.year())
                .cache(CandidateBoards::kept, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static Duration kept(CandidateBoard board) {
        return board.pupils() < MANY ? Duration.ZERO : KEPT;
    }
}
