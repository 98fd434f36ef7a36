package org.shoulashou.coverage.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.ClassTruth.Second;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.shoulashou.exchange.ExchangeFigures.Held;
import org.shoulashou.letters.figures.LetterFigures.Lies;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.BondFigures.Agreed;
import org.shoulashou.matching.PairingFigures.Friendship;

/** Counts one class from the truth alone. The same truth on the same day always gives the same figures. */
public final class CountClass {

    private final ClassTruth truth;
    private final Almanac almanac;
    private final TreeMap<Key, Counts> cells = new TreeMap<>();
    private final TreeMap<Key, SortedMap<String, Integer>> series = new TreeMap<>();
    private @Nullable LocalDate until;

    private CountClass(ClassTruth truth, Almanac almanac) {
        this.truth = truth;
        this.almanac = almanac;
        this.until = almanac.nextYearTurns();
    }

    /** @param until the day on which the count comes out otherwise, though nothing happens; absent where there is none */
    public record Counted(Tally tally, @Nullable LocalDate until) {}

    public static Counted of(ClassTruth truth, Almanac almanac) {
        return new CountClass(truth, almanac).count();
    }

    private Counted count() {
        truth.seats().forEach(this::person);
        truth.seconds().forEach(this::second);
        truth.held().forEach(this::held);
        truth.agreed().forEach(this::agreed);
        cells.replaceAll((key, counts) ->
                counts.marking(Measure.CLASSES, Measure.PAIRED).marking(Measure.CLASSES_WRITING, Measure.CORRESPONDED));
        return new Counted(new Tally(cells, series), until);
    }

    /** Told by each class of the school; {@link Tally#asSchool} makes one of it. */
    private void agreed(Agreed one) {
        boolean inland = one.inland().equals(truth.lies().school());
        for (Key key : Key.of(one.programme(), one.year(), inland ? Sided.INLAND : Sided.PARTNER)) {
            cells.put(key, cells.getOrDefault(key, Counts.NONE).with(Measure.SCHOOLS, 1));
        }
    }

    private void held(Held one) {
        boolean inland = one.inlandClass().equals(truth.lies().id());
        for (Key key : Key.of(one.programme(), one.year(), inland ? Sided.INLAND : Sided.PARTNER)) {
            add(key, one.isMeeting() ? Measure.MEETINGS : Measure.CONTACTS);
            cells.merge(
                    key,
                    Counts.of(Measure.MEETING_HEADS, inland ? one.inlandHeads() : one.partnerHeads()),
                    Counts::plus);
        }
    }

    private void person(Seat seat) {
        if (seat.enrolled()) onTheRoll(seat);
        List<Bond> bonds = truth.friendships().getOrDefault(seat.pupil(), List.of()).stream()
                .map(friendship -> Bond.of(friendship, seat.pupil(), lettersOf(friendship), almanac))
                .toList();
        bonds.forEach(this::remember);
        byKey(bonds).forEach((key, some) -> person(seat, key, some));
        bonds.forEach(bond -> letters(seat.pupil(), bond));
    }

    private void onTheRoll(Seat seat) {
        List<Key> keys = new ArrayList<>(almanac.running(truth.lies().line()));
        keys.add(Key.EVERYTHING);
        keys.forEach(key -> add(key, Measure.ENROLLED));
        if (truth.consented().contains(seat.pupil())) keys.forEach(key -> add(key, Measure.CONSENTED));
    }

    private List<Posted> lettersOf(Friendship friendship) {
        return truth.letters().getOrDefault(friendship.id(), List.of());
    }

    /** It waits and arrives as every letter, and makes no two children correspond. */
    private void second(Second one) {
        Sided side = one.isInland() ? Sided.INLAND : Sided.PARTNER;
        Key.of(one.among().programme(), one.among().year(), side).forEach(key -> letter(key, one.letter(), one.own()));
    }

    private static SortedMap<Key, List<Bond>> byKey(List<Bond> bonds) {
        SortedMap<Key, List<Bond>> all = new TreeMap<>();
        for (Bond bond : bonds) {
            keys(bond)
                    .forEach(key ->
                            all.computeIfAbsent(key, none -> new ArrayList<>()).add(bond));
        }
        return all;
    }

