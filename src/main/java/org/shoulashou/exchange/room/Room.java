package org.shoulashou.exchange.room;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.matching.Hand;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The room of one meeting. What adults decided about it outlives an instance; what passes through it is kept nowhere.
 *
 * @param id       of the meeting
 * @param ready    who of each class has seen the list of those who may not be in view, and came in
 * @param lines    the line of each class that is open now; the newest counts
 * @param muted    classes that are not heard
 * @param blanked  classes that are not seen
 * @param opened   absent while both wait
 * @param taping   absent while nobody records or has asked to
 */
@Document("rooms")
record Room(
        @Id String id,
        @Version @Nullable Long version,
        Map<Half, Hand> ready,
        Map<Half, String> lines,
        Set<Half> muted,
        Set<Half> blanked,
        @Nullable Hand opened,
        @Nullable Hand ended,
        @Nullable Taping taping) {

    Room {
        ready = Map.copyOf(ready);
        lines = Map.copyOf(lines);
        muted = Set.copyOf(muted);
        blanked = Set.copyOf(blanked);
    }

    static Room of(String meeting) {
        return new Room(meeting, null, Map.of(), Map.of(), Set.of(), Set.of(), null, null, null);
    }

    boolean isOpen() {
        return opened != null && ended == null;
    }

    boolean isReady(Half half) {
        return ended == null && ready.containsKey(half);
    }

    boolean isHere(Half half) {
        return isReady(half) && lines.containsKey(half);
    }

    /** Coming in after the end begins anew, with both waiting. */
    Room entered(Half half, Hand by) {
        Room now = ended == null ? this : emptied();
        return now.with(put(now.ready, half, by), now.lines);
    }

    private Room emptied() {
        return new Room(id, version, Map.of(), Map.of(), Set.of(), Set.of(), null, null, null);
    }

    /** A consent has gone: not seen until somebody has looked at the list again. */
    Room left(Half half) {
        if (!isReady(half)) return this;
        Map<Half, Hand> rest = copy(ready);
        rest.remove(half);
        return new Room(id, version, rest, lines, muted, toggled(blanked, half, true), opened, ended, null);
    }

    /** A page that was opened anew neither records any more nor shows that somebody does. */
    Room linked(Half half, String line) {
        return with(ready, put(lines, half, line)).untaped();
    }

    /** Only the line itself takes itself away: a newer one may have come. */
    Room unlinked(Half half, String line) {
        if (!line.equals(lines.get(half))) return this;
        Map<Half, String> rest = copy(lines);
        rest.remove(half);
        return with(ready, rest).untaped();
    }

    Room opened(Hand by) {
        if (isOpen()) return this;
        if (!isHere(Half.INLAND) || !isHere(Half.PARTNER)) throw ExchangeProblems.ROOM_NOT_BOTH.refusal();
        return new Room(id, version, ready, lines, muted, blanked, by, null, null);
    }

    /** What is not named stays as it is: two who act at once do not undo each other. */
    Room silenced(Half half, @Nullable Boolean mute, @Nullable Boolean blank) {
        if (Boolean.FALSE.equals(blank) && !isReady(half)) throw ExchangeProblems.ROOM_UNCONFIRMED.refusal();
        return new Room(
                id,
                version,
                ready,
                lines,
                toggled(muted, half, mute),
                toggled(blanked, half, blank),
                opened,
                ended,
                taping);
    }

    Room ended(Hand by) {
        return ended == null ? new Room(id, version, ready, lines, muted, blanked, opened, by, null) : this;
    }

    /** Asking twice is asking once; while the other class has asked, or somebody records, there is nothing to ask. */
    Room askedToRecord(Half half, Hand by, String recording) {
        if (!isOpen()) throw ExchangeProblems.NOT_IN_THIS_STATE.refusal();
        if (taping == null) return taped(new Taping(recording, half, by, null));
        if (taping.by() == half && !taping.isRunning()) return this;
        throw ExchangeProblems.NOT_IN_THIS_STATE.refusal();
    }

    /** The word of the other class lets the one that asked record. */
    Room agreedToRecord(Half half, Hand by) {
        if (!isOpen() || taping == null || taping.by() == half) throw ExchangeProblems.NOT_IN_THIS_STATE.refusal();
        return taping.isRunning() ? this : taped(taping.agreed(by));
    }

    /** Nobody records any more, nor has asked to. */
    Room untaped() {
        return taping == null ? this : taped(null);
    }

    boolean isTaping(String recording) {
        return isOpen() && taping != null && taping.isRunning() && taping.id().equals(recording);
    }

    private Room taped(@Nullable Taping next) {
        return new Room(id, version, ready, lines, muted, blanked, opened, ended, next);
    }

    private Room with(Map<Half, Hand> nowReady, Map<Half, String> nowLines) {
        return new Room(id, version, nowReady, nowLines, muted, blanked, opened, ended, taping);
    }

    private static <V> Map<Half, V> put(Map<Half, V> all, Half half, V value) {
        Map<Half, V> next = copy(all);
        next.put(half, value);
        return next;
    }

    private static <V> Map<Half, V> copy(Map<Half, V> all) {
        Map<Half, V> next = new EnumMap<>(Half.class);
        next.putAll(all);
        return next;
    }

    private static Set<Half> toggled(Set<Half> all, Half half, @Nullable Boolean on) {
        if (on == null) return all;
        Set<Half> next = EnumSet.noneOf(Half.class);
        next.addAll(all);
        if (on) next.add(half);
        else next.remove(half);
        return next;
    }
}
