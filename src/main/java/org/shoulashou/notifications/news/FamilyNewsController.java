package org.shoulashou.notifications.news;

import static org.shoulashou.accounts.Permission.FAMILY_READ;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a guardian is told. */
@RestController
@RequestMapping("/api/family/news")
class FamilyNewsController {

    private static final int A_FEW = 5;

    private final Newsboard board;

    FamilyNewsController(Newsboard board) {
        this.board = board;
    }

    record FamilyNews(List<NewsRow> news) {
        static FamilyNews of(List<News> found) {
            return new FamilyNews(found.stream().map(NewsRow::of).toList());
        }
    }

    record FamilySeen(long upTo) {}

    @GetMapping
    @Needs(FAMILY_READ)
    Mono<FamilyNews> news(Caller caller) {
        return board.unreadOf(caller.accountId(), A_FEW).map(FamilyNews::of);
    }

    @PostMapping("/read")
    @Needs(FAMILY_READ)
    Mono<FamilyNews> read(@RequestBody FamilySeen seen, Caller caller) {
        return board.readUpTo(caller.accountId(), seen.upTo()).then(Mono.defer(() -> news(caller)));
    }
}
