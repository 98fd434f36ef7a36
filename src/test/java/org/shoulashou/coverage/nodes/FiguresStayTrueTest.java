package org.shoulashou.coverage.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.accounts.Scope;
import org.shoulashou.consent.Given;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.Times;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories: events that come twice or late, counting that dies between any two of its steps, and the running
 * house that counts the same beside it. What is kept in the end is what a recount and a model say.
 */
class FiguresStayTrueTest extends MatchingOverHttp {

    private static final int STEPS = 60;

    @Autowired
    private Nodes nodes;

    @Autowired
    private ReadTruth truth;

    @Autowired
    private CountAgain count;

    @Autowired
    private Recount recount;

    @Autowired
    private MarkClasses mark;

    @Autowired
    private Pairings pairings;

    private final List<String> inland = new ArrayList<>();
    private final List<String> partner = new ArrayList<>();
    private final Set<String> consented = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<Pair> pairs = new ArrayList<>();
    private Random random = new Random();

    /** As the test remembers it. */
    private static final class Pair {
        private final String id;
        private final String here;
        private final String there;
        private PairingState state = PairingState.ACTIVE;
        private boolean natural;
        private boolean out;
        private boolean back;

        private Pair(String id, String here, String there) {
            this.id = id;
            this.here = here;
            this.there = there;
        }

        private boolean counts() {
            return state == PairingState.ACTIVE || state == PairingState.ENDED && natural;
        }
    }

    @BeforeEach
    void fillTheClasses() {
        for (int at = 0; at < 4; at++) {
            inland.add(enrolled(inlandClass, "2016-03"));
            partner.add(enrolled(partnerClass, "2016-03"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 4, 6})
    void whateverHappensInWhateverOrderTheFiguresAreWhatTheTruthSays(long seed) {
        random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            something();
            if (random.nextInt(3) == 0) repeatedOrLate();
            if (random.nextInt(2) == 0) countAndPerhapsDie();
        }
        told.forEach(pupil -> Await.done(mark.of(pupil)));
        pairs.forEach(this::lookAtItsState);
        Await.done(count.all());

        List<String> mine = Stream.of(inlandClass, partnerClass)
                .map(id -> Scope.schoolClass(id).key())
                .toList();
        List<String> differences = Await.result(recount.compare()).differences().stream()
                .filter(each -> each.line().get(0).contains(plan))
                .map(Object::toString)
                .toList();
        assertThat(differences).isEmpty();
        assertThat(of(mine.get(0))).isEqualTo(modelOf(inland));
        assertThat(of(mine.get(1))).isEqualTo(modelOf(partner));
        assertThat(of(Scope.place(plan).key())).isEqualTo(sum(modelOf(inland), modelOf(partner)));
    }

    private void something() {
        switch (random.nextInt(6)) {
            case 0 -> consent(any(random.nextBoolean() ? inland : partner));
            case 1 -> befriend(any(inland), any(partner));
            case 2, 3 -> write();
            case 4 -> turn();
            default -> consent(any(inland));
        }
    }

    private void consent(String pupil) {
        boolean yes = consented.add(pupil);
        if (!yes) consented.remove(pupil);
        Given word = yes
                ? Given.online("guardian of " + pupil, 1, all(), clock.instant())
                : Given.withdrawal("guardian of " + pupil, 1, clock.instant());
        Await.done(families.change(pupil, now -> now.saying(word)));
    }

    private static boolean isOf(Pair pair, String pupil) {
        return pair.here.equals(pupil) || pair.there.equals(pupil);
    }

    private void befriend(String here, String there) {
        pairs.forEach(this::lookAtItsState);
        boolean seated = pairs.stream()
                .filter(pair -> isOf(pair, here) || isOf(pair, there))
                .anyMatch(pair -> pair.state == PairingState.ACTIVE || pair.state == PairingState.PAUSED);
        if (seated) return;
        Pair pair = new Pair(UUID.randomUUID().toString(), here, there);
        ClassPairing classes = ClassPairing.of(
                plan, YEAR, group(inlandClass, "-city"), group(partnerClass, "-county"), LocalDate.of(2026, 9, 20));
        Hand hand = new Hand("somebody", "Somebody", clock.instant());
        Pairing proposed = Pairing.proposed(
                pair.id,
                classes,
                null,
                member(here, classes.inland()),
                member(there, classes.partner()),
                new Pairing.Merits(1, List.of()),
                clock.instant());
        Await.done(pairings.save(proposed.confirmed(Side.INLAND, hand).confirmed(Side.PARTNER, hand)));
        pairs.add(pair);
    }

    private Group group(String schoolClass, String place) {
        String school = schoolClass.replaceAll("-4$", "-school");
        return new Group(schoolClass, school, plan + place, List.of(plan + place, plan, "CN"));
    }

    private static Member member(String pupil, Group group) {
        return new Member(pupil, group.schoolClass(), group.school(), group.place(), null);
    }

    /** A letter that has arrived; told as the house tells it, or left to be told later. */
    private void write() {
        if (pairs.isEmpty()) return;
        Pair pair = any(pairs);
        boolean out = random.nextBoolean();
        String author = out ? pair.here : pair.there;
        Await.done(pairings.find(pair.id).map(of -> arrived(of, author)).flatMap(database::insert));
        if (out) pair.out = true;
        if (!out) pair.back = true;
        told.addAll(List.of(pair.here, pair.there));
        if (random.nextBoolean()) Await.done(mark.of(pair.here, pair.there));
    }

    private Letter arrived(Pairing of, String author) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        Content content = new Content(new Sealed("none", ""), "lined", "blue", null, List.of(), 1, null);
        Times times = new Times(now, now, now, now, null);
        Review review =
                new Review(false, null, List.of(), null, null, List.of(), null, null, null, null, null, List.of());
        Between between = Between.of(of, author, null, 1);
        return new Letter(
                id, null, 0, id, between, LetterState.DELIVERED, content, review, times, null, Outbox.empty());
    }

