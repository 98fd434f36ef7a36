package org.shoulashou.bench.letters;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.Shoulashou;
import org.shoulashou.bench.letters.Ledger.Act;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.history.Histories;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whether every act that was answered is there, in the letter and as a line of its history, and whether what was handed
 * in went on to the queue. Then the bare loop over the same letters.
 */
final class Checking {

    private static final int AT_ONCE = 32;
    private static final int LOOKS = 90;
    private static final long BETWEEN_LOOKS = 1_000;

    private final Letters letters;
    private final Histories histories;

    private Checking(ConfigurableApplicationContext house) {
        this.letters = house.getBean(Letters.class);
        this.histories = house.getBean(Histories.class);
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream figures = House.quiet();
        List<Act> acts = Ledger.read(Path.of(arguments[1]));
        double measured = Double.parseDouble(arguments[2]);
        try (ConfigurableApplicationContext house = SpringApplication.run(
                Shoulashou.class,
                "--shoulashou.data=" + arguments[0],
                "--shoulashou.demo=never",
                "--server.port=0",
                "--management.server.port=0",
                "--shoulashou.letters.sweep-every=2s",
                "--logging.level.root=warn")) {
            new Checking(house).tell(acts, figures);
            new BareLoop(house).tell(ids(acts), measured, figures);
        }
        System.exit(0);
    }

    private void tell(List<Act> acts, PrintStream figures) throws InterruptedException {
        Map<String, List<Act>> byLetter = acts.stream().collect(Collectors.groupingBy(Act::letter));
        List<String> lost = lost(byLetter);
        List<String> behind = behind(byLetter.keySet());
        for (int look = 0; look < LOOKS && !(lost.isEmpty() && behind.isEmpty()); look++) {
            Thread.sleep(BETWEEN_LOOKS);
            lost = lost(byLetter);
            behind = behind(byLetter.keySet());
        }
        figures.printf(
                "acknowledged acts %,d on %,d letters; lost %d; left unscreened %d%n",
                acts.size(), byLetter.size(), lost.size(), behind.size());
        lost.stream().limit(10).forEach(one -> figures.println("  lost: " + one));
    }

    private List<String> lost(Map<String, List<Act>> acts) {
        return Seeding.done(Flux.fromIterable(acts.entrySet())
                .flatMap(entry -> lost(entry.getKey(), entry.getValue()), AT_ONCE)
                .collectList());
    }

    private Flux<String> lost(String id, List<Act> acts) {
        Mono<Set<String>> told =
                histories.of(id).map(line -> line.deed().name()).collect(Collectors.toSet());
        return letters.find(id)
                .zipWith(told)
                .map(both -> lost(both.getT1(), both.getT2(), acts))
                .defaultIfEmpty(List.of(id + " is gone"))
                .flatMapIterable(some -> some);
    }

    private static List<String> lost(Letter letter, Set<String> told, List<Act> acts) {
        return acts.stream()
                .filter(act ->
                        versionOf(letter, act) < act.version() || !told.contains(act.deed()) || !isReached(letter, act))
                .map(act -> act + " of " + letter.state() + " " + letter.revision() + " " + told)
                .toList();
    }

    /** A child is answered with the letter's own version, an adult with the step that was decided about. */
    private static long versionOf(Letter letter, Act act) {
        boolean ofChild = act.deed().equals(Step.SUBMIT.deed());
        return ofChild ? letter.revision() : letter.step();
    }

    private static boolean isReached(Letter letter, Act act) {
        return switch (act.deed()) {
            case "READ" -> letter.state() == LetterState.READ;
            case "RELEASED" ->
                letter.state() == LetterState.SCHEDULED || letter.state().hasArrived();
            case "APPROVED" -> letter.state().ordinal() >= LetterState.RECEIVING.ordinal();
            default -> letter.state() != LetterState.DRAFT;
        };
    }

    private List<String> behind(Set<String> ids) {
        return Seeding.done(Flux.fromIterable(ids)
                .flatMap(letters::find, AT_ONCE)
                .filter(letter -> letter.state() == LetterState.SUBMITTED)
                .map(Letter::id)
                .collectList());
    }

    private static List<String> ids(List<Act> acts) {
        return acts.stream()
                .filter(act -> act.deed().equals(Step.RELEASE.deed()))
                .map(Act::letter)
                .distinct()
                .toList();
    }
}
