package org.shoulashou.consent.board;

import static org.shoulashou.accounts.Permission.CONSENTS_ASK;
import static org.shoulashou.accounts.Permission.CONSENTS_READ;
import static org.shoulashou.accounts.Permission.CONSENTS_RECORD;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.pupils.GuardianLinks.Guardian;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.Standing;
import org.shoulashou.consent.answering.AskFamilies;
import org.shoulashou.consent.answering.AskFamilies.Way;
import org.shoulashou.consent.answering.AskFamilies.Wish;
import org.shoulashou.consent.answering.PaperCodes;
import org.shoulashou.consent.notices.Notices;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.RealNames;
import org.shoulashou.platform.paper.Papers;
import org.shoulashou.platform.sheets.Sheets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who of a class has agreed, and asking those who have not answered. */
@RestController
@RequestMapping("/api/classes/{id}/consents")
class BoardController {

    private final BoardRows rows;
    private final Consents consents;
    private final AskFamilies askFamilies;
    private final PaperCodes codes;
    private final RealNames names;
    private final Notices notices;
    private final Sheets sheets;
    private final Papers papers;

    BoardController(
            BoardRows rows,
            Consents consents,
            AskFamilies askFamilies,
            PaperCodes codes,
            RealNames names,
            Notices notices,
            Sheets sheets,
            Papers papers) {
        this.rows = rows;
        this.consents = consents;
        this.askFamilies = askFamilies;
        this.codes = codes;
        this.names = names;
        this.notices = notices;
        this.sheets = sheets;
        this.papers = papers;
    }

    /** @param mayBePaired how many may be paired and may write letters now (R01) */
    record Board(
            int notice,
            Map<Standing, Long> counts,
            int mayBePaired,
            List<BoardRow> pupils,
            List<String> allowedActions) {}

    /** @param pupils empty for everybody whose answer is open */
    record Asking(
            @NotNull @Size(max = 100) Set<String> pupils,
            @Nullable Boolean secondGuardian) {

        Wish wish(boolean reminder) {
            Guardian guardian = Boolean.TRUE.equals(secondGuardian) ? Guardian.TWO : Guardian.ONE;
            return new Wish(pupils, guardian, reminder);
        }
    }

    /** What a family is handed: the link is known only at this moment. */
    record WayIn(
            String pupilId,
            String penName,
            String realName,
            String code,
            String url,
            String qrSvg,
            Instant expiresAt) {}

    record WaysIn(List<WayIn> ways) {}

    @GetMapping
    @Needs(value = CONSENTS_READ, on = "class", in = "id")
    Mono<Board> board(@PathVariable String id, Caller caller) {
        return rows.of(id, caller).zipWhen(this::mayBePaired).map(both -> board(both.getT1(), both.getT2(), caller));
    }

    @PostMapping("/requests")
    @Needs(value = CONSENTS_ASK, on = "class", in = "id")
    Mono<WaysIn> ask(
            @PathVariable String id, @Valid @RequestBody Asking asking, Caller caller, ServerWebExchange exchange) {
        return waysIn(askFamilies.ask(id, asking.wish(false), caller, exchange));
    }

    @PostMapping("/reminders")
    @Needs(value = CONSENTS_ASK, on = "class", in = "id")
    Mono<WaysIn> remind(
            @PathVariable String id, @Valid @RequestBody Asking asking, Caller caller, ServerWebExchange exchange) {
        return waysIn(askFamilies.ask(id, asking.wish(true), caller, exchange));
    }

    /** The school's own list, with the names by which its teachers chase an answer. */
    @GetMapping("/export")
    @Needs(value = CONSENTS_READ, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return rows.of(id, caller).flatMap(all -> file(all, request));
    }

    /** @param beside the language to print beside the Chinese */
    @GetMapping("/papers")
    @Needs(value = CONSENTS_RECORD, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> papers(
            @PathVariable String id, @RequestParam(required = false) @Nullable String beside, Caller caller) {
        NoticePaper notice = new NoticePaper(notices.current(), beside);
        return rows.of(id, caller).map(all -> papers.attachment(notice.of(all)));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> file(List<BoardRow> all, ServerHttpRequest request) {
        return sheets.attachment(ConsentSheets.BOARD, Mono.just((long) all.size()), Flux.fromIterable(all), request);
    }

    private Mono<Set<String>> mayBePaired(List<BoardRow> all) {
        return consents.mayCorrespond(all.stream().map(BoardRow::pupilId).toList());
    }

    private Board board(List<BoardRow> all, Set<String> mayBePaired, Caller caller) {
        Map<Standing, Long> counts =
                all.stream().collect(Collectors.groupingBy(BoardRow::standing, Collectors.counting()));
        return new Board(notices.current().version(), counts, mayBePaired.size(), all, actions(caller));
    }

    private static List<String> actions(Caller caller) {
        List<String> actions = new ArrayList<>();
        if (caller.may(CONSENTS_ASK)) {
            actions.add("ask");
        }
        if (caller.may(CONSENTS_RECORD)) {
            actions.add("record-paper");
        }
        return actions;
    }

    private Mono<WaysIn> waysIn(Flux<Way> ways) {
        return ways.map(this::wayIn).collectList().map(WaysIn::new);
    }

    private WayIn wayIn(Way way) {
        Pupil pupil = way.pupil();
        return new WayIn(
                pupil.id(),
                pupil.penName(),
                names.of(pupil),
                codes.of(pupil.id()),
                way.link().url(),
                way.link().qrSvg(),
                way.link().expiresAt());
    }
}
