package org.shoulashou.letters.rounds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Round;

/** The round in which one writes today: the first whose opening day has not come. */
public final class RoundNow {

    private RoundNow() {}

    public static Optional<Round> of(Programme programme, int year, LocalDate today) {
        return ofYear(programme, year).stream()
                .filter(round -> round.opens().isAfter(today))
                .findFirst();
    }

    public static Optional<Round> byId(Programme programme, @Nullable String round) {
        return programme.rounds().stream()
                .filter(each -> each.id().equals(round))
                .findFirst();
    }

    /** The last round of its year: the letter in which one says farewell. */
    public static boolean isFarewell(Programme programme, @Nullable String round) {
        return byId(programme, round)
                .filter(one -> ofYear(programme, one.year()).stream()
                        .noneMatch(other -> other.opens().isAfter(one.opens())))
                .isPresent();
    }

    static List<Round> ofYear(Programme programme, int year) {
        return programme.rounds().stream()
                .filter(round -> round.year() == year)
                .sorted(Comparator.comparing(Round::opens))
                .toList();
    }
}
