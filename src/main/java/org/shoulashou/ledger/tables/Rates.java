package org.shoulashou.ledger.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Percents, rounded down so that nothing is reached before it is. */
final class Rates {

    private Rates() {}

    static @Nullable BigDecimal percent(BigDecimal figure, BigDecimal target) {
        return target.signum() == 0
                ? null
                : figure.multiply(BigDecimal.valueOf(100)).divide(target, 1, RoundingMode.FLOOR);
    }
}
