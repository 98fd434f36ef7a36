package org.shoulashou.matching.results;

import static org.shoulashou.accounts.Permission.MATCHING_APPROVE;
import static org.shoulashou.accounts.Permission.MATCHING_RUN;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Places;
import org.shoulashou.matching.Held;
import org.shoulashou.matching.runs.Curve;
import org.shoulashou.matching.runs.Curves;
import org.shoulashou.matching.runs.LeftOut;
import org.shoulashou.matching.runs.Outcome;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.solver.PlacePairs;
import org.shoulashou.matching.solver.PlacePairs.Cell;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.units.FairPlaces;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple3;

/** Sets out a run: the curve while it runs, the figures when it has ended. */
@Component
class ShowRun {

    private final Runs runs;
    private final Curves curves;
    private final Jobs jobs;
    private final Programmes programmes;
    private final Places places;

    ShowRun(Runs runs, Curves curves, Jobs jobs, Programmes programmes, Places places) {
        this.runs = runs;
        this.curves = curves;
        this.jobs = jobs;
        this.programmes = programmes;
        this.places = places;
    }

    private record Known(Run run, KeptProgramme kept, Curve curve, Optional<Job> job, Map<String, Text> names) {

        Text name(String code) {
            return names.getOrDefault(code, new Text(code, code));
        }
    }

    Mono<RunPage> of(String id, Caller caller) {
        return runs.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(this::known)
                .map(known -> page(known, caller));
    }

