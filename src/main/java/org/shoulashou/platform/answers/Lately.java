package org.shoulashou.platform.answers;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What was made a moment ago is handed out again. When it is no longer fresh, one makes the next while all others still
 * get the old, until that is too old: from then on they wait. A failure is not kept. What was asked for longest ago goes
 * first, and what is too old leaves the memory by itself.
 *
 * @param <K> everything by which one is another than the next
 */
public final class Lately<K, V> {

    private static final Logger log = LoggerFactory.getLogger(Lately.class);

    /** A making that never ends would keep everybody who asks for the same waiting for ever. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<K, Shelf<V>> known;
    private final Ages ages;
    private final Function<K, Mono<V>> make;
    private final LongSupplier nanos;

    public Lately(Ages ages, int most, Function<K, Mono<V>> make) {
        this(ages, most, make, System::nanoTime);
    }

    Lately(Ages ages, int most, Function<K, Mono<V>> make, LongSupplier nanos) {
        this.known = new NoMoreThan<>(most);
        this.ages = ages;
        this.make = make;
        this.nanos = nanos;
    }

    /**
     * How old something may be, counted from when its making began: it may know nothing of what has happened since. Only
     * who has waited for a making that took longer itself gets something older.
     *
     * @param fresh  until then nobody makes another
     * @param atMost until then it is handed out while another is made
     */
    public record Ages(Duration fresh, Duration atMost) {

        /** Handed out so long, and never while another is made. */
        public static Ages upTo(Duration moment) {
            return new Ages(moment, moment);
        }
    }

    private record Made<V>(long begun, Mono<V> answer) {}

    /** What there is for one key; guarded by the whole. */
    private static final class Shelf<V> {

        private @Nullable Made<V> last;
        private @Nullable Mono<V> next;
    }

    public Mono<V> of(K key) {
        return Mono.defer(() -> asked(key));
    }

    private synchronized Mono<V> asked(K key) {
        Shelf<V> shelf = known.computeIfAbsent(key, none -> new Shelf<>());
        Made<V> last = shelf.last;
        if (last != null && isYounger(last, ages.fresh())) return last.answer();
        Mono<V> old = last != null && isYounger(last, ages.atMost()) ? last.answer() : null;
        Mono<V> next = shelf.next;
        if (next == null) {
            next = making(key, shelf);
            shelf.next = next;
            if (old != null) inTheBackground(next);
        }
        return old == null ? next : old;
    }

    private Mono<V> making(K key, Shelf<V> shelf) {
        long begun = nanos.getAsLong();
        return Mono.defer(() -> make.apply(key))
                .timeout(LONGEST, Schedulers.parallel())
                .doOnSuccess(made -> keep(key, shelf, new Made<>(begun, Mono.justOrEmpty(made))))
                .doOnError(failure -> clear(key, shelf))
                .cache();
    }

    /** Nobody may be waiting for it: so a failure is told here, and whoever asks next tries again. */
    private static void inTheBackground(Mono<?> next) {
        next.subscribeOn(Schedulers.parallel())
                .subscribe(made -> {}, failure -> log.warn("An answer could not be made anew", failure));
    }

    private synchronized void keep(K key, Shelf<V> shelf, Made<V> made) {
        shelf.last = made;
        clear(key, shelf);
        Schedulers.parallel().schedule(() -> forget(key, shelf), ages.atMost().toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void clear(K key, Shelf<V> shelf) {
        shelf.next = null;
        forget(key, shelf);
    }

    private synchronized void forget(K key, Shelf<V> shelf) {
        if (shelf.last != null && isYounger(shelf.last, ages.atMost())) return;
        shelf.last = null;
        if (shelf.next == null) known.remove(key, shelf);
    }

    private boolean isYounger(Made<V> made, Duration age) {
        return nanos.getAsLong() - made.begun() < age.toNanos();
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
