package org.shoulashou.matching.solver.setting;

import java.util.List;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.Candidate;

/** The number of each candidate by id; of half a million without an object for each. */
final class IdNumbers {

    private static final long FREE = 0;

    private final List<Candidate> candidates;
    /** In one number the hash of an id and, from 1 on, whose it is. */
    private final long[] slots;

    private final int shift;

    IdNumbers(List<Candidate> candidates) {
        this.candidates = candidates;
        this.slots = new long[Integer.highestOneBit(Math.max(4, candidates.size())) * 4];
        this.shift = Integer.numberOfLeadingZeros(slots.length) + 1;
        int[] hashes = IntStream.range(0, candidates.size())
                .parallel()
                .map(number -> candidates.get(number).pupil().hashCode())
                .toArray();
        for (int number = 0; number < hashes.length; number++) add(number, hashes[number]);
    }

    /** Whoever came first with an id keeps it; ids are only compared where their hashes are the same. */
    private void add(int number, int hash) {
        int slot = first(hash);
        while (slots[slot] != FREE) {
            boolean same = hashOf(slots[slot]) == hash;
            if (same && isThere(slots[slot], candidates.get(number).pupil())) return;
            slot = next(slot);
        }
        slots[slot] = (long) hash << Integer.SIZE | number + 1;
    }

    /** The number, or {@link Register#NOBODY}. */
    int of(String id) {
        int hash = id.hashCode();
        int slot = first(hash);
        while (slots[slot] != FREE && !(hashOf(slots[slot]) == hash && isThere(slots[slot], id))) slot = next(slot);
        return (int) slots[slot] - 1;
    }

    private int first(int hash) {
        return hash * 0x9E3779B9 >>> shift;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    private static int hashOf(long taken) {
        return (int) (taken >>> Integer.SIZE);
    }

    private boolean isThere(long taken, String id) {
        return candidates.get((int) taken - 1).pupil().equals(id);
    }
}
