package org.shoulashou.matching.solver.bound;

/**
 * Moves prices against how often whoever has them is used too much: each by about the same length, however often that is,
 * and with some of its last moves in the next.
 */
final class Descent {

    private static final double LASTING = 0.8;
    private static final double LASTING_SIZE = 0.9;
    private static final double STILL = 0.1;

    private final double[] prices;
    private final double[] moves;
    private final double[] sizes;
    private int turns;

    Descent(double[] prices) {
        this.prices = prices;
        this.moves = new double[prices.length];
        this.sizes = new double[prices.length];
    }

    /** Of all the prices once. */
    void begin() {
        turns++;
    }

    /**
     * @param used how often it is used
     * @param may  how often it may be
     */
    void move(int at, int used, int may, double length) {
        double slope = prices[at] <= 0 && used < may ? 0 : may - used;
        moves[at] = LASTING * moves[at] + (1 - LASTING) * slope;
        sizes[at] = LASTING_SIZE * sizes[at] + (1 - LASTING_SIZE) * slope * slope;
        double size = Math.sqrt(sizes[at] / (1 - Math.pow(LASTING_SIZE, turns))) + STILL;
        double move = moves[at] / (1 - Math.pow(LASTING, turns)) / size;
        prices[at] = Math.max(0, prices[at] - length * move);
    }
}
