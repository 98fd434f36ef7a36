package org.shoulashou.letters.screening.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shoulashou.letters.screening.Kind;

/**
 * Learns from sentences which grams speak for a kind and which against it: a logistic regression, the same at each run. Each
 * sentence is also shown among neutral ones, as it would stand in a letter.
 * Words of one meaning learn together, so that one which no sentence has is weighed like those that some have.
 */
public final class Learning {

    /** What sets no form and no list of words holds, or not the whole of it. */
    static final List<Kind> KINDS = List.of(
            Kind.MESSENGER, Kind.LINK, Kind.QR_CODE, Kind.ADDRESS, Kind.MEETING, Kind.GIFT, Kind.SECRECY, Kind.DANGER);

    /** How sure it must be, for each kind, so that of sentences it has not learned from nearly no neutral one is marked. */
    private static final double[] SURE = {1.9, 1.5, 1, 1.8, 1.65, 1.4, 1.9, 3.6};

    /** Customs are shown more often than the rest: of these none may be marked. */
    private static final String CUSTOMS = "culture";

    private static final int SEEN_AGAIN = 3;

    private static final int AMONG_OTHERS = 1;
    private static final int ROUNDS = 30;
    private static final double RATE = 0.1;
    /** It is learned in several orders, and the mean counts: what only one order teaches is chance. */
    private static final int ORDERS = 4;

    private static final double FORGETTING = 1e-4;
    /** A sentence that is missed weighs more than one that is marked for nothing. */
    private static final double MISSED = 3;
    /** Weights are whole hundredths, and lesser ones than this are none. */
    private static final int HUNDREDTHS = 100;

    private static final double LEAST = 0.2;

    private final List<Example> examples;
    private final Notions notions;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<Example, int[]> known = new HashMap<>();

    /** @param label a kind, or what a neutral sentence is about */
    public record Example(String label, String tight) {

        boolean isOf(Kind kind) {
            return label.equals(kind.name());
        }

        boolean isLearnedFrom() {
            return isNeutral() || KINDS.stream().anyMatch(this::isOf);
        }

        boolean isNeutral() {
            return Character.isLowerCase(label.charAt(0));
        }
    }

    public Learning(List<Example> examples, Notions notions) {
        this.examples = examples.stream().filter(Example::isLearnedFrom).toList();
        this.notions = notions;
        Map<String, Integer> often = new TreeMap<>();
        for (Example example : this.examples) {
            new HashSet<>(grams(example.tight)).forEach(gram -> often.merge(gram, 1, Integer::sum));
        }
        often.values().removeIf(times -> times < 2);
        often.keySet().forEach(gram -> numbers.put(gram, numbers.size()));
        notions.names().forEach(name -> numbers.put(name, numbers.size()));
        for (Example example : this.examples) known.put(example, known(example.tight));
    }

    /** The lines of the file in which the house finds them. */
    public List<String> lines() {
        double[][] learned = KINDS.parallelStream().map(this::learned).toArray(double[][]::new);
        List<String> lines = new ArrayList<>();
        lines.add(LearnedFrom.line(examples, notions));
        lines.add("kinds\t" + KINDS.stream().map(Kind::name).collect(Collectors.joining("\t")));
        IntStream floors = IntStream.range(0, KINDS.size()).map(kind -> floor(learned[kind], SURE[kind]));
        lines.add("floors" + row(floors.toArray()));
        for (String gram : told()) {
            int[] weights = Arrays.stream(learned)
                    .mapToInt(kind -> hundredths(weight(gram, kind)))
                    .toArray();
            if (Arrays.stream(weights).anyMatch(weight -> weight != 0)) lines.add(gram + row(weights));
        }
        return lines;
    }

    /** The grams of the sentences, and the words of the notions that no sentence has. */
    private Set<String> told() {
        Set<String> told = new TreeSet<>(numbers.keySet());
        told.removeAll(notions.names());
        told.addAll(notions.words());
        return told;
    }

    /** A word has what was learned of itself, and what was learned of every word with its meaning. */
    private double weight(String gram, double[] learned) {
        double weight = with(gram).mapToDouble(number -> learned[number]).sum();
        return notions.isOfACustom(gram) ? Math.min(0, weight) : weight;
    }

