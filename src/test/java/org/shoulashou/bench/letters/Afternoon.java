package org.shoulashou.bench.letters;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * All pupils and readers at work at once, each on a thread of their own, for a while. Without a pause each act follows on
 * the one before, and together they take all that the house can give; with one they think in between, as people do.
 */
final class Afternoon {

    private static final int ENOUGH = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Person> people;
    private final Ledger ledger;
    private final Duration pause;
    private final CountDownLatch over = new CountDownLatch(1);

    Afternoon(List<Person> people, Ledger ledger) {
        this(people, ledger, Duration.ZERO);
    }

    /** @param pause of a pupil between two acts: at least so long, and at most twice */
    Afternoon(List<Person> people, Ledger ledger, Duration pause) {
        this.people = people;
        this.ledger = ledger;
        this.pause = pause;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Between two acts. */
    void think() throws InterruptedException {
        if (!pause.isZero()) waits(ThreadLocalRandom.current().nextLong(pause.toMillis(), 2 * pause.toMillis()));
    }

    /** They do not all sit down in the same moment. */
    void sitDown() throws InterruptedException {
        if (!pause.isZero()) waits(ThreadLocalRandom.current().nextLong(2 * pause.toMillis()));
    }

    /** Or until it is over. */
    void waits(long millis) throws InterruptedException {
        over.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Gives back how many seconds it was. */
    double lasts(String address, double seconds) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        long start = System.nanoTime();
        people.stream().map(person -> atWork(person, address)).forEach(threads::submit);
        Thread.sleep((long) (seconds * 1000));
        end();
        double lasted = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) threads.shutdownNow();
        return lasted;
    }

    /** Until somebody kills the house, so many seconds after the load has come under way; whoever is at work then finds nobody there. */
    void lasts(House house, double seconds) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        int before = ledger.acts();
        people.stream().map(person -> atWork(person, house.address())).forEach(threads::submit);
        awaitActs(before + ENOUGH);
        Thread.sleep((long) (seconds * 1000));
        over.countDown();
        house.kill();
        end();
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) threads.shutdownNow();
    }

    /** A house that has answered nothing yet has nothing to lose: on a slow machine that takes a while. */
    private void awaitActs(int wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.acts() < wanted && System.nanoTime() < end) Thread.sleep(20);
    }

    private void end() {
        over.countDown();
        people.forEach(person -> ledger.releasesFor(person.name()).release(1_000));
    }

    private Callable<Void> atWork(Person person, String address) {
        Web web = new Web(address, person, ledger, this);
        return person.reads()
                ? new ReaderAtWork(person, web, ledger, this)
                : new PupilAtWork(person, web, ledger, this);
    }
}
