package org.shoulashou.directory.regions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Brings the stored places into line with the files. Starting twice with the same files writes nothing. */
@Component
class LoadPlaces {

    private static final Logger log = LoggerFactory.getLogger(LoadPlaces.class);

    /** Another instance that starts at the same moment writes the same; whoever comes second looks again. */
    private static final Retry LOOK_AGAIN = Retry.backoff(5, Duration.ofMillis(50))
            .filter(failure ->
                    failure instanceof OptimisticLockingFailureException || failure instanceof DuplicateKeyException);

    private final PlaceFiles files;
    private final Places places;
    private final Schools schools;

    LoadPlaces(PlaceFiles files, Places places, Schools schools) {
        this.files = files;
        this.places = places;
        this.schools = schools;
    }

    /** How many places were written. */
    Mono<Long> load() {
        return places.all()
                .collectMap(Place::code, Function.identity())
                .map(stored -> changes(stored, files.places()))
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::save)
                .count()
                .retryWhen(LOOK_AGAIN)
                .doOnNext(written -> log.info(
                        "places: {} in the files, {} written", files.places().size(), written));
    }

    static List<Place> changes(Map<String, Place> stored, List<Place> written) {
        Map<String, Place> after = new LinkedHashMap<>();
        written.forEach(place -> after.put(place.code(), place));
        Map<String, Place> all = new LinkedHashMap<>(stored);
        all.putAll(after);
        stored.keySet().stream()
                .filter(code -> !after.containsKey(code))
                .toList()
                .forEach(code -> after.computeIfAbsent(code, each -> dropped(each, all)));
        return after.values().stream()
                .map(place -> continued(place, stored.get(place.code())))
                .filter(place -> !place.equals(stored.get(place.code())))
                .toList();
    }

    private static Place continued(Place now, @Nullable Place before) {
        return before == null || !now.listed() ? now : before.becoming(now);
    }

    private static @Nullable Place dropped(String code, Map<String, Place> all) {
        List<String> line = new ArrayList<>();
        Place at = all.get(code);
        while (at != null) {
            line.add(at.code());
            at = at.parent() == null ? null : all.get(at.parent());
        }
        Place place = all.get(code);
        return place == null ? null : place.dropped(line);
    }

    /** Schools first: were it the other way round, a crash between the two would leave them behind unnoticed. */
    private Mono<Place> save(Place place) {
        return schools.moveWith(place).then(Mono.defer(() -> places.save(place)));
    }
}
