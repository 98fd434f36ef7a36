package org.shoulashou.platform.answers;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * What was made a moment ago is handed out again. Who asks while it is made waits for the same; a failure is not
 * kept. What was asked for longest ago goes first, and after its moment each leaves the memory by itself.
 *
 * @param <K> everything by which one is another than the next
 */
public final class Lately<K, V> {

    private final Map<K, Mono<V>> known;
    private final Duration moment;
    private final Function<K, Mono<V>> make;

    public Lately(Duration moment, int most, Function<K, Mono<V>> make) {
        this.known = new NoMoreThan<>(most);
        this.moment = moment;
        this.make = make;
    }

    public Mono<V> of(K key) {
        return Mono.defer(() -> known(key));
    }

    private synchronized Mono<V> known(K key) {
        return known.computeIfAbsent(key, this::made);
    }

    private Mono<V> made(K key) {
        return Mono.defer(() -> make.apply(key)).cache(value -> moment, failure -> Duration.ZERO, () -> moment);
    }

    synchronized int size() {
        return known.size();
    }

    private static final class NoMoreThan<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;
        private static final float USUAL = 0.75f;

        private final int most;

        private NoMoreThan(int most) {
            super(most, USUAL, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
