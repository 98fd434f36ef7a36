package org.shoulashou.matching.results;

import static org.shoulashou.accounts.Permission.MATCHING_READ;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.files.AnswerFiles;
import org.shoulashou.matching.files.FileContent;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunPart.Classes;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.solver.ClassPair.SchoolClass;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.views.ReasonView;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
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

    private static final MediaType ZIP = new MediaType("application", "zip");

    private static final Sheet<Pairing> PAIRS = Sheet.<Pairing>named(same("pairs"))
            .text(same("inland"), Pairing::inland)
            .text(same("partner"), Pairing::partner)
            .number(same("points"), Pairing::points)
            .text(same("reasons"), RunFiles::reasons);

    private static final Sheet<Classes> CLASSES = Sheet.<Classes>named(same("classes"))
            .text(same("inland_class"), each -> named(each.inlandSchool(), each.inland()))
            .text(same("partner_class"), each -> named(each.partnerSchool(), each.partner()))
            .number(same("pairs"), Classes::pairs);

    private static final Sheet<Unmatched> UNMATCHED = Sheet.<Unmatched>named(same("unmatched"))
            .text(same("pupil"), Unmatched::pupil)
            .text(
                    same("reason"),
                    one -> one.why().text().en() + " / " + one.why().text().zh());

    private final Runs runs;
    private final RunParts parts;
    private final RunInFiles told;
    private final Sheets sheets;
    private final Downloads downloads;

    RunFiles(Runs runs, RunParts parts, RunInFiles told, Sheets sheets, Downloads downloads) {
        this.runs = runs;
        this.parts = parts;
        this.told = told;
        this.sheets = sheets;
        this.downloads = downloads;
    }

    enum As {
        XLSX,
        CSV
    }

    @GetMapping("/pairs/export")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> pairs(
            @PathVariable String id, @RequestParam(defaultValue = "XLSX") As as, ServerHttpRequest request) {
        return file(id, as, "pairs", () -> sheets.whole(PAIRS, parts.allPairs(id), request));
    }

    @GetMapping("/classes/export")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> classes(
            @PathVariable String id, @RequestParam(defaultValue = "XLSX") As as, ServerHttpRequest request) {
        return file(id, as, "classes", () -> sheets.whole(CLASSES, parts.allClasses(id), request));
    }

    @GetMapping("/unmatched/export")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> unmatched(
            @PathVariable String id, @RequestParam(defaultValue = "XLSX") As as, ServerHttpRequest request) {
        return file(id, as, "unmatched", () -> sheets.whole(UNMATCHED, parts.allUnmatched(id), request));
    }

    @GetMapping("/report/export")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> report(@PathVariable String id) {
        return written(id).map(files -> one(files, "report", ".json", MediaType.APPLICATION_JSON));
    }

    /** All four in one. */
    @GetMapping("/files/export")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> files(@PathVariable String id) {
        return written(id).map(files -> downloads.attachment("matching", ".zip", ZIP, out -> zipped(files, out)));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> file(
            String id, As as, String name, Supplier<ResponseEntity<Flux<DataBuffer>>> whole) {
        return as == As.CSV
                ? written(id).map(files -> one(files, name, ".csv", Sheets.CSV))
                : done(id).map(run -> whole.get());
    }

    private ResponseEntity<Flux<DataBuffer>> one(
            Map<String, FileContent> files, String name, String ending, MediaType type) {
        FileContent content = Objects.requireNonNull(files.get(name + ending));
        return downloads.attachment(name, ending, type, out -> write(content, out));
    }

    private static void zipped(Map<String, FileContent> files, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, FileContent> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                write(file.getValue(), zip);
                zip.closeEntry();
            }
        }
    }

    private static void write(FileContent content, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        content.writeTo(writer);
        writer.flush();
    }

    private Mono<Map<String, FileContent>> written(String id) {
        return done(id).flatMap(told::files);
    }

    static String named(String school, String schoolClass) {
        return AnswerFiles.named(new SchoolClass(school, schoolClass));
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
