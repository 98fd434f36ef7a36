package org.shoulashou.matching.solver.plan;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The links of a plan, made only when somebody asks for one: OptaPlanner copies a plan at every better score, and hardly
 * ever looks at the copy.
 */
final class Links extends AbstractList<Link> implements RandomAccess {

    private final int count;
    private final BitSet open;
    private Link @Nullable [] made;

    Links(int count, BitSet open) {
        this.count = count;
        this.open = open;
    }

    @Override
    public Link get(int number) {
        return made()[number];
    }

    private Link[] made() {
        if (made == null) {
            Link[] all = new Link[count];
            for (int number = 0; number < count; number++) all[number] = new Link(number, open.get(number));
            made = all;
        }
        return made;
    }

    @Override
    public int size() {
        return count;
    }
}
