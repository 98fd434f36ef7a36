package org.shoulashou.coverage.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Round;

/** Today, the programmes, and school days: what a count depends on beside the truth. */
public final class Almanac {

    /** So long after a letter in each direction a pair lives. */
    public static final int LIVING_FOR = 90;

    private final LocalDate today;
    private final Map<String, Programme> programmes;
    private final SchoolTime schoolTime;
    private final Map<LocalDate, LocalDate> lives = new ConcurrentHashMap<>();

    public Almanac(LocalDate today, Map<String, Programme> programmes, SchoolTime schoolTime) {
        this.today = today;
        this.programmes = Map.copyOf(programmes);
        this.schoolTime = schoolTime;
    }

    /** Which days have lessons. */
    public interface SchoolTime {

        LocalDate after(LocalDate day, int schoolDayCount);

        boolean isSchoolDay(LocalDate day);
    }

    public LocalDate today() {
        return today;
    }

    /** The last day on which something of this day is still recent. */
    LocalDate livesUntil(LocalDate day) {
        return lives.computeIfAbsent(day, from -> schoolTime.after(from, LIVING_FOR));
    }

    int schoolDaysBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to) && count <= 3; day = day.plusDays(1)) {
            if (schoolTime.isSchoolDay(day)) count++;
        }
        return count;
    }

    /** By how many school days it took to let a letter go that was handed in on a day. */
    public Measure decided(Instant handedIn, Instant decided) {
        return Measure.decidedAfter(schoolDaysBetween(Bond.day(handedIn), Bond.day(decided)));
    }

    /** Where pupils who live here are counted now, whether they are paired or not. */
    public List<Key> running(List<String> line) {
        return programmes.values().stream()
                .flatMap(programme -> running(programme, line))
                .toList();
    }

    private Stream<Key> running(Programme programme, List<String> line) {
        Optional<Sided> side = side(programme, line);
        Optional<Integer> year = programme.yearAt(today).map(ProgrammeYear::year);
        return side.isEmpty() || year.isEmpty()
                ? Stream.empty()
                : Stream.of(new Key(programme.id(), year.get(), side.get()), new Key(programme.id(), 0, side.get()));
    }

    /** A school lies on the side whose place lies nearest around it. */
    public static Optional<Sided> side(Programme programme, List<String> line) {
        return line.stream()
                .filter(code ->
                        programme.inland().contains(code) || programme.partner().contains(code))
                .findFirst()
                .map(nearest -> programme.partner().contains(nearest) ? Sided.PARTNER : Sided.INLAND);
    }

    /** The rounds that were agreed for a year. */
    List<String> rounds(String programme, int year) {
        Programme found = programmes.get(programme);
        return found == null
                ? List.of()
                : found.rounds().stream()
                        .filter(round -> round.year() == year)
                        .map(Round::id)
                        .toList();
    }

    /** The first day after today on which another year of a programme is counted; absent after the last. */
    @Nullable
    LocalDate nextYearTurns() {
        return programmes.values().stream()
                .flatMap(programme -> programme.years().stream())
                .flatMap(year -> Stream.of(year.from(), year.to().plusDays(1)))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
