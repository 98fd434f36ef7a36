package org.shoulashou.directory.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.events.EventsConfiguration;
import org.shoulashou.platform.start.ClockConfiguration;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DataMongoTest(properties = "spring.data.mongodb.auto-index-creation=true")
@WithDatabase
@Import({
    ClockConfiguration.class,
    EventsConfiguration.class,
    Places.class,
    Schools.class,
    Classes.class,
    LoadPlaces.class,
    LoadPlacesTwiceTest.Shipped.class
})
class LoadPlacesTwiceTest {

    @Autowired
    LoadPlaces loadPlaces;

    @Autowired
    Places places;

    @Test
    void loadingTwiceChangesNothing() {
        Long written = loadPlaces.load().block();
        List<Place> once = stored();

        assertThat(written).isEqualTo(once.size()).isGreaterThan(120);
        assertThat(loadPlaces.load().block()).isZero();
        assertThat(stored()).isEqualTo(once);
    }

    private List<Place> stored() {
        return places.all()
                .sort((a, b) -> a.code().compareTo(b.code()))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    static class Shipped {

        @Bean
        PlaceFiles placeFiles() {
            return PlaceFiles.read(new PathMatchingResourcePatternResolver(), "classpath:matching-rules/places/*.yaml");
        }
    }
}
