package org.shoulashou.matching.caps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Seats;
import org.shoulashou.matching.caps.CappedPlace.Counts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets pairs be made only as far as there are places, however many people and runs make some at the same moment. */
@Component
public class KeepWithinCaps {

    private final Pairings pairings;
    private final Seats seats;
    private final PlacesInHand places;

    KeepWithinCaps(Pairings pairings, Seats seats, PlacesInHand places) {
        this.pairings = pairings;
        this.seats = seats;
        this.places = places;
    }

    /** Makes one pair of two classes that counts at all of these, or refuses because one of them is full. */
    public <T> Mono<T> one(List<CappedPlace> where, TwoClasses two, Mono<T> making) {
        Map<CappedPlace, Integer> wanted = where.stream().collect(Collectors.toMap(each -> each, each -> 1));
        return some(UUID.randomUUID().toString(), wanted, room -> making(where, two, room, making));
    }

    private static <T> Mono<T> making(List<CappedPlace> where, TwoClasses two, Room room, Mono<T> making) {
        room.letIn(where, two).ifPresent(KeepWithinCaps::refuse);
        return making;
    }

    private static void refuse(CappedPlace full) {
        throw MatchingProblems.QUOTA_FULL.refusal(
                full.names().zh() + " / " + full.names().en(), full.most());
    }

    /**
     * What could hold two classes back as it stands now, for whoever thinks of making a pair; making it looks again. A
     * class that counts already is not held back by a cap that counts classes.
     */
    public Mono<List<Left>> left(List<CappedPlace> where, TwoClasses two) {
        return Flux.fromIterable(where)
                .concatMap(each -> left(each, 0))
                .filter(each -> each.holdsBack(two))
                .collectList();
    }

    /**
     * @param id     of whoever makes them; the same when it is tried again after a crash
     * @param wanted how many pairs count at each
     * @param making lets in what has room
     */
    public <T> Mono<T> some(String id, Map<CappedPlace, Integer> wanted, Function<Room, Mono<T>> making) {
        Map<String, Integer> scopes = wanted.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().scope(), Map.Entry::getValue));
        return places.holding(
                id,
                scopes,
                before -> room(wanted.keySet(), before)
                        .delayUntil(counted -> places.renew(id, scopes.keySet()))
                        .flatMap(making));
    }

    private Mono<Room> room(Collection<CappedPlace> where, Map<String, Integer> before) {
        return Flux.fromIterable(where)
                .concatMap(each -> left(each, before.getOrDefault(each.scope(), 0)))
                .collectList()
                .map(Room::new);
    }

    private Mono<Left> left(CappedPlace where, int before) {
        if (where.counts() != Counts.PAIRS)
            return inUse(where).map(units -> new Left(where, where.most() - units.size() - before, units));
        return pairings.countTaken(where.programme(), where.year(), where.city(), where.county())
                .map(taken -> new Left(where, where.most() - taken - before, Set.of()));
    }

    private Mono<Set<String>> inUse(CappedPlace where) {
        return seats.classes(where.programme(), TwoClasses.sideAt(where))
                .filter(each -> each.countsIn(where.year()))
                .filter(each -> where.place() == null || where.place().equals(each.place()))
                .map(each -> where.counts() == Counts.CLASSES ? each.schoolClass() : each.school())
                .collect(Collectors.toSet());
    }
}
