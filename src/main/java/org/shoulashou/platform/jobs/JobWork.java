package org.shoulashou.platform.jobs;

import reactor.core.publisher.Mono;

/**
 * How one kind of job is done, as a bean: step by step, each going on from the checkpoint that the step before left.
 * Steps and not one long run, because then a crash, a cancel and a shutdown all find the same seam.
 *
 * <p>A step may be repeated, when its instance died before it could be written down: its effect must be the same the
 * second time. It is cut off when the job is cancelled or the instance stops.
 *
 * @param <C> the checkpoint, a record that Jackson can write and read back
 */
public interface JobWork<C> {

    /** Stays the same for ever; stored jobs carry it. */
    String kind();

    Class<C> checkpoint();

    /** Whether an instance does one such job at a time, because it takes all that the machine has; others wait. */
    default boolean alone() {
        return false;
    }

    Mono<Step> next(C checkpoint);
}
