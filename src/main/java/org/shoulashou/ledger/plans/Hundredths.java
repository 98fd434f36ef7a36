package org.shoulashou.ledger.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount with two decimals: persons, batches, 10,000 yuan, or yuan in fen. Never a floating number. */
public record Hundredths(long value) implements Comparable<Hundredths> {

    public static final Hundredths NOTHING = new Hundredths(0);

    private static final int SCALE = 2;

    public static Hundredths whole(long amount) {
        return new Hundredths(Math.multiplyExact(amount, 100));
    }

    /** @throws ArithmeticException when there are more than two decimals */
    public static Hundredths of(BigDecimal amount) {
        return new Hundredths(amount.movePointRight(SCALE).longValueExact());
    }

    /** Without decimals that say nothing. */
    public BigDecimal decimal() {
        BigDecimal exact = BigDecimal.valueOf(value, SCALE).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
    }

    public Hundredths plus(Hundredths more) {
        return new Hundredths(Math.addExact(value, more.value));
    }

    public Hundredths minus(Hundredths less) {
        return new Hundredths(Math.subtractExact(value, less.value));
    }

    public Hundredths times(long count) {
        return new Hundredths(Math.multiplyExact(value, count));
    }

    public boolean isWhole() {
        return value % 100 == 0;
    }

    public boolean isNegative() {
        return value < 0;
    }

    @Override
    public int compareTo(Hundredths other) {
        return Long.compare(value, other.value);
    }
}
