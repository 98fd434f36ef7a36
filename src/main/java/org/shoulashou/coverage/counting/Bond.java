package org.shoulashou.coverage.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.PairingFigures.Friendship;
import org.shoulashou.matching.PairingFigures.Stand;
import org.shoulashou.platform.downloads.Downloads;

/**
 * A friendship as one of the two has it.
 *
 * @param reached     the day on which letters had arrived in both directions; absent until then
 * @param livesUntil  the last day on which both directions are recent; absent before both were there
 * @param freshUntil  so long it has just begun
 * @param isWritten   whether letters went both ways in every agreed round
 */
record Bond(
        Friendship friendship,
        boolean isInland,
        LocalDate confirmed,
        @Nullable LocalDate reached,
        @Nullable LocalDate livesUntil,
        LocalDate freshUntil,
        boolean isWritten) {

    static Bond of(Friendship friendship, String pupil, List<Posted> letters, Almanac almanac) {
        List<Posted> delivered =
                letters.stream().filter(letter -> letter.delivered() != null).toList();
        Way out = Way.of(delivered, pupil, true);
        Way back = Way.of(delivered, pupil, false);
        LocalDate confirmed = day(friendship.confirmedAt());
        boolean both = out != null && back != null;
        return new Bond(
                friendship,
                friendship.isInland(pupil),
                confirmed,
                out != null && back != null ? later(out.first(), back.first()) : null,
                out != null && back != null ? almanac.livesUntil(earlier(out.last(), back.last())) : null,
                almanac.livesUntil(confirmed),
                both && isWritten(friendship, delivered, pupil, almanac));
    }

    /** Letters of one direction. */
    private record Way(LocalDate first, LocalDate last) {

        static @Nullable Way of(List<Posted> delivered, String pupil, boolean own) {
            List<LocalDate> days = delivered.stream()
                    .filter(letter -> letter.author().equals(pupil) == own)
                    .map(letter -> day(Objects.requireNonNull(letter.delivered())))
                    .sorted()
                    .toList();
            return days.isEmpty() ? null : new Way(days.get(0), days.get(days.size() - 1));
        }
    }

    private static boolean isWritten(Friendship friendship, List<Posted> delivered, String pupil, Almanac almanac) {
        return almanac.rounds(friendship.programme(), friendship.year()).stream()
                .allMatch(round -> went(delivered, round, pupil, true) && went(delivered, round, pupil, false));
    }

    private static boolean went(List<Posted> delivered, String round, String pupil, boolean own) {
        return delivered.stream()
                .anyMatch(letter ->
                        round.equals(letter.round()) && letter.author().equals(pupil) == own);
    }

    boolean counts() {
        return friendship.stand() != Stand.LOST;
    }

    boolean goesOn() {
        return friendship.stand() == Stand.LIVES;
    }

    boolean hasCorresponded() {
        return counts() && reached != null;
    }

    boolean livesOn(LocalDate today) {
        return goesOn() && livesUntil != null && !today.isAfter(livesUntil);
    }

    boolean isFreshOn(LocalDate today) {
        return goesOn() && !today.isAfter(freshUntil);
    }

    boolean isFinished() {
        return friendship.stand() == Stand.OVER && isWritten;
    }

    String friendPlace() {
        return isInland ? friendship.partner().place() : friendship.inland().place();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Downloads.BEIJING);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