    private static List<Key> keys(Bond bond) {
        Friendship friendship = bond.friendship();
        Sided side = bond.isInland() ? Sided.INLAND : Sided.PARTNER;
        return Key.of(friendship.programme(), friendship.year(), side);
    }

    /** One person under one key, however many friendships there are. */
    private void person(Seat seat, Key key, List<Bond> bonds) {
        LocalDate today = almanac.today();
        List<Bond> counting = bonds.stream().filter(Bond::counts).toList();
        if (counting.isEmpty()) {
            boolean waits = seat.enrolled() && truth.consented().contains(seat.pupil());
            if (waits) add(key, Measure.LOST);
            return;
        }
        add(key, Measure.PAIRED);
        point(key, Series.PAIRED.in(YearMonth.from(first(counting.stream().map(Bond::confirmed)))));
        List<Bond> both = counting.stream().filter(Bond::hasCorresponded).toList();
        if (!both.isEmpty()) {
            add(key, Measure.CORRESPONDED);
            Stream<LocalDate> reached = both.stream().map(bond -> Objects.requireNonNull(bond.reached()));
            point(key, Series.CORRESPONDED.in(YearMonth.from(first(reached))));
        }
        if (counting.stream().anyMatch(Bond::isFinished)) add(key, Measure.FINISHED);
        stands(counting, today).forEach(measure -> add(key, measure));
        counting.forEach(bond -> pair(key, bond));
    }

    private static Stream<Measure> stands(List<Bond> counting, LocalDate today) {
        if (counting.stream().noneMatch(Bond::goesOn)) return Stream.empty();
        if (counting.stream().anyMatch(bond -> bond.livesOn(today))) return Stream.of(Measure.LIVING);
        boolean fresh = counting.stream().anyMatch(bond -> bond.isFreshOn(today));
        return Stream.of(fresh ? Measure.FRESH : Measure.QUIET);
    }

    private void pair(Key key, Bond bond) {
        if (bond.isInland()) add(key, Measure.PAIRS);
        if (!key.equals(Key.EVERYTHING)) point(key, Series.FRIENDS_AT.at(bond.friendPlace()));
    }

    private void letters(String pupil, Bond bond) {
        for (Posted letter : lettersOf(bond.friendship())) {
            boolean own = letter.author().equals(pupil);
            keys(bond).forEach(key -> letter(key, letter, own));
        }
    }

    private void letter(Key key, Posted letter, boolean own) {
        if (letter.lies() == (own ? Lies.SENDING : Lies.RECEIVING)) waiting(key, letter);
        if (own && letter.delivered() != null) delivered(key, Bond.day(letter.delivered()));
        if (own) decided(key, letter.handedIn(), letter.decided());
    }

    private void waiting(Key key, Posted letter) {
        add(key, Measure.WAITING);
        if (letter.told() == 1) add(key, Measure.WARNED);
        if (letter.told() > 1) add(key, Measure.LATE);
    }

    private void delivered(Key key, LocalDate day) {
        add(key, Measure.LETTERS);
        point(key, Series.LETTERS.in(YearMonth.from(day)));
        point(key, Series.WEEK.inWeekOf(day));
    }

    private void decided(Key key, @Nullable Instant handedIn, @Nullable Instant decided) {
        if (handedIn == null || decided == null) return;
        add(key, almanac.decided(handedIn, decided));
    }

    /** When this friendship would be told otherwise, though nobody writes. */
    private void remember(Bond bond) {
        if (!bond.goesOn()) return;
        soonest(bond.freshUntil().plusDays(1));
        if (bond.livesUntil() != null) soonest(bond.livesUntil().plusDays(1));
    }

    private void soonest(LocalDate day) {
        boolean sooner = until == null || day.isBefore(until);
        if (sooner && day.isAfter(almanac.today())) until = day;
    }

    private void add(Key key, Measure measure) {
        cells.merge(key, Counts.of(measure, 1), Counts::plus);
    }

    private void point(Key key, String name) {
        series.computeIfAbsent(key, none -> new TreeMap<>()).merge(name, 1, Integer::sum);
    }

    private static LocalDate first(Stream<LocalDate> days) {
        return days.min(LocalDate::compareTo).orElseThrow();
    }
}
