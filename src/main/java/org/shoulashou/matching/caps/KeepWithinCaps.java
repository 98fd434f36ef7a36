package org.shoulashou.matching.caps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.Pairings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets pairs be made only as far as there are places, however many people and runs make some at the same moment. */
@Component
public class KeepWithinCaps {

    private final Pairings pairings;
    private final PlacesInHand places;

    KeepWithinCaps(Pairings pairings, PlacesInHand places) {
        this.pairings = pairings;
        this.places = places;
    }

    /** Makes one pair that counts at all of these, or refuses because one of them is full. */
    public <T> Mono<T> one(List<CappedPlace> where, Mono<T> making) {
        Map<CappedPlace, Integer> wanted = where.stream().collect(Collectors.toMap(each -> each, each -> 1));
        return some(UUID.randomUUID().toString(), wanted, room -> making(where, room, making));
    }

    private static <T> Mono<T> making(List<CappedPlace> where, Room room, Mono<T> making) {
        room.letIn(where).ifPresent(KeepWithinCaps::refuse);
        return making;
    }

    private static void refuse(CappedPlace full) {
        throw MatchingProblems.QUOTA_FULL.refusal(
                full.names().zh() + " / " + full.names().en(), full.pairs());
    }

    /** As it stands now, for whoever thinks of making a pair; making it looks again. */
    public Mono<List<Left>> left(List<CappedPlace> where) {
        return Flux.fromIterable(where).concatMap(each -> left(each, 0)).collectList();
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
                .collectMap(Left::where, Left::pairs)
                .map(Room::new);
    }

    private Mono<Left> left(CappedPlace where, int before) {
        return pairings.countTaken(where.programme(), where.year(), where.city(), where.county())
                .map(taken -> new Left(where, where.pairs() - taken - before));
    }
}