    private Mono<Known> known(Run run) {
        return Mono.zip(
                        programmes.kept(run.programme()),
                        curves.of(run.id()),
                        jobs.find(run.id()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .zipWhen(all -> places.namesOf(codes(run, all.getT1().programme(), all.getT2())))
                .map(all -> known(run, all.getT1(), all.getT2()));
    }

    private static Known known(Run run, Tuple3<KeptProgramme, Curve, Optional<Job>> read, Map<String, Text> names) {
        return new Known(run, read.getT1(), read.getT2(), read.getT3(), names);
    }

    private static Set<String> codes(Run run, Programme programme, Curve curve) {
        Set<String> codes = new LinkedHashSet<>(programme.placeCodes());
        uses(run, curve)
                .map(QuotaUse::scope)
                .flatMap(scope -> place(scope).stream())
                .forEach(codes::add);
        PlacePairs places = places(curve);
        if (places != null) {
            codes.addAll(places.cities());
            codes.addAll(places.counties());
        }
        leftOut(run).map(LeftOut::place).filter(Objects::nonNull).forEach(codes::add);
        Outcome outcome = run.outcome();
        if (outcome != null) {
            outcome.matrix().forEach(cell -> codes.addAll(List.of(cell.city(), cell.county())));
            outcome.leftOver().forEach(line -> codes.add(line.place()));
        }
        return codes;
    }

    private static @Nullable PlacePairs places(Curve curve) {
        Progress latest = curve.latest();
        return latest == null ? null : latest.places();
    }

    private static Stream<LeftOut> leftOut(Run run) {
        Run.HandOver handOver = run.handOver();
        Run.Made made = handOver == null ? null : handOver.made();
        return made == null ? Stream.empty() : made.reasons().stream();
    }

    private static Stream<QuotaUse> uses(Run run, Curve curve) {
        Outcome outcome = run.outcome();
        if (outcome != null) return outcome.report().quotas().stream();
        Progress latest = curve.latest();
        if (latest == null) return Stream.empty();
        return latest.quotas().stream()
                .filter(use -> !FairPlaces.isShare(use.scope()))
                .map(use -> Held.with(use, curve.places()));
    }

    private static Optional<String> place(String scope) {
        int slash = scope.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(scope.substring(slash + 1));
    }

    private static RunPage page(Known known, Caller caller) {
        Run run = known.run();
        Job job = known.job().orElse(null);
        Progress latest = known.curve().latest();
        Programme programme = known.kept().programme();
        return new RunPage(
                RunRow.of(run, job),
                run.revision(),
                run.programme(),
                programme.names(),
                run.asked(),
                run.until(),
                run.asked().weights() == null
                        ? programme.weights()
                        : run.asked().weights(),
                job == null ? null : job.message(),
                run.isDone() || latest == null ? null : latest.phase(),
                known.curve().known(),
                uses(run, known.curve()).map(use -> line(use, known)).toList(),
                run.isDone() ? null : soFar(places(known.curve()), known),
                result(known),
                RunPage.HandOverView.of(run.handOver(), leftOut -> leftOut(leftOut, known)),
                actions(known, job, caller));
    }

    private static RunPage.QuotaLine line(QuotaUse use, Known known) {
        String id = use.scope().split("/", 2)[0];
        Optional<Quota> quota = known.kept().programme().quota(id);
        Text name = quota.map(Quota::names).orElse(new Text(id, id));
        Text there = place(use.scope()).map(known::name).orElse(null);
        List<Held> held = known.curve().places().stream()
                .filter(each -> each.scope().equals(use.scope()))
                .toList();
        int paused = held.stream().mapToInt(Held::paused).sum();
        int others = held.stream().mapToInt(Held::otherYears).sum();
        return new RunPage.QuotaLine(use.scope(), name, there, use.amount(), use.used(), paused, others);
    }

    private static Text leftOut(LeftOut leftOut, Known known) {
        String id = leftOut.quota();
        if (id == null) return leftOut.why().text();
        Text quota = known.kept().programme().quota(id).map(Quota::names).orElse(new Text(id, id));
        String place = leftOut.place();
        return leftOut.why()
                .text()
                .with(place == null ? quota : new Text("{0} · {1}", "{0} · {1}").with(known.name(place), quota));
    }

    private static RunPage.@Nullable SoFar soFar(@Nullable PlacePairs places, Known known) {
        if (places == null) return null;
        return new RunPage.SoFar(
                named(places.cities(), Stream.empty(), known),
                named(places.counties(), Stream.empty(), known),
                places.cells(),
                places.allCities(),
                places.allCounties());
    }

    private static RunPage.@Nullable Result result(Known known) {
        Outcome outcome = known.run().outcome();
        if (outcome == null) return null;
        Programme programme = known.kept().programme();
        return new RunPage.Result(
                outcome.at(),
                outcome.stopped(),
                outcome.report(),
                outcome.candidates(),
                outcome.fresh(),
                named(programme.cities(), outcome.matrix().stream().map(Cell::city), known),
                named(programme.counties(), outcome.matrix().stream().map(Cell::county), known),
                outcome.matrix(),
                outcome.leftOver().stream().map(line -> leftOver(line, known)).toList());
    }

    private static List<RunPage.NamedPlace> named(List<String> linked, Stream<String> others, Known known) {
        Set<String> codes = new LinkedHashSet<>(linked);
        others.forEach(codes::add);
        return codes.stream()
                .map(code -> new RunPage.NamedPlace(code, known.name(code)))
                .toList();
    }

    private static RunPage.LeftOverLine leftOver(Outcome.LeftOver line, Known known) {
        return new RunPage.LeftOverLine(
                line.side(),
                line.place(),
                known.name(line.place()),
                line.why(),
                known.run().asked().unit().named(line.why().text()),
                line.pupils());
    }

    private static List<String> actions(Known known, @Nullable Job job, Caller caller) {
        List<Scope> at = known.kept().keptAt().stream().map(Scope::ofKey).toList();
        boolean mayRun = caller.may(MATCHING_RUN, at);
        List<String> actions = new ArrayList<>();
        boolean works = !known.run().isDone() && (job == null || !job.isOver());
        if (mayRun && works && !known.curve().isToStop()) actions.add("stop");
        if (mayRun) actions.add("again");
        actions.addAll(known.run().handOverActions(caller, mayRun, caller.may(MATCHING_APPROVE, at)));
        return actions;
    }
}
