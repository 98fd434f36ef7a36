package org.shoulashou.matching.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.runs.Outcome;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.jobs.Job;

/**
 * A run in a list.
 *
 * @param byFiles   whether it goes by files that somebody sent
 * @param trial     whether it was asked with other weights or amounts than the programme's
 * @param fresh     pairs that it found beside those that were there; absent until it has ended
 * @param ratio     at least this part of the best possible
 */
record RunRow(
        String id,
        int year,
        Run.Kind kind,
        Unit of,
        boolean byFiles,
        String note,
        String by,
        Instant at,
        State state,
        boolean trial,
        @Nullable Integer pairs,
        @Nullable Integer fresh,
        @Nullable Double ratio,
        Run.HandOver.@Nullable State handOver) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** @param job absent when it was not started yet */
    static RunRow of(Run run, @Nullable Job job) {
        Outcome outcome = run.outcome();
        Run.HandOver handOver = run.handOver();
        return new RunRow(
                run.id(),
                run.year(),
                run.kind(),
                run.asked().unit(),
                run.asked().sent() != null,
                run.asked().note(),
                run.by().name(),
                run.by().at(),
                state(run, job),
                run.asked().weights() != null || !run.asked().keepsToTheQuotas(),
                outcome == null ? null : outcome.report().pairs(),
                outcome == null ? null : outcome.fresh(),
                outcome == null ? null : outcome.report().ratio(),
                handOver == null ? null : handOver.state());
    }

    private static State state(Run run, @Nullable Job job) {
        if (run.isDone()) return State.DONE;
        if (job == null) return State.QUEUED;
        return switch (job.state()) {
            case WAITING -> State.QUEUED;
            case RUNNING, DONE -> State.RUNNING;
            case FAILED -> State.FAILED;
            case CANCELLED -> State.CANCELLED;
        };
    }
}
