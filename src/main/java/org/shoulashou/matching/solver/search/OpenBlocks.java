package org.shoulashou.matching.solver.search;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The open class pairs, found from either class. */
final class OpenBlocks {

    final Block[][] ofInland;
    final int[] countOfInland;
    final Block[][] ofPartner;
    final int[] countOfPartner;
    private final BitSet open = new BitSet();

    OpenBlocks(int inlandClasses, int partnerClasses) {
        ofInland = new Block[inlandClasses][4];
        countOfInland = new int[inlandClasses];
        ofPartner = new Block[partnerClasses][4];
        countOfPartner = new int[partnerClasses];
    }

    boolean isOpen(int number) {
        return open.get(number);
    }

    BitSet numbers() {
        return (BitSet) open.clone();
    }

    void add(Block block) {
        open.set(block.number());
        ofInland[block.a()] = added(ofInland[block.a()], countOfInland[block.a()]++, block);
        ofPartner[block.b()] = added(ofPartner[block.b()], countOfPartner[block.b()]++, block);
    }

    private static Block[] added(Block[] blocks, int count, Block block) {
        Block[] roomy = count == blocks.length ? Arrays.copyOf(blocks, count * 2) : blocks;
        roomy[count] = block;
        return roomy;
    }

    Block remove(int number, int a, int b) {
        open.clear(number);
        Block block = taken(ofInland[a], countOfInland[a]--, number);
        taken(ofPartner[b], countOfPartner[b]--, number);
        return block;
    }

    private static Block taken(Block[] blocks, int count, int number) {
        for (int at = 0; at < count; at++) {
            if (blocks[at].number() != number) continue;
            Block block = blocks[at];
            blocks[at] = blocks[count - 1];
            return block;
        }
        throw new IllegalStateException("class pair " + number + " is not open");
    }

    @Nullable
    Block find(int a, int number) {
        for (int at = 0; at < countOfInland[a]; at++) {
            if (ofInland[a][at].number() == number) return ofInland[a][at];
        }
        return null;
    }
}
