package org.shoulashou.matching.runs;

import java.time.Clock;
import java.time.LocalDate;
import org.shoulashou.matching.bonds.Bonds;
import org.shoulashou.matching.bonds.KnownBonds;
import org.shoulashou.matching.candidates.PutQuestion;
import org.shoulashou.matching.candidates.UnitsOfRolls;
import org.shoulashou.matching.files.Posed;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.matching.uploads.AskedFiles;
import org.shoulashou.matching.uploads.ReadUploads;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does a run in one step: asks, solves, keeps. Whoever takes it up after a crash begins anew, which takes as long. */
@Component
class WorkOnRun implements JobWork<WorkOnRun.At> {

    static final String KIND = "matching-run";

    private final Runs runs;
    private final Programmes programmes;
    private final PutQuestion put;
    private final ReadUploads uploads;
    private final Bonds bonds;
    private final Solve solve;
    private final KeepAnswer keep;
    private final Clock clock;

    WorkOnRun(
            Runs runs,
            Programmes programmes,
            PutQuestion put,
            ReadUploads uploads,
            Bonds bonds,
            Solve solve,
            KeepAnswer keep,
            Clock clock) {
        this.runs = runs;
        this.programmes = programmes;
        this.put = put;
        this.uploads = uploads;
        this.bonds = bonds;
        this.solve = solve;
        this.keep = keep;
        this.clock = clock;
    }

    record At(String runId) {}

    /** What the page of jobs shows. */
    record Result(int pairs, int fresh) {

        static Step step(Run run) {
            Outcome outcome = run.outcome();
            int pairs = outcome == null ? 0 : outcome.report().pairs();
            return Step.last(new Result(pairs, outcome == null ? 0 : outcome.fresh()), pairs);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<At> checkpoint() {
        return At.class;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public Mono<Step> next(At at) {
        return runs.find(at.runId())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(run -> run.isDone() ? Mono.just(run) : work(run))
                .map(Result::step);
    }

    private Mono<Run> work(Run run) {
        solve.expect();
        return programmes
                .find(run.programme())
                .map(programme -> asked(run, programme))
                .zipWith(bonds.known(run.programme(), run.year(), run.asked().unit()))
                .flatMap(both -> posed(run, both.getT1(), both.getT2()))
                .flatMap(posed -> solve.of(run, posed))
                .flatMap(solved -> keep.of(run, solved));
    }

    private Mono<Posed> posed(Run run, Programme programme, KnownBonds known) {
        RunWish.Sent sent = run.asked().sent();
        Unit unit = run.asked().unit();
        return sent == null
                ? put(programme, run).map(put -> UnitsOfRolls.posed(put, unit, known))
                : uploads.posed(
                        programme, run.year(), new AskedFiles(unit, sent.list(), sent.pinned(), sent.blocked()), known);
    }

    private Mono<PutQuestion.Put> put(Programme programme, Run run) {
        return run.classes() == null ? put.of(programme, run.year()) : put.around(programme, run.year(), run.classes());
    }

    private Programme asked(Run run, Programme programme) {
        return run.asked().applyTo(programme, run.year(), LocalDate.now(clock));
    }
}
