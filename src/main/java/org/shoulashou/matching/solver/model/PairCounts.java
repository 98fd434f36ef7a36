package org.shoulashou.matching.solver.model;

import java.util.Arrays;

/** How often each two numbers came together, in the order in which they first did; without an object for each. */
public final class PairCounts {

    private static final int FEWEST = 16;

    private long[] keys = new long[FEWEST];
    private int[] counts = new int[FEWEST];
    /** Where each key stands, from 1 on. */
    private int[] slots = new int[FEWEST * 2];

    private int size;

    public void add(int first, int second) {
        long key = PairSet.key(first, second);
        int slot = slotOf(key);
        if (slots[slot] == 0) {
            if (size == keys.length) grow();
            keys[size] = key;
            slots[slotOf(key)] = ++size;
            counts[size - 1] = 1;
        } else {
            counts[slots[slot] - 1]++;
        }
    }

    /** How many different two there are. */
    public int size() {
        return size;
    }

    /** The two at a place, as a {@link PairSet#key}. */
    public long key(int at) {
        return keys[at];
    }

    public int count(int at) {
        return counts[at];
    }

    public PairCounts copy() {
        PairCounts copy = new PairCounts();
        copy.keys = keys.clone();
        copy.counts = counts.clone();
        copy.slots = slots.clone();
        copy.size = size;
        return copy;
    }

    private int slotOf(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & slots.length - 1;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) slot = slot + 1 & slots.length - 1;
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        slots = new int[size * 4];
        for (int at = 0; at < size; at++) slots[slotOf(keys[at])] = at + 1;
    }
}
