package org.shoulashou.matching.candidates;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.consent.Consents;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.matching.candidates.Sides.Spot;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads who is enrolled on both sides, and of each whether a guardian has agreed, without learning anybody's name. */
@Component
public class FindCandidates {

    private static final int AT_ONCE = 1_000;

    private final Pupils pupils;
    private final Places places;
    private final Consents consents;

    FindCandidates(Pupils pupils, Places places, Consents consents) {
        this.pupils = pupils;
        this.places = places;
        this.consents = consents;
    }

    /** Somebody of one of the two sides, and what may stand in the way. */
    public record Found(Pupil.Facts pupil, Spot spot, boolean consented) {

        public boolean isComplete() {
            return pupil.birthMonth() != null;
        }

        /** Whether the solver may hear of them at all (R01). */
        public boolean mayBePaired() {
            return consented && isComplete();
        }

        public Candidate candidate(Map<String, String> lastFriends) {
            return new Candidate(
                    pupil.id(),
                    spot.side(),
                    spot.place(),
                    spot.township(),
                    pupil.schoolId(),
                    pupil.classId(),
                    pupil.grade(),
                    YearMonth.parse(String.valueOf(pupil.birthMonth())),
                    Set.copyOf(pupil.languages()),
                    Set.copyOf(pupil.interests()),
                    lastFriends.get(pupil.id()));
        }
    }

    public Flux<Found> of(Programme programme) {
        return sides(programme).flatMapMany(sides -> found(sides, pupils.factsWithin(sides.everywhere())));
    }

    public Flux<Found> among(Programme programme, Collection<String> ids) {
        return sides(programme).flatMapMany(sides -> found(sides, pupils.factsOf(ids)));
    }

    public Flux<Found> ofClasses(Programme programme, Collection<String> classes) {
        return sides(programme).flatMapMany(sides -> found(sides, pupils.factsOfClasses(classes)));
    }

    /** Everybody of these classes, and of the other side whoever lives where they may have friends. */
    public Flux<Found> around(Programme programme, Collection<String> classes) {
        return ofClasses(programme, classes)
                .collectList()
                .flatMapMany(own -> Flux.concat(Flux.fromIterable(own), across(programme, own)));
    }

    private Flux<Found> across(Programme programme, List<Found> own) {
        Set<Spot> spots = own.stream().map(Found::spot).collect(Collectors.toSet());
        Set<String> known = own.stream().map(found -> found.pupil().id()).collect(Collectors.toSet());
        return sides(programme)
                .flatMapMany(sides -> found(sides, pupils.factsWithin(sides.across(spots))))
                .filter(found -> spots.stream()
                        .anyMatch(spot -> spot.side() != found.spot().side()))
                .filter(found -> !known.contains(found.pupil().id()));
    }

    public Mono<Sides> sides(Programme programme) {
        return places.all().collectMap(Place::code, Place::level).map(levels -> new Sides(programme, levels));
    }

    private Flux<Found> found(Sides sides, Flux<Pupil.Facts> everybody) {
        return everybody.buffer(AT_ONCE).concatMap(some -> withConsents(sides, some));
    }

    private Flux<Found> withConsents(Sides sides, List<Pupil.Facts> some) {
        List<String> ids = some.stream().map(Pupil.Facts::id).toList();
        return consents.mayCorrespond(ids).flatMapIterable(agreed -> found(sides, some, agreed));
    }

    private static List<Found> found(Sides sides, List<Pupil.Facts> some, Set<String> agreed) {
        List<Found> found = new ArrayList<>();
        for (Pupil.Facts pupil : some) {
            Optional<Spot> spot = sides.of(pupil.line());
            spot.ifPresent(there -> found.add(new Found(pupil, there, agreed.contains(pupil.id()))));
        }
        return found;
    }
}
