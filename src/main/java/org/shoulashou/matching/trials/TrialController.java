package org.shoulashou.matching.trials;

import static org.shoulashou.accounts.Permission.MATCHING_RUN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.MatchingProperties;
import org.shoulashou.matching.files.WrittenFile;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunWish;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.matching.trials.StartTrial.Started;
import org.shoulashou.matching.uploads.UploadedFile;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files of the command line in the browser: each is sent by itself, so that one that is mended is sent alone. */
@RestController
@RequestMapping("/api/programmes/{id}/trials")
class TrialController {

    private static final int MOST_TOLD = 200;

    private final StartTrial start;
    private final DataSize largestFile;

    TrialController(StartTrial start, MatchingProperties settings) {
        this.start = start;
        this.largestFile = settings.largestFile();
    }

    record SentFile(String id, String name, int bytes) {

        static SentFile of(UploadedFile file) {
            return new SentFile(file.id(), file.name(), file.bytes());
        }
    }

    /**
     * What somebody asks; what is left out is as usual.
     *
     * @param list    id of the file of pupils, or of organisations when those are paired
     * @param pinned  id of the file of pairs that stay
     * @param blocked id of the file of pairs that never are
     */
    record NewTrial(
            int year,
            @Nullable Unit of,
            @NotBlank String list,
            @Nullable String pinned,
            @Nullable String blocked,
            @Min(1) @Max(3600) @Nullable Integer seconds,
            @Min(1) @Max(3600) @Nullable Integer boundSeconds,
            @Nullable Long seed,
            @Size(max = 200) @Nullable String note) {

        RunWish asked() {
            return new RunWish(
                    Objects.requireNonNullElse(seconds, 10),
                    Objects.requireNonNullElse(boundSeconds, 5),
                    Objects.requireNonNullElse(seed, 1L),
                    null,
                    List.of(),
                    note == null ? "" : note.strip(),
                    of,
                    new RunWish.Sent(list, pinned, blocked));
        }
    }

    /** @param line counted from 1; 0 for the file as a whole */
    record FaultInFile(String file, int line, Text what, Text remedy) {

        static FaultInFile of(Fault fault) {
            return new FaultInFile(fault.spot().file(), fault.spot().line(), fault.what(), fault.remedy());
        }
    }

    /**
     * @param runId  absent when nothing was started, because something is wrong
     * @param faults the first of all
     */
    record TrialStarted(@Nullable String runId, List<FaultInFile> faults, int allFaults) {

        static TrialStarted of(Started started) {
            List<FaultInFile> first = started.faults().inReadingOrder().stream()
                    .limit(MOST_TOLD)
                    .map(FaultInFile::of)
                    .toList();
            String run = started.run().map(Run::id).orElse(null);
            return new TrialStarted(run, first, started.faults().list().size());
        }
    }

    @PostMapping("/files")
    @Needs(value = MATCHING_RUN, on = "programme", in = "id")
    Mono<SentFile> file(
            @PathVariable String id,
            @RequestParam @NotBlank @Size(max = 200) String name,
            @RequestBody Flux<DataBuffer> body) {
        return bytes(body)
                .flatMap(bytes -> start.keep(id, new WrittenFile(name, bytes)))
                .map(SentFile::of);
    }

    @PostMapping
    @Needs(value = MATCHING_RUN, on = "programme", in = "id")
    Mono<TrialStarted> start(@PathVariable String id, @Valid @RequestBody NewTrial asked, Caller caller) {
        return start.start(id, asked.year(), asked.asked(), caller).map(TrialStarted::of);
    }

    private Mono<byte[]> bytes(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body, (int) largestFile.toBytes() + 1)
                .onErrorMap(
                        DataBufferLimitException.class,
                        large -> MatchingProblems.FILE_TOO_LARGE.refusal(largestFile.toMegabytes()))
                .map(TrialController::taken)
                .switchIfEmpty(Mono.error(MatchingProblems.NO_CSV::refusal));
    }

    private static byte[] taken(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