    /** The numbers of a gram and of its notions. */
    private Stream<Integer> with(String gram) {
        return Stream.concat(Stream.of(gram), notions.of(gram).stream())
                .map(numbers::get)
                .filter(Objects::nonNull);
    }

    Wording wording() {
        return new Wording(LearnedFile.of(lines()));
    }

    private int floor(double[] learned, double sure) {
        return (int) Math.round(HUNDREDTHS * (sure - learned[numbers.size()]));
    }

    private static String row(int[] weights) {
        return Arrays.stream(weights).mapToObj(weight -> "\t" + weight).collect(Collectors.joining());
    }

    private static int hundredths(double weight) {
        int whole = (int) Math.round(HUNDREDTHS * weight);
        return Math.abs(weight) < LEAST ? 0 : Math.max(-Weights.MOST, Math.min(Weights.MOST, whole));
    }

    /** Of Chinese alone: three figures say nothing, nor three letters of an alphabet, which would speak against a language. */
    private static List<String> grams(String tight) {
        List<String> grams = new ArrayList<>();
        for (String clause : tight.split("[^\\p{IsHan}]+")) {
            for (int i = 0; i < clause.length(); i++) {
                int longest = Math.min(Weights.LONGEST, clause.length() - i);
                for (int n = 1; n <= longest; n++) grams.add(Alike.of(clause.substring(i, i + n)));
            }
        }
        return grams;
    }

    private int[] known(Example example) {
        return Objects.requireNonNull(known.get(example));
    }

    private int[] known(String tight) {
        return grams(tight).stream()
                .flatMap(this::with)
                .mapToInt(number -> number)
                .toArray();
    }

    /** What is seen in learning: the grams of a text, and whether it is of the kind. */
    private record Sight(int[] grams, boolean isMeant) {

        Sight beside(int[] others) {
            return new Sight(
                    IntStream.concat(Arrays.stream(grams), Arrays.stream(others))
                            .toArray(),
                    isMeant);
        }
    }

    private List<Sight> sights(Kind kind, Random random) {
        List<int[]> neutral =
                examples.stream().filter(Example::isNeutral).map(this::known).toList();
        List<Sight> alone = new ArrayList<>();
        neutral.forEach(each -> alone.add(new Sight(each, false)));
        examples.stream()
                .filter(example -> example.isOf(kind))
                .forEach(each -> alone.add(new Sight(known(each), true)));
        examples.stream()
                .filter(example -> example.label.equals(CUSTOMS))
                .forEach(each -> alone.addAll(Collections.nCopies(SEEN_AGAIN, new Sight(known(each), false))));
        List<Sight> sights = new ArrayList<>(alone);
        for (int time = 0; time < AMONG_OTHERS; time++) {
            for (Sight sight : alone) sights.add(sight.beside(neutral.get(random.nextInt(neutral.size()))));
        }
        return sights;
    }

    /** The weight of each gram and notion by its number, and last what every text has. */
    private double[] learned(Kind kind) {
        double[] mean = new double[numbers.size() + 1];
        for (int order = 0; order < ORDERS; order++) {
            double[] weights = learned(kind, new Random(7 + order));
            for (int i = 0; i < mean.length; i++) mean[i] += weights[i] / ORDERS;
        }
        return mean;
    }

    private double[] learned(Kind kind, Random random) {
        List<Sight> sights = sights(kind, random);
        Step step = new Step(numbers.size());
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(sights, random);
            sights.forEach(step::learn);
        }
        return step.weights;
    }

    /** Each weight moves the less, the more it has moved. */
    private static final class Step {

        private static final double NOTHING = 1e-3;

        private final double[] weights;
        private final double[] moved;
        private final int always;

        Step(int grams) {
            always = grams;
            weights = new double[grams + 1];
            moved = new double[grams + 1];
            Arrays.fill(moved, 0.01);
        }

        void learn(Sight sight) {
            double sum = weights[always];
            for (int gram : sight.grams) sum += weights[gram];
            double likely = 1 / (1 + StrictMath.exp(-sum));
            double wrong = sight.isMeant ? (likely - 1) * MISSED : likely;
            if (Math.abs(wrong) < NOTHING) return;
            for (int gram : sight.grams) move(gram, wrong + FORGETTING * weights[gram]);
            move(always, wrong);
        }

        private void move(int gram, double by) {
            moved[gram] += by * by;
            weights[gram] -= RATE * by / Math.sqrt(moved[gram]);
        }
    }
}
