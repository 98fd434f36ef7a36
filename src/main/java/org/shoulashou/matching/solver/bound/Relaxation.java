package org.shoulashou.matching.solver.bound;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.assignment.Assignment;
import org.shoulashou.matching.solver.assignment.Desk;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.FairShares;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;

/**
 * What is left when only class pairs bind: each of them takes the pairs that are worth most beyond the prices, if they
 * are worth more than opening it costs. For any prices no answer is worth more.
 */
final class Relaxation {

    private static final int SAMPLE = 150;

    private final Problem problem;
    private final ClassPairs pairs;
    private final Crowd inland;
    private final Crowd partner;
    private final double reward;
    private final ShareTerm[] shareTerms;
    private final int[] inlandUse;
    private final AtomicIntegerArray partnerUse;
    private final Memory memory;
    private BooleanSupplier ending = () -> false;

    /** @param pairs every class pair that could hold a pair */
    Relaxation(Problem problem, ClassPairs pairs, double reward) {
        this.problem = problem;
        this.pairs = pairs;
        this.inland = problem.inland();
        this.partner = problem.partner();
        this.reward = reward;
        this.inlandUse = new int[inland.pupils()];
        this.partnerUse = new AtomicIntegerArray(partner.pupils());
        this.memory = new Memory(problem, pairs);
        FairShares shares = new FairShares(problem.towns());
        this.shareTerms = IntStream.range(0, problem.counties())
                .mapToObj(county -> new ShareTerm(problem, county, shares))
                .toArray(ShareTerm[]::new);
    }

    void until(BooleanSupplier end) {
        ending = end;
    }

    /** No answer's points and rewards come to more; without end when the look was broken off. */
    double value(Multipliers prices) {
        return value(prices, 1);
    }

    /** What the value is likely to be, told by some classes. */
    double sample(Multipliers prices) {
        return value(prices, Math.max(1, inland.classes() / SAMPLE));
    }

    private double value(Multipliers prices, int every) {
        Arrays.fill(inlandUse, 0);
        for (int j = 0; j < partner.pupils(); j++) partnerUse.setPlain(j, 0);
        double value = Arrays.stream(prices.inland()).sum()
                + Arrays.stream(prices.partner()).sum();
        value += capped(prices.city(), problem.caps().city())
                + capped(prices.county(), problem.caps().county());
        value += prices.total()[0] * problem.mostPairs();
        value += sharesValue(prices);
        memory.follow(prices);
        double[] ofClass = new double[inland.classes()];
        IntStream looked = IntStream.range(0, inland.classes() / every).map(each -> each * every);
        looked.parallel().forEach(a -> ofClass[a] = valueOf(a, prices));
        return value + every * Arrays.stream(ofClass).sum();
    }

    private static double capped(double[] prices, int[] caps) {
        double value = 0;
        for (int each = 0; each < prices.length; each++) {
            if (caps[each] != Caps.NONE) value += prices[each] * caps[each];
        }
        return value;
    }

    private double sharesValue(Multipliers prices) {
        double value = 0;
        for (int county = 0; county < shareTerms.length; county++) {
            value += shareTerms[county].value(prices);
            int end = problem.towns().countyStart()[county + 1];
            for (int town = problem.towns().countyStart()[county]; town < end; town++) {
                value += perPupil(town, county, prices) * problem.towns().pinned()[town];
            }
        }
        return value;
    }

    /** What each pupil of a township is worth for the shares. */
    private double perPupil(int town, int county, Multipliers prices) {
        return problem.towns().shares(town) ? prices.share()[county] - prices.town()[town] : 0;
    }

    private double valueOf(int a, Multipliers prices) {
        if (ending.getAsBoolean()) return Double.POSITIVE_INFINITY;
        int city = inland.placeOf()[a];
        double base = reward - prices.total()[0] - cityPrice(city, prices);
        double value = 0;
        for (int number = pairs.start()[a]; number < pairs.start()[a + 1]; number++) {
            int b = pairs.partner()[number];
            int county = partner.placeOf()[b];
            double each = base - countyPrice(county, prices) + perPupil(partner.townOf()[b], county, prices);
            if (memory.mayBeWorth(number, each, problem.openingCost(a, b))) value += valueOf(number, each, prices);
        }
        return value;
    }

    private double cityPrice(int city, Multipliers prices) {
        return problem.caps().city()[city] == Caps.NONE ? 0 : prices.city()[city];
    }

    private double countyPrice(int county, Multipliers prices) {
        return problem.caps().county()[county] == Caps.NONE ? 0 : prices.county()[county];
    }

    private double valueOf(int number, double each, Multipliers prices) {
        int a = pairs.inland()[number];
        int b = pairs.partner()[number];
        int cost = problem.openingCost(a, b);
        double most = atMost(a, b, each, prices);
        memory.keep(number, most, each);
        if (most <= cost) return 0;
        int rows = inland.size(a);
        int columns = partner.size(b);
        boolean turned = rows > columns;
        int fewer = Math.min(rows, columns);
        int more = Math.max(rows, columns);
        Desk desk = Desk.ofThread();
        int[] points = desk.points(problem, a, b);
        Assignment assignment = desk.assignment();
        double[] values = assignment.values(fewer, more);
        double[] best = desk.sums(columns);
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double bestOfRow = 0;
            double price = prices.inland()[inland.classStart()[a] + row] - each;
            for (int column = 0; column < columns; column++) {
                int point = points[row * columns + column];
                double worth = point - price - prices.partner()[partner.classStart()[b] + column];
                if (point == Points.NEVER || worth < 0) worth = 0;
                if (worth > bestOfRow) bestOfRow = worth;
                if (worth > best[column]) best[column] = worth;
                values[turned ? column * more + row : row * more + column] = worth;
            }
            sum += bestOfRow;
        }
        double columnSum = 0;
        for (int column = 0; column < columns; column++) columnSum += best[column];
        memory.keep(number, Math.min(sum, columnSum), each);
        if (Math.min(sum, columnSum) <= cost) return 0;
        double value = assignment.solve(fewer, more);
        memory.keep(number, value, each);
        if (value <= cost) return 0;
        use(a, b, assignment, values, turned);
        return value - cost;
    }

    /** A quick look at what no two pupils of the classes could exceed. */
    private double atMost(int a, int b, double each, Multipliers prices) {
        double cheapest = Double.MAX_VALUE;
        for (int j = partner.classStart()[b]; j < partner.classStart()[b + 1]; j++) {
            cheapest = Math.min(cheapest, prices.partner()[j]);
        }
        double best = problem.points().best() - problem.points().outside(a, b) + each - cheapest;
        double sum = 0;
        for (int i = inland.classStart()[a]; i < inland.classStart()[a + 1]; i++) {
            sum += Math.max(0, best - prices.inland()[i]);
        }
        return sum;
    }

    private void use(int a, int b, Assignment assignment, double[] values, boolean turned) {
        int rows = inland.size(a);
        int columns = partner.size(b);
        int fewer = Math.min(rows, columns);
        int more = Math.max(rows, columns);
        for (int row = 0; row < fewer; row++) {
            int column = assignment.column(row);
            if (values[row * more + column] <= 0) continue;
            inlandUse[inland.classStart()[a] + (turned ? column : row)]++;
            partnerUse.incrementAndGet(partner.classStart()[b] + (turned ? row : column));
        }
    }

    /** How often each was used by the last value. */
    int inlandUse(int i) {
        return inlandUse[i];
    }

    int partnerUse(int j) {
        return partnerUse.getPlain(j);
    }

    ShareTerm shareTerm(int county) {
        return shareTerms[county];
    }
}
