package org.shoulashou.matching.solver.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;

/** Pairs of numbers, asked for often and mostly in vain. */
public final class PairSet {

    private static final long FREE = -1;

    private final BitSet firsts = new BitSet();
    private long[] slots = freshSlots(16);
    private int size;

    public static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    public static int first(long key) {
        return (int) (key >>> 32);
    }

    public static int second(long key) {
        return (int) key;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** Whether any pair begins with this number. */
    public boolean anyWith(int first) {
        return firsts.get(first);
    }

    public boolean contains(int first, int second) {
        if (size == 0 || !firsts.get(first)) return false;
        long key = key(first, second);
        int slot = slotOf(key);
        while (slots[slot] != FREE) {
            if (slots[slot] == key) return true;
            slot = slot + 1 & slots.length - 1;
        }
        return false;
    }

    /** Whether it was new. */
    public boolean add(int first, int second) {
        if (contains(first, second)) return false;
        if (size * 2 >= slots.length) grow();
        put(key(first, second));
        firsts.set(first);
        size++;
        return true;
    }

    public void forEach(LongConsumer action) {
        for (long slot : slots) {
            if (slot != FREE) action.accept(slot);
        }
    }

    private void grow() {
        long[] before = slots;
        slots = freshSlots(before.length * 2);
        for (long slot : before) {
            if (slot != FREE) put(slot);
        }
    }

    private void put(long key) {
        int slot = slotOf(key);
        while (slots[slot] != FREE) slot = slot + 1 & slots.length - 1;
        slots[slot] = key;
    }

    private int slotOf(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & slots.length - 1;
    }

    private static long[] freshSlots(int length) {
        long[] slots = new long[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
