package org.shoulashou.matching.solver.setting;

import java.util.HashMap;
import java.util.Map;
import org.shoulashou.matching.solver.Candidate;

/** Interests as bits; whatever only one loose candidate has is left out, because nobody shares it. */
final class Interests {

    private static final int ONCE = -1;

    private final Map<String, Integer> bits = new HashMap<>();
    private int count;

    Interests(Register register) {
        for (int number = 0; number < register.count(); number++) {
            if (register.isLoose(number)) register.candidate(number).interests().forEach(this::meet);
        }
    }

    private void meet(String interest) {
        Integer known = bits.putIfAbsent(interest, ONCE);
        if (known != null && known == ONCE) bits.put(interest, count++);
    }

    /** How many words the interests of one candidate take. */
    int words() {
        return Math.max(1, (count + Long.SIZE - 1) / Long.SIZE);
    }

    long[] masks(Register register, int[] candidates) {
        int words = words();
        long[] masks = new long[candidates.length * words];
        for (int pupil = 0; pupil < candidates.length; pupil++) {
            Candidate candidate = register.candidate(candidates[pupil]);
            for (String interest : candidate.interests()) mark(masks, pupil * words, bits.getOrDefault(interest, ONCE));
        }
        return masks;
    }

    private static void mark(long[] masks, int at, int bit) {
        if (bit != ONCE) masks[at + bit / Long.SIZE] |= 1L << bit % Long.SIZE;
    }
}
