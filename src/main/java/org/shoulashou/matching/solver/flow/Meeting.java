package org.shoulashou.matching.solver.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.shoulashou.matching.solver.flow.ClassFlow.Order;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;

/**
 * Where pupils meet whose classes are not looked at together: everybody of a kind in one place, for no points at all, so
 * that it is the last resort, and still nobody goes without a friend who could have one.
 */
final class Meeting {

    private final Problem problem;
    private final Nodes nodes;
    private final Crowd inland;
    private final Crowd partner;
    private final int[] inlandArc;
    private final int[] partnerArc;
    private final int[][] kindArc;

    Meeting(Problem problem, Nodes nodes) {
        this.problem = problem;
        this.nodes = nodes;
        this.inland = problem.inland();
        this.partner = problem.partner();
        this.inlandArc = new int[inland.groups()];
        this.partnerArc = new int[partner.groups()];
        this.kindArc = new int[problem.kinds().inland()][problem.kinds().partner()];
    }

    void addTo(Network network) {
        for (int x = 0; x < inlandArc.length; x++) {
            int kind = nodes.inlandKind(inland.groupKind()[x]);
            inlandArc[x] = network.arc(nodes.inland(x), kind, inland.groupSize(x), 0);
        }
        for (int y = 0; y < partnerArc.length; y++) {
            int kind = nodes.partnerKind(partner.groupKind()[y]);
            partnerArc[y] = network.arc(kind, nodes.partner(y), partner.groupSize(y), 0);
        }
        for (int kind = 0; kind < kindArc.length; kind++) {
            for (int other = 0; other < kindArc[kind].length; other++) {
                int most = problem.kinds().may(kind, other) ? Caps.NONE : 0;
                kindArc[kind][other] = network.arc(nodes.inlandKind(kind), nodes.partnerKind(other), most, 0);
            }
        }
    }

    /** Whoever met, group by group. */
    List<Order> orders(IntUnaryOperator flow) {
        int[] inlandLeft = left(inlandArc, flow);
        int[] partnerLeft = left(partnerArc, flow);
        List<Order> orders = new ArrayList<>();
        for (int kind = 0; kind < kindArc.length; kind++) {
            for (int other = 0; other < kindArc[kind].length; other++) {
                int wanted = flow.applyAsInt(kindArc[kind][other]);
                if (wanted > 0) pair(kind, other, wanted, inlandLeft, partnerLeft, orders);
            }
        }
        return orders;
    }

    private static int[] left(int[] arcs, IntUnaryOperator flow) {
        int[] left = new int[arcs.length];
        for (int each = 0; each < left.length; each++) left[each] = flow.applyAsInt(arcs[each]);
        return left;
    }

    private void pair(int kind, int other, int wanted, int[] inlandLeft, int[] partnerLeft, List<Order> orders) {
        int left = wanted;
        int y = 0;
        for (int x = 0; x < inlandLeft.length && left > 0; x++) {
            if (inland.groupKind()[x] != kind) continue;
            while (inlandLeft[x] > 0 && left > 0 && y < partnerLeft.length) {
                int both =
                        partner.groupKind()[y] == other ? Math.min(left, Math.min(inlandLeft[x], partnerLeft[y])) : 0;
                if (both == 0) {
                    y++;
                    continue;
                }
                orders.add(new Order(x, y, both));
                inlandLeft[x] -= both;
                partnerLeft[y] -= both;
                left -= both;
            }
        }
    }
}
