package org.shoulashou.ledger.reports;

import java.time.Instant;
import org.shoulashou.ledger.Hand;

/**
 * A line beside an accepted figure.
 *
 * @param difference in hundredths of the task's unit
 */
public record Correction(long difference, String reason, Hand by, Instant at) {}
