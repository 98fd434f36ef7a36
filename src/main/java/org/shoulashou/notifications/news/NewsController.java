package org.shoulashou.notifications.news;

import static org.shoulashou.accounts.Permission.OWN_PROFILE;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bell of staff. */
@RestController
@RequestMapping("/api/news")
class NewsController {

    private final Newsboard board;
    private final Live live;

    NewsController(Newsboard board, Live live) {
        this.board = board;
        this.live = live;
    }

    /**
     * How much lies under the bell.
     *
     * @param newest from where on a line to the page goes on
     */
    record Bell(long unread, long newest) {}

    record NewsSeen(long upTo) {}

    @GetMapping
    @Needs(OWN_PROFILE)
    Mono<Page<NewsRow>> list(
            @Valid PageRequest request, @RequestParam(defaultValue = "false") boolean unread, Caller caller) {
        return board.page(Reader.of(caller), unread, request).map(page -> page.map(NewsRow::of));
    }

    @GetMapping("/bell")
    @Needs(OWN_PROFILE)
    Mono<Bell> bell(Caller caller) {
        return board.newest(Reader.of(caller))
                .zipWith(board.unread(Reader.of(caller)), (newest, unread) -> new Bell(unread, newest));
    }

    /** Goes on after what the page has seen: by the header when the browser joins again, else by the parameter. */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(OWN_PROFILE)
    Flux<ServerSentEvent<NewsRow>> live(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(defaultValue = "0") long after,
            Caller caller,
            ServerWebExchange exchange) {
        return live.to(Reader.of(caller), last == null ? after : last, exchange);
    }

    @PostMapping("/{id}/read")
    @Needs(OWN_PROFILE)
    Mono<Bell> read(@PathVariable String id, Caller caller) {
        return board.read(caller.accountId(), id).then(Mono.defer(() -> bell(caller)));
    }

    @PostMapping("/read")
    @Needs(OWN_PROFILE)
    Mono<Bell> readAll(@RequestBody NewsSeen seen, Caller caller) {
        if (seen.upTo() < 0) throw PlatformProblems.INVALID.refusal();
        return board.readUpTo(caller.accountId(), seen.upTo()).then(Mono.defer(() -> bell(caller)));
    }
}
