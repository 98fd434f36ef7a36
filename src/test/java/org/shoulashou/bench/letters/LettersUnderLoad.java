package org.shoulashou.bench.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.shoulashou.bench.Benchmark;

/**
 * Two hundred pupils and twenty readers at once, each on a connection of their own, against the built jar over HTTP on
 * this machine: how many letters a second go the whole way, and how long each step takes; first without a pause, which
 * shows what the house can do at all, then with pupils who think between two acts, as a school that sits down to write.
 * Then the load without a pause while the jar is killed ten times, and a count of what was lost. {@code letters.seconds},
 * {@code letters.warm} and {@code letters.kills} in JAVA_TOOL_OPTIONS make it shorter, {@code letters.pause} says how many
 * seconds somebody thinks at least, and {@code letters.read} how many letters wait on each desk to be opened.
 */
public final class LettersUnderLoad implements Benchmark {

    private static final int SECONDS = Integer.getInteger("letters.seconds", 40);
    private static final int WARM = Integer.getInteger("letters.warm", 20);
    private static final int KILLS = Integer.getInteger("letters.kills", 10);
    private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("letters.pause", 5));
    private static final double BEFORE_A_KILL = 3;
    /** Of the letters on each desk; the others are opened while the jar is killed. A letter of today arrives in days. */
    static final int TO_READ = Integer.getInteger("letters.read", 12);

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public void run(Path folder) throws Exception {
        if (!Files.exists(House.JAR)) {
            System.out.println("There is no " + House.JAR + " yet: run mvn package first.");
            return;
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        long start = System.nanoTime();
        List<Person> people = Seeding.of(data, folder, Seeding.PAIRS_OF_SCHOOLS, Seeding.PUPILS);
        long readers = people.stream().filter(Person::reads).count();
        System.out.printf(
                "%d pupils and %d readers, signed in, after %.0f s%n",
                people.size() - readers, readers, (System.nanoTime() - start) / 1e9);

        Ledger measured = new Ledger();
        double rate = measure(data, people, measured);
        Ledger killed = killed(data, people);
        measured.addTo(killed);
        Path acts = folder.resolve("acts.tsv");
        killed.write(acts);
        House.inside(Checking.class, data, acts, Path.of(String.valueOf(rate)));
        int code = House.command(data, "--verify-letters");
        System.out.println("--verify-letters " + (code == 0 ? "finds all histories intact" : "ended with " + code));
    }

    private static double measure(Path data, List<Person> people, Ledger ledger)
            throws IOException, InterruptedException {
        try (House house = House.open(data)) {
            Ledger warm = new Ledger();
            new Afternoon(opening(people, 0, 0), warm).lasts(house.address(), WARM);
            int some = TO_READ * 3 / 4;
            System.out.println("Without a pause:");
            double rate = measure(house, new Afternoon(opening(people, 0, some), ledger), ledger);
            System.out.printf(
                    "Each pupil thinks %d to %d s between two acts:%n", PAUSE.toSeconds(), 2 * PAUSE.toSeconds());
            Ledger paced = new Ledger();
            measure(house, new Afternoon(opening(people, some, TO_READ), paced, PAUSE), paced);
            warm.addTo(ledger);
            paced.addTo(ledger);
            return rate;
        }
    }

    /** Gives back how many letters a second went through. */
    private static double measure(House house, Afternoon afternoon, Ledger ledger) throws InterruptedException {
        Duration before = house.processorTime();
        Duration own = House.ownProcessorTime();
        double seconds = afternoon.lasts(house.address(), SECONDS);
        ledger.print(seconds);
        double rate = ledger.through() / seconds;
        System.out.printf(
                "through all four steps: %,.1f letters/s; the house took %.2f cores, pupils and readers %.2f%n",
                rate,
                house.processorTime().minus(before).toMillis() / 1000.0 / seconds,
                House.ownProcessorTime().minus(own).toMillis() / 1000.0 / seconds);
        return rate;
    }

    private static List<Person> opening(List<Person> people, int from, int to) {
        return people.stream().map(person -> person.opening(from, to)).toList();
    }

    private static Ledger killed(Path data, List<Person> people) throws IOException, InterruptedException {
        Ledger ledger = new Ledger();
        List<Person> others = opening(people, TO_READ, Integer.MAX_VALUE);
        for (int time = 1; time <= KILLS; time++) {
            House house = House.open(data);
            new Afternoon(others, ledger).lasts(house, BEFORE_A_KILL);
        }
        System.out.printf(
                "killed %d times under the same load: %,d acts answered, undone %d, refused %d%n",
                KILLS, ledger.acts(), ledger.undone(), ledger.errors());
        ledger.tellErrors();
        return ledger;
    }
}
