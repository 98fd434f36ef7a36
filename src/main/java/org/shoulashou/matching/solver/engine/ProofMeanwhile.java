package org.shoulashou.matching.solver.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shoulashou.matching.solver.bound.Bound;
import org.shoulashou.matching.solver.bound.Effort;

/**
 * Proves, while others search, how much there could be at all. It rests nine times as long as it works, the first time
 * too, so that the search hardly notices; where a look takes long that may be until the search is over.
 */
final class ProofMeanwhile implements AutoCloseable {

    static final int RESTS = 9;

    private final Run run;
    private final Bound bound;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private double since;
    private volatile long lowest = Long.MAX_VALUE;

    private ProofMeanwhile(Bound bound, double firstLook, Run run) {
        this.run = run;
        this.bound = bound.until(this::isOver);
        this.thread = new Thread(() -> prove(firstLook), "matching-proof");
        thread.setDaemon(true);
    }

    /** @param look how long one takes */
    static ProofMeanwhile begin(Bound bound, Effort look, Run run) {
        ProofMeanwhile proof = new ProofMeanwhile(bound, look.seconds(), run);
        proof.thread.start();
        return proof;
    }

    private void prove(double firstLook) {
        rest(firstLook);
        since = run.seconds();
        bound.lower(this::timeUsed, value -> keep((long) value));
    }

    private void keep(long value) {
        lowest = value;
        run.proven(value);
    }

    /** Rests after each piece of work; all the time is used up as soon as the search is over. */
    private double timeUsed() {
        rest(run.seconds() - since);
        since = run.seconds();
        return isOver() ? 1 : 0;
    }

    private void rest(double worked) {
        try {
            over.await((long) (worked * RESTS * 1e9), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            over.countDown();
        }
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    /** The lowest that was proven, or the largest number there is. */
    long lowest() {
        return lowest;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
