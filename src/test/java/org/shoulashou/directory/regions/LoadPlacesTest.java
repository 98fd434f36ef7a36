package org.shoulashou.directory.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.platform.text.Text;

/** What is written when files meet what is stored. */
class LoadPlacesTest {

    private static final Place CHINA = place(Level.COUNTRY, "CN");
    private static final Place HUNAN = place(Level.PROVINCE, "43", "CN");
    private static final Place CHANGSHA = place(Level.CITY, "4301", "43", "CN");

    @Test
    void intoAnEmptyDatabaseEverythingIsWritten() {
        assertThat(LoadPlaces.changes(Map.of(), List.of(CHINA, HUNAN))).containsExactly(CHINA, HUNAN);
    }

    @Test
    void theSameFilesAgainWriteNothing() {
        Map<String, Place> stored = stored(CHINA, HUNAN, CHANGSHA);

        assertThat(LoadPlaces.changes(stored, List.of(CHINA, HUNAN, CHANGSHA))).isEmpty();
    }

    @Test
    void aCorrectedNameIsWrittenWithTheVersionThatIsStored() {
        Place corrected = Place.of("43", Level.PROVINCE, new Text("湖南", "Hunan Province"), HUNAN.line());

        assertThat(LoadPlaces.changes(stored(CHINA, HUNAN), List.of(CHINA, corrected)))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.names()).isEqualTo(corrected.names());
                    assertThat(place.version()).isEqualTo(7L);
                });
    }

    @Test
    void aPlaceThatTheFilesNoLongerNameIsKeptAndMarkedOnce() {
        List<Place> changes = LoadPlaces.changes(stored(CHINA, HUNAN), List.of(CHINA));

        assertThat(changes).singleElement().satisfies(place -> {
            assertThat(place.code()).isEqualTo("43");
            assertThat(place.listed()).isFalse();
        });
        assertThat(LoadPlaces.changes(stored(CHINA, changes.get(0)), List.of(CHINA)))
                .isEmpty();
    }

    @Test
    void aPlaceThatComesBackIntoTheFilesIsListedAgain() {
        Map<String, Place> stored = stored(CHINA, HUNAN.dropped(HUNAN.line()));

        assertThat(LoadPlaces.changes(stored, List.of(CHINA, HUNAN)))
                .singleElement()
                .satisfies(place -> assertThat(place.listed()).isTrue());
    }

    @Test
    void aDroppedPlaceMovesWithThePlaceThatItLiesIn() {
        Place county = place(Level.COUNTY, "430102", "4301", "43", "CN");
        Place moved = place(Level.CITY, "4301", "44", "CN");
        Place guangdong = place(Level.PROVINCE, "44", "CN");

        List<Place> changes = LoadPlaces.changes(
                stored(CHINA, HUNAN, CHANGSHA, county, guangdong), List.of(CHINA, HUNAN, guangdong, moved));

        assertThat(changes)
                .extracting(Place::line)
                .containsExactly(moved.line(), List.of("430102", "4301", "44", "CN"));
    }

    private static Place place(Level level, String... line) {
        return Place.of(line[0], level, new Text("某地" + line[0], "Place " + line[0]), List.of(line));
    }

    private static Map<String, Place> stored(Place... places) {
        return Stream.of(places).map(LoadPlacesTest::saved).collect(Collectors.toMap(Place::code, Function.identity()));
    }

    private static Place saved(Place place) {
        return new Place(
                place.code(),
                place.level(),
                place.names(),
                place.parent(),
                place.line(),
                place.listed(),
                place.search(),
                7L);
    }
}
