package org.shoulashou.matching.solver.setting;

import java.util.Arrays;
import java.util.List;
import org.shoulashou.matching.solver.Candidate;

/** The number of each candidate by id; of half a million without an object for each. */
final class IdNumbers {

    private final List<Candidate> candidates;
    private final int[] slots;

    IdNumbers(List<Candidate> candidates) {
        this.candidates = candidates;
        this.slots = new int[Integer.highestOneBit(Math.max(4, candidates.size())) * 4];
        Arrays.fill(slots, Register.NOBODY);
        for (int number = 0; number < candidates.size(); number++) {
            int slot = slot(candidates.get(number).pupil());
            if (slots[slot] == Register.NOBODY) slots[slot] = number;
        }
    }

    int of(String id) {
        return slots[slot(id)];
    }

    /** Where the id is, or where it would be. */
    private int slot(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != Register.NOBODY
                && !candidates.get(slots[slot]).pupil().equals(id)) slot = slot + 1 & slots.length - 1;
        return slot;
    }
}