    private void turn() {
        if (pairs.isEmpty()) return;
        Pair pair = any(pairs);
        Instant now = clock.instant();
        lookAtItsState(pair);
        if (pair.state == PairingState.ENDED) return;
        boolean paused = pair.state == PairingState.PAUSED;
        int way = random.nextInt(paused ? 3 : 2);
        if (way == 2) Await.done(pairings.change(pair.id, one -> one.resumed(now)));
        if (way == 1) Await.done(pairings.change(pair.id, one -> one.ended(Because.FAREWELL, null, now)));
        if (way == 0) Await.done(pairings.change(pair.id, one -> one.ended(Because.SCHOOL_ENDS, null, now)));
    }

    /** Others let a pair rest and go on again: what became of it is no question here, only how it is counted. */
    private void lookAtItsState(Pair pair) {
        Pairing now = Await.result(pairings.find(pair.id));
        pair.state = now.state();
        pair.natural = now.last() != null && now.last().because() == Because.FAREWELL;
    }

    private void repeatedOrLate() {
        Await.done(mark.of(any(inland), any(partner)));
    }

    /** Counts like a second instance, whose life ends after some writes; the next one knows nothing of it. */
    private void countAndPerhapsDie() {
        Mortal mortal = new Mortal(random.nextInt(12));
        CountAgain dying = new CountAgain(mortal.due(database, clock), mortal.nodes(database), truth);
        dying.all().onErrorComplete().block(Duration.ofSeconds(30));
    }

    private List<Integer> modelOf(List<String> pupils) {
        List<Integer> figures = List.of(0, 0, 0, 0, 0);
        for (String pupil : pupils) figures = sum(figures, modelOf(pupil));
        return figures;
    }

    private List<Integer> modelOf(String pupil) {
        List<Pair> own = pairs.stream().filter(pair -> isOf(pair, pupil)).toList();
        List<Pair> counting = own.stream().filter(Pair::counts).toList();
        boolean both = counting.stream().anyMatch(pair -> pair.out && pair.back);
        boolean lives = counting.stream().anyMatch(pair -> pair.state == PairingState.ACTIVE && pair.out && pair.back);
        boolean lost = counting.isEmpty() && !own.isEmpty() && consented.contains(pupil);
        return Stream.of(consented.contains(pupil), !counting.isEmpty(), both, lives, lost)
                .map(yes -> yes ? 1 : 0)
                .toList();
    }

    private List<Integer> of(String node) {
        Counts counts = Await.result(nodes.find(node)).tally().at(Key.EVERYTHING);
        return Stream.of(Measure.CONSENTED, Measure.PAIRED, Measure.CORRESPONDED, Measure.LIVING, Measure.LOST)
                .map(counts::of)
                .toList();
    }

    private static List<Integer> sum(List<Integer> one, List<Integer> other) {
        List<Integer> sum = new ArrayList<>();
        for (int at = 0; at < one.size(); at++) sum.add(one.get(at) + other.get(at));
        return sum;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
