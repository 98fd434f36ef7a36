package org.shoulashou.matching.results;

import static org.shoulashou.accounts.Permission.MATCHING_READ;
import static org.shoulashou.accounts.Permission.MATCHING_RUN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.runs.Curves;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunWish;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.runs.StartRun;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.shoulashou.programme.Weights;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs of a programme: asked for, watched, stopped, compared. */
@RestController
class RunController {

    private final StartRun start;
    private final Runs runs;
    private final ShowRun show;
    private final CompareRuns compare;
    private final Curves curves;
    private final Jobs jobs;

    RunController(StartRun start, Runs runs, ShowRun show, CompareRuns compare, Curves curves, Jobs jobs) {
        this.start = start;
        this.runs = runs;
        this.show = show;
        this.compare = compare;
        this.curves = curves;
        this.jobs = jobs;
    }

    /**
     * What somebody asks; what is left out is as usual.
     *
     * @param of           what is paired; pupils when it is left out
     * @param seconds      until the best so far is the answer
     * @param boundSeconds for the proof how good that is
     */
    record NewRun(
            int year,
            @Min(1) @Max(3600) @Nullable Integer seconds,
            @Min(1) @Max(3600) @Nullable Integer boundSeconds,
            @Nullable Long seed,
            @Valid @Nullable OtherWeights weights,
            @Size(max = 50) @Nullable List<@Valid OtherAmount> quotas,
            @Size(max = 200) @Nullable String note,
            @Nullable Unit of) {

        RunWish asked() {
            return new RunWish(
                    Objects.requireNonNullElse(seconds, 10),
                    Objects.requireNonNullElse(boundSeconds, 5),
                    Objects.requireNonNullElse(seed, 1L),
                    weights == null ? null : weights.weights(),
                    quotas == null
                            ? List.of()
                            : quotas.stream().map(OtherAmount::trial).toList(),
                    note == null ? "" : note.strip(),
                    of,
                    null);
        }
    }

    record OtherWeights(
            @Min(0) @Max(1000) int sameGrade,
            @Min(0) @Max(1000) int birthMonths,
            @Min(0) @Max(1000) int sharedInterest,
            @Min(0) @Max(20) int mostSharedInterests,
            @Min(0) @Max(1000) int lastFriend,
            @Min(0) @Max(1000) int openedClassPair,
            @Min(0) @Max(1000) int townshipShare,
            @Min(0) @Max(1000) int outsideLinks) {

        Weights weights() {
            return new Weights(
                    sameGrade,
                    birthMonths,
                    sharedInterest,
                    mostSharedInterests,
                    lastFriend,
                    openedClassPair,
                    townshipShare,
                    outsideLinks);
        }
    }

    record OtherAmount(
            @NotBlank String quota,
            @NotNull @Min(-1_000_000) @Max(1_000_000) Integer amount,
            @Nullable String place) {

        RunWish.Trial trial() {
            return new RunWish.Trial(quota, amount, place);
        }
    }

    /** @param comparable whether only those are asked for that can stand beside each other */
    @GetMapping("/api/programmes/{id}/runs")
    @Needs(value = MATCHING_READ, on = "programme", in = "id")
    Mono<Page<RunRow>> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean comparable,
            @Valid PageRequest asked) {
        return (comparable ? runs.comparable(id, asked) : runs.of(id, asked))
                .zipWhen(page ->
                        Flux.fromIterable(page.items()).concatMap(this::row).collectList())
                .map(both -> page(both.getT1(), both.getT2()));
    }

    private static Page<RunRow> page(Page<Run> found, List<RunRow> rows) {
        return new Page<>(rows, found.page(), found.size(), found.total());
    }

    @PostMapping("/api/programmes/{id}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(value = MATCHING_RUN, on = "programme", in = "id")
    Mono<RunRow> start(@PathVariable String id, @Valid @RequestBody NewRun asked, Caller caller) {
        return start.whole(id, asked.year(), asked.asked(), caller).flatMap(this::row);
    }

    @GetMapping("/api/runs/{id}")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<RunPage> show(@PathVariable String id, Caller caller) {
        return show.of(id, caller);
    }

    /** The best so far becomes the result. A run that waits ends as soon as its turn comes. */
    @PostMapping("/api/runs/{id}/stop")
    @Needs(value = MATCHING_RUN, on = "run", in = "id")
    Mono<RunPage> stop(@PathVariable String id, Caller caller) {
        return curves.stop(id).then(Mono.defer(() -> show.of(id, caller)));
    }

    @GetMapping("/api/runs/{id}/comparison")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<CompareRuns.Comparison> compare(@PathVariable String id, @RequestParam String with) {
        return compare.between(id, with);
    }

    private Mono<RunRow> row(Run run) {
        return jobs.find(run.id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(job -> RunRow.of(run, job.orElse(null)));
    }
}
