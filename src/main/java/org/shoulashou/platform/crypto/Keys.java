package org.shoulashou.platform.crypto;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The key ring in use. Another process may rotate the file: a key that is not known here makes this look again at
 * once, and whoever seals looks again every minute.
 */
final class Keys {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final KeyRingFile file;
    private final Clock clock;
    private volatile Held held;

    Keys(KeyRingFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.held = new Held(file.readOrCreate(), clock.instant());
    }

    KeyRing.Key activeForSealing() {
        if (held.lookedAt().plus(LOOK_AGAIN).isBefore(clock.instant())) {
            lookAgain();
        }
        return held.ring().activeForSealing();
    }

    Optional<KeyRing.Key> forOpening(String name) {
        Optional<KeyRing.Key> known = held.ring().forOpening(name);
        return known.isPresent() ? known : lookAgain().forOpening(name);
    }

    List<KeyRing.Key> newestFirstForHashing() {
        return held.ring().newestFirstForHashing();
    }

    /** Writes the longer ring before anybody may use its new key. */
    synchronized KeyRing.Key rotate() {
        KeyRing rotated = file.read().rotated();
        file.write(rotated);
        lookAgain();
        return rotated.activeForSealing();
    }

    private synchronized KeyRing lookAgain() {
        KeyRing ring = file.read();
        held = new Held(ring, clock.instant());
        return ring;
    }

    private record Held(KeyRing ring, Instant lookedAt) {}
}
