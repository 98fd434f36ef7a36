package org.shoulashou.matching.results;

import static org.shoulashou.accounts.Permission.MATCHING_READ;

import java.util.List;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunPart.Classes;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.views.ReasonView;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a run found, as Excel or as the lines that the command line writes: ids and no name. */
@RestController
@RequestMapping("/api/runs/{id}")
class RunFiles {

    private static final Sheet<Pairing> PAIRS = Sheet.<Pairing>named(same("pairs"))
            .text(same("inland"), Pairing::inland)
            .text(same("partner"), Pairing::partner)
            .number(same("points"), Pairing::points)
            .text(same("reasons"), RunFiles::reasons);

    private static final Sheet<Classes> CLASSES = Sheet.<Classes>named(same("classes"))
            .text(same("inland_class"), each -> each.inlandSchool() + "/" + each.inland())
            .text(same("partner_class"), each -> each.partnerSchool() + "/" + each.partner())
            .number(same("pairs"), Classes::pairs);

    private static final Sheet<Unmatched> UNMATCHED = Sheet.<Unmatched>named(same("unmatched"))
            .text(same("pupil"), Unmatched::pupil)
            .text(
                    same("reason"),
                    one -> one.why().text().en() + " / " + one.why().text().zh());

    private final Runs runs;
    private final RunParts parts;
    private final Sheets sheets;

    RunFiles(Runs runs, RunParts parts, Sheets sheets) {
        this.runs = runs;
        this.parts = parts;
        this.sheets = sheets;
    }

    enum As {
        XLSX,
        CSV
    }

    @GetMapping("/pairs/export")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> pairs(
            @PathVariable String id, @RequestParam(defaultValue = "XLSX") As as, ServerHttpRequest request) {
        return done(id).map(run -> file(PAIRS, parts.allPairs(id), as, request));
    }

    @GetMapping("/classes/export")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> classes(
            @PathVariable String id, @RequestParam(defaultValue = "XLSX") As as, ServerHttpRequest request) {
        return done(id).map(run -> file(CLASSES, parts.allClasses(id), as, request));
    }

    @GetMapping("/unmatched/export")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> unmatched(
            @PathVariable String id, @RequestParam(defaultValue = "XLSX") As as, ServerHttpRequest request) {
        return done(id).map(run -> file(UNMATCHED, parts.allUnmatched(id), as, request));
    }

    private <T> ResponseEntity<Flux<DataBuffer>> file(Sheet<T> sheet, Flux<T> rows, As as, ServerHttpRequest request) {
        return as == As.CSV ? sheets.lines(sheet, rows, request) : sheets.whole(sheet, rows, request);
    }

    private Mono<Run> done(String id) {
        return runs.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnNext(RunFiles::refuseUnfinished);
    }

    private static void refuseUnfinished(Run run) {
        if (!run.isDone()) throw MatchingProblems.NOT_FINISHED.refusal();
    }

    private static String reasons(Pairing pair) {
        List<Text> words =
                ReasonView.of(pair.reasons()).stream().map(ReasonView::words).toList();
        String zh = words.stream().map(Text::zh).collect(Collectors.joining("；"));
        String en = words.stream().map(Text::en).collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : zh + " / " + en;
    }

    private static Text same(String word) {
        return new Text(word, word);
    }
}
