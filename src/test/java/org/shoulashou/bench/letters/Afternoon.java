package org.shoulashou.bench.letters;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** All pupils and readers at work at once, each on a thread of their own, for a while. */
final class Afternoon {

    private static final int ENOUGH = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Person> people;
    private final Ledger ledger;
    private volatile boolean over;

    Afternoon(List<Person> people, Ledger ledger) {
        this.people = people;
        this.ledger = ledger;
    }

    boolean isOver() {
        return over;
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
        over = true;
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
        over = true;
        people.forEach(person -> ledger.releasesFor(person.name()).release(1_000));
    }

    private Callable<Void> atWork(Person person, String address) {
        Web web = new Web(address, person, ledger, this);
        return person.reads()
                ? new ReaderAtWork(person, web, ledger, this)
                : new PupilAtWork(person, web, ledger, this);
    }
}
