package org.shoulashou.notifications.news;

import static org.shoulashou.accounts.Permission.DESK_OPEN;

import java.time.Clock;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What lies on a child's desk as news: a few lines, no counting, no ringing, and nothing at night (R28). */
@RestController
@RequestMapping("/api/desk/news")
class DeskNewsController {

    private static final int A_FEW = 5;

    private final Newsboard board;
    private final Clock clock;

    DeskNewsController(Newsboard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    record DeskNews(List<NewsRow> news) {
        static DeskNews of(List<News> found) {
            return new DeskNews(found.stream().map(NewsRow::of).toList());
        }
    }

    record DeskSeen(long upTo) {}

    @GetMapping
    @Needs(DESK_OPEN)
    Mono<DeskNews> news(Caller caller) {
        return Night.isNow(clock.instant())
                ? Mono.just(new DeskNews(List.of()))
                : board.unreadOf(caller.accountId(), A_FEW).map(DeskNews::of);
    }

    @PostMapping("/read")
    @Needs(DESK_OPEN)
    Mono<DeskNews> read(@RequestBody DeskSeen seen, Caller caller) {
        return board.readUpTo(caller.accountId(), seen.upTo()).then(Mono.defer(() -> news(caller)));
    }
}
