package org.shoulashou.programme.browsing;

import static org.shoulashou.accounts.Permission.PROGRAMMES_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.browsing.ProgrammeSheets.QuotaLine;
import org.shoulashou.programme.checking.ProgrammeCheck;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of a programme as Excel files. */
@RestController
@RequestMapping("/api/programmes/{id}")
class ProgrammeExports {

    private static final ZoneId LEAGUE_TIME = ZoneId.of("Asia/Shanghai");

    private final Programmes programmes;
    private final ProgrammeCheck places;
    private final CountReached reached;
    private final Sheets sheets;
    private final Clock clock;

    ProgrammeExports(Programmes programmes, ProgrammeCheck places, CountReached reached, Sheets sheets, Clock clock) {
        this.programmes = programmes;
        this.places = places;
        this.reached = reached;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/quotas/export")
    @Needs(PROGRAMMES_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> quotas(Caller caller, @PathVariable String id, ServerHttpRequest request) {
        return seen(caller, id).flatMap(this::quotaLines).flatMap(rows -> file(ProgrammeSheets.QUOTAS, rows, request));
    }

    @GetMapping("/links/export")
    @Needs(PROGRAMMES_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> links(Caller caller, @PathVariable String id, ServerHttpRequest request) {
        return seen(caller, id)
                .zipWhen(this::names)
                .map(both -> ProgrammeSheets.links(both.getT1(), both.getT2()))
                .flatMap(rows -> file(ProgrammeSheets.LINKS, rows, request));
    }

    @GetMapping("/rounds/export")
    @Needs(PROGRAMMES_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> rounds(Caller caller, @PathVariable String id, ServerHttpRequest request) {
        return seen(caller, id)
                .map(programme -> ProgrammeSheets.rounds(programme, today()))
                .flatMap(rows -> file(ProgrammeSheets.ROUNDS, rows, request));
    }

    private Mono<Programme> seen(Caller caller, String id) {
        return programmes
                .seenBy(caller.reach(PROGRAMMES_READ), id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(kept -> kept.programme());
    }

    private Mono<List<QuotaLine>> quotaLines(Programme programme) {
        return Mono.zip(names(programme), reached.in(programme))
                .map(both -> ProgrammeSheets.quotas(programme, both.getT1(), both.getT2()));
    }

    private Mono<Map<String, Text>> names(Programme programme) {
        return places.names(programme.placeCodes());
    }

    private <T> Mono<ResponseEntity<Flux<DataBuffer>>> file(Sheet<T> sheet, List<T> rows, ServerHttpRequest request) {
        return sheets.attachment(sheet, Mono.just((long) rows.size()), Flux.fromIterable(rows), request);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LEAGUE_TIME);
    }
}
