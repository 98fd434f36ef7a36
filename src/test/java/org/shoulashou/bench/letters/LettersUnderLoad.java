package org.shoulashou.bench.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shoulashou.bench.Benchmark;

/**
 * Two hundred pupils and twenty readers at once, each on a connection of their own, against the built jar over HTTP on
 * this machine: how many letters a second go the whole way, and how long each step takes. Then the same load while the
 * jar is killed ten times, and a count of what was lost. {@code letters.seconds}, {@code letters.warm} and
 * {@code letters.kills} in JAVA_TOOL_OPTIONS make it shorter, and {@code letters.read} says how many letters wait on each desk to be opened.
 */
public final class LettersUnderLoad implements Benchmark {

    private static final int SECONDS = Integer.getInteger("letters.seconds", 40);
    private static final int WARM = Integer.getInteger("letters.warm", 20);
    private static final int KILLS = Integer.getInteger("letters.kills", 10);
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
            double seconds = new Afternoon(opening(people, 0, TO_READ), ledger).lasts(house.address(), SECONDS);
            ledger.print(seconds);
            double rate = ledger.through() / seconds;
            System.out.printf("through all four steps: %,.1f letters/s%n", rate);
            warm.addTo(ledger);
            return rate;
        }
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
