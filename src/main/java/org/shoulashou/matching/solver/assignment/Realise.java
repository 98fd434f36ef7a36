package org.shoulashou.matching.solver.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.shoulashou.matching.solver.flow.ClassFlow;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.PairSet;
import org.shoulashou.matching.solver.model.Problem;

/** Makes pairs of pupils out of a flow between classes: group by group the best of them, the largest groups first. */
public final class Realise {

    private final Problem problem;
    private final Friends friends;
    private final int[] inlandClass;
    private final int[] partnerClass;
    private final Map<Long, Integer> between = new HashMap<>();
    private final Assignment assignment = new Assignment();
    private int[] rows = new int[64];
    private int[] columns = new int[64];

    private Realise(Problem problem) {
        this.problem = problem;
        this.friends = Friends.none(problem);
        this.inlandClass = problem.inland().classOfGroups();
        this.partnerClass = problem.partner().classOfGroups();
    }

    public static Friends flow(Problem problem, ClassFlow flow) {
        return flow(problem, flow, friends -> {});
    }

    /** @param more is told after each two groups how far it has come */
    public static Friends flow(Problem problem, ClassFlow flow, Consumer<Friends> more) {
        Realise realise = new Realise(problem);
        for (ClassFlow.Order order : flow.orders()) {
            realise.pair(order);
            more.accept(realise.friends);
        }
        return realise.friends;
    }

    private void pair(ClassFlow.Order order) {
        int x = order.inlandGroup();
        int y = order.partnerGroup();
        int wanted = Math.min(order.wanted(), room(x, y));
        int rowCount = free(problem.inland(), x, friends.ofInland(), true);
        int columnCount = free(problem.partner(), y, friends.ofPartner(), false);
        if (rowCount == 0 || columnCount == 0 || wanted == 0) return;
        boolean turned = rowCount > columnCount;
        int fewer = Math.min(rowCount, columnCount);
        int more = Math.max(rowCount, columnCount);
        double[] values = assignment.values(fewer, more);
        double together = 2.0 * problem.points().best() * fewer;
        for (int row = 0; row < fewer; row++) {
            for (int column = 0; column < more; column++) {
                int i = turned ? rows[column] : rows[row];
                int j = turned ? columns[row] : columns[column];
                boolean may = problem.points().may(i, j);
                values[row * more + column] = may ? Math.max(0, problem.points().of(i, j) + together) : 0;
            }
        }
        assignment.solve(fewer, more);
        int kept = keepBest(values, fewer, more, turned, wanted);
        between.merge(PairSet.key(inlandClass[x], partnerClass[y]), kept, Integer::sum);
    }

    /** Where classes may have fewer pairs than they could, groups share what they may. */
    private int room(int x, int y) {
        int a = inlandClass[x];
        int b = partnerClass[y];
        int room = problem.room(a, b);
        return problem.isNarrow(a, b) ? room - between.getOrDefault(PairSet.key(a, b), 0) : room;
    }

    private int keepBest(double[] values, int fewer, int more, boolean turned, int wanted) {
        long[] best = new long[fewer];
        int count = 0;
        for (int row = 0; row < fewer; row++) {
            double value = values[row * more + assignment.column(row)];
            if (value > 0) best[count++] = -(long) value << 32 | row;
        }
        Arrays.sort(best, 0, count);
        int kept = Math.min(count, wanted);
        for (int each = 0; each < kept; each++) {
            int row = (int) best[each];
            int column = assignment.column(row);
            friends.join(turned ? rows[column] : rows[row], turned ? columns[row] : columns[column]);
        }
        return kept;
    }

    private int free(Crowd crowd, int group, int[] friendOf, boolean inland) {
        int size = crowd.groupSize(group);
        if (rows.length < size) rows = Arrays.copyOf(rows, size);
        if (columns.length < size) columns = Arrays.copyOf(columns, size);
        int[] into = inland ? rows : columns;
        int count = 0;
        for (int pupil = crowd.groupStart()[group]; pupil < crowd.groupStart()[group + 1]; pupil++) {
            if (friendOf[pupil] == Friends.NOBODY) into[count++] = pupil;
        }
        return count;
    }
}
