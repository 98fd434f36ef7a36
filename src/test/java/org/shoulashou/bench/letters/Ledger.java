package org.shoulashou.bench.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the house has answered: how long each step took, and every act that it said was done. */
final class Ledger {

    private final Map<Step, Queue<Long>> nanos = new EnumMap<>(Step.class);
    private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Map<String, Semaphore> released = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger undone = new AtomicInteger();

    Ledger() {
        Stream.of(Step.values()).forEach(step -> nanos.put(step, new ConcurrentLinkedQueue<>()));
    }

    /** An act on a letter, and the version with which it was answered; 0 where none is told. */
    record Act(String letter, String deed, long version) {

        String line() {
            return letter + "\t" + deed + "\t" + version;
        }

        static Act of(String line) {
            String[] cells = line.split("\t");
            return new Act(cells[0], cells[1], Long.parseLong(cells[2]));
        }
    }

    void took(Step step, long time) {
        nanos.getOrDefault(step, new ConcurrentLinkedQueue<>()).add(time);
    }

    /** A letter is handed in, approved and released once: what is answered a second time was undone in between. */
    void done(Step step, String letter, long version) {
        acts.add(new Act(letter, step.deed(), version));
        boolean again = !answered.add(letter + " " + step);
        if (again && step != Step.READ) undone.incrementAndGet();
    }

    void failed(String what) {
        errors.add(what);
    }

    Semaphore releasesFor(String penName) {
        return released.computeIfAbsent(penName, name -> new Semaphore(0));
    }

    int acts() {
        return acts.size();
    }

    int undone() {
        return undone.get();
    }

    int count(Step step) {
        return nanos.getOrDefault(step, new ConcurrentLinkedQueue<>()).size();
    }

    void write(Path file) throws IOException {
        Files.write(file, acts.stream().map(Act::line).toList());
    }

    static List<Act> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Act::of).toList();
    }

    void print(double seconds) {
        for (Step step : Step.values()) {
            long[] sorted = nanos.getOrDefault(step, new ConcurrentLinkedQueue<>()).stream()
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%-8s %,7d   %,7.1f/s   p50 %,8.1f ms   p99 %,8.1f ms%n",
                    step.name().toLowerCase(Locale.ROOT),
                    sorted.length,
                    sorted.length / seconds,
                    at(sorted, 0.50),
                    at(sorted, 0.99));
        }
        System.out.println("errors   " + errors.size());
        tellErrors();
    }

    int errors() {
        return errors.size();
    }

    void tellErrors() {
        errors.stream().distinct().limit(5).forEach(error -> System.out.println("  " + error));
    }

    /** What was answered before belongs to what must be there at the end. */
    void addTo(Ledger later) {
        later.acts.addAll(acts);
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
    }

    /** Of those that are counted when all four steps have come to their end. */
    int through() {
        return Arrays.stream(new Step[] {Step.SUBMIT, Step.APPROVE, Step.RELEASE, Step.READ})
                .mapToInt(this::count)
                .min()
                .orElse(0);
    }
}
