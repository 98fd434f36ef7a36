package org.shoulashou.matching.solver.bound;

/**
 * Moves prices against how often whoever has them is used too much, with some of the last moves in the next. Whoever is
 * not used comes down slowly, because a little too far down everybody wants the same; whoever is wanted by many goes up
 * at once, but not without limit.
 */
final class Descent {

    private static final double LASTING = 0.7;
    private static final double MOST = 6;

    private final double[] prices;
    private final double[] moves;
    private double begun;

    Descent(double[] prices) {
        this.prices = prices;
        this.moves = new double[prices.length];
    }

    /** Before all the prices are moved once. */
    void begin() {
        begun = LASTING * begun + 1 - LASTING;
    }

    /** @param used how often it is used, where once is right */
    void move(int at, int used, double length) {
        double slope = prices[at] <= 0 && used < 1 ? 0 : Math.max(-MOST, 1 - used);
        moves[at] = LASTING * moves[at] + (1 - LASTING) * slope;
        prices[at] = Math.max(0, prices[at] - length * moves[at] / begun);
    }
}
