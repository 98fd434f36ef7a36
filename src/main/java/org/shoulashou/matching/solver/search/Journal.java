package org.shoulashou.matching.solver.search;

import java.util.Arrays;

/** What was changed, in order, with what stood there before. */
final class Journal {

    static final int PRICE = 0;
    static final int FRIEND_OF_INLAND = 1;
    static final int FRIEND_OF_PARTNER = 2;
    static final int CITY = 3;
    static final int TOWN = 4;
    static final int COUNTY = 5;
    static final int BETWEEN = 6;
    static final int OPENED = 7;
    static final int CLOSED = 8;

    private static final int ENTRY = 3;

    private int[] entries = new int[1 << 12];
    private Block[] blocks = new Block[64];
    private int length;
    private int blockCount;
    private boolean on;

    boolean isOn() {
        return on;
    }

    void start() {
        on = true;
        length = 0;
        blockCount = 0;
    }

    void stop() {
        on = false;
    }

    int length() {
        return length;
    }

    void note(int what, int where, int before) {
        if (!on) return;
        if (length + ENTRY > entries.length) entries = Arrays.copyOf(entries, entries.length * 2);
        entries[length] = what;
        entries[length + 1] = where;
        entries[length + 2] = before;
        length += ENTRY;
    }

    void note(int what, Block block) {
        if (!on) return;
        if (blockCount == blocks.length) blocks = Arrays.copyOf(blocks, blockCount * 2);
        blocks[blockCount] = block;
        note(what, block.number(), blockCount++);
    }

    /** Takes everything back that was noted since, the last first. */
    void undo(int mark, LivePairs live) {
        while (length > mark) {
            length -= ENTRY;
            int what = entries[length];
            if (what == OPENED || what == CLOSED) {
                blockCount--;
                live.restore(what, blocks[entries[length + 2]]);
            } else {
                live.restore(what, entries[length + 1], entries[length + 2]);
            }
        }
    }

    /** Everything noted, to be done once more after it was taken back. */
    Replay replay(LivePairs live) {
        int[] changes = Arrays.copyOf(entries, length);
        for (int at = length - ENTRY; at >= 0; at -= ENTRY) {
            int what = changes[at];
            if (what != OPENED && what != CLOSED) changes[at + 2] = live.value(what, changes[at + 1]);
        }
        return new Replay(changes, Arrays.copyOf(blocks, blockCount));
    }

    /**
     * Changes with what stands there after them.
     *
     * @param entries three numbers for each change: what, where, and the value or the number of the block
     */
    record Replay(int[] entries, Block[] blocks) {

        void on(LivePairs live) {
            for (int at = 0; at < entries.length; at += ENTRY) {
                int what = entries[at];
                if (what == OPENED) live.restore(CLOSED, blocks[entries[at + 2]]);
                else if (what == CLOSED) live.restore(OPENED, blocks[entries[at + 2]]);
                else live.restore(what, entries[at + 1], entries[at + 2]);
            }
        }
    }
}
