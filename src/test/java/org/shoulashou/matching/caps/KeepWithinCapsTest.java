package org.shoulashou.matching.caps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.caps.CappedPlace.Counts;
import org.shoulashou.matching.caps.PlacesInHand.NoLongerInHand;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Quota;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Several people and runs at the last places of a quota. */
class KeepWithinCapsTest extends AccountsOverHttp {

    private static final TwoClasses TWO = classes("inland");

    @Autowired
    private KeepWithinCaps caps;

    @Autowired
    private PlacesInHand places;

    private final String plan = "plan-" + System.nanoTime();
    private final CappedPlace last = cap("last");

    @Test
    void whoComesSecondCountsWhenTheFirstIsDoneAndFindsThePlaceThatWasNotTaken() throws InterruptedException {
        Sinks.Empty<Void> thinking = Sinks.empty();
        Mono<Boolean> nothing = thinking.asMono().thenReturn(false);
        CompletableFuture<Boolean> first =
                caps.some("first", Map.of(last, 1), room -> nothing).toFuture();
        Await.until(() -> held().equals(List.of("first")));
        CompletableFuture<Boolean> second =
                caps.one(List.of(last), TWO, Mono.just(true)).toFuture();
        Await.until(() -> held().size() == 2);

        thinking.tryEmitEmpty();

        assertThat(first.join()).isFalse();
        assertThat(second.join()).isTrue();
        assertThat(held()).isEmpty();
    }

    @Test
    void twoWhoWantTheSameTwoPlacesTheOtherWayRoundBothComeThrough() {
        List<CappedPlace> there = List.of(last, cap("other"));
        List<CappedPlace> back = List.of(cap("other"), last);
        for (int round = 0; round < 20; round++) {
            CompletableFuture<Boolean> one =
                    caps.one(there, TWO, Mono.just(true)).toFuture();
            CompletableFuture<Boolean> two =
                    caps.one(back, TWO, Mono.just(true)).toFuture();
            assertThat(List.of(one.join(), two.join())).containsOnly(true);
        }
    }

    @Test
    void whoSleptThroughTheOwnTimeBeginsAgain() {
        AtomicBoolean slept = new AtomicBoolean();
        Set<String> scopes = Set.of(last.scope());

        Boolean done = Await.result(places.holding(
                "sleeper",
                Map.of(last.scope(), 1),
                before ->
                        slept.getAndSet(true) ? Mono.just(true) : sleep(scopes).thenReturn(false)));

        assertThat(done).isTrue();
        assertThatThrownBy(() -> Await.done(places.renew("nobody", scopes))).isInstanceOf(NoLongerInHand.class);
    }

    private Mono<Void> sleep(Set<String> scopes) {
        return Mono.fromRunnable(() -> clock.move(Duration.ofMinutes(2)))
                .then(places.holding("other", Map.of(last.scope(), 1), before -> Mono.just(true)))
                .then(places.renew("sleeper", scopes));
    }

    @Test
    void aClassThatHasPairsNeedsNoOtherPlaceForMoreOfThem() {
        CappedPlace classes = new CappedPlace(
                plan, 2026, "classes", new Text("上限", "Cap"), Quota.Per.EACH_CITY, "4301", Counts.CLASSES, 2);
        Room room = new Room(List.of(new Left(classes, 1, Set.of("there"))));

        assertThat(room.letIn(List.of(classes), classes("there"))).isEmpty();
        assertThat(room.letIn(List.of(classes), classes("fresh"))).isEmpty();
        assertThat(room.letIn(List.of(classes), classes("fresh"))).isEmpty();
        assertThat(room.letIn(List.of(classes), classes("another"))).contains(classes);
        assertThat(room.letIn(List.of(classes), classes("there"))).isEmpty();
    }

    private static TwoClasses classes(String inland) {
        return new TwoClasses(
                new Group(inland, "school", "4301", List.of()),
                new Group("partner", "far school", "650402", List.of()));
    }

    private CappedPlace cap(String quota) {
        return new CappedPlace(plan, 2026, quota, new Text("上限", "Cap"), Quota.Per.PROGRAMME, null, Counts.PAIRS, 1);
    }

    private List<String> held() {
        return raw(PlacesInHand.COLLECTION).stream()
                .filter(scope -> Objects.equals(scope.getString("_id"), last.scope()))
                .flatMap(scope -> scope.getList("held", Document.class).stream())
                .map(hold -> hold.getString("id"))
                .toList();
    }
}
