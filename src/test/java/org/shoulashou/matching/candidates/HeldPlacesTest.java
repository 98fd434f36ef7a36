package org.shoulashou.matching.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.Held;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings.Seated;
import org.shoulashou.matching.Pairings.YearCount;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.files.OneProgramme;

/** By the programme of Turpan: a cap for each city and year, a target for each year, one for both years. */
class HeldPlacesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 9, 20);

    private final Programme programme = turpan();

    @Test
    void aQuotaForTheWholeTermCountsThePairsOfOtherYears() {
        List<YearCount> counts =
                List.of(new YearCount(2026, "4301", "650402", 20), new YearCount(2027, "4301", "650402", 5));
        HeldPlaces held = new HeldPlaces(programme, 2027, List.of(), counts);
        assertThat(held.held()).containsExactly(new Held("letters-both-years", 0, 20));
        Programme left = held.left(TODAY);
        assertThat(left.quota("letters-both-years").orElseThrow().effective(null, null))
                .isEqualTo(340);
        assertThat(left.quota("letters").orElseThrow().effective("4301", 2027)).isEqualTo(30);
    }

    @Test
    void aPairThatRestsKeepsItsPlaceInEveryQuotaThatCountsIt() {
        Seated rests = new Seated("one", 2027, member("i", "4301"), member("p", "650402"), PairingState.PAUSED, null);
        HeldPlaces held = new HeldPlaces(programme, 2027, List.of(rests), List.of());
        assertThat(held.held())
                .containsExactly(
                        new Held("letters/4301", 1, 0),
                        new Held("letters-year", 1, 0),
                        new Held("letters-both-years", 1, 0));
        Programme left = held.left(TODAY);
        assertThat(left.quota("letters").orElseThrow().effective("4301", 2027)).isEqualTo(29);
        assertThat(left.quota("letters").orElseThrow().effective("4303", 2027)).isEqualTo(30);
    }

    private static Member member(String pupil, String place) {
        return new Member(pupil, "class", "school", place, null);
    }

    private static Programme turpan() {
        Path file = Path.of("matching-rules/programmes/turpan-2026.yaml");
        try {
            return OneProgramme.read(file, Files.readAllBytes(file), new ArrayList<>())
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
