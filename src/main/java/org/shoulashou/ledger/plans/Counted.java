package org.shoulashou.ledger.plans;

import org.jspecify.annotations.Nullable;

/**
 * How the system knows a figure.
 *
 * @param programme whose friendships are counted, or whose agreed bonds of organisations; absent for what only the ledger
 *                  records
 * @param quota     the programme's quota whose unit the figure has
 */
public record Counted(
        What what, @Nullable String programme, @Nullable String quota) {

    /** What is counted, and by whom. */
    public enum What {
        PAIRED(false),
        WRITING(false),
        LETTERS(false),
        SCHOOLS(false),
        TOWNSHIPS(true),
        VILLAGES(true),
        CO_CONTACTS(true),
        CO_REPORTS(true),
        CO_MONEY(true),
        CO_LOANS(true),
        CO_ACTIVITIES(true),
        CO_ONES(true);

        private final boolean inTheLedger;

        What(boolean inTheLedger) {
            this.inTheLedger = inTheLedger;
        }

        /** Recorded here; the rest is counted by who knows friendships and letters. */
        public boolean isInTheLedger() {
            return inTheLedger;
        }

        public boolean isOfCoBuilding() {
            return name().startsWith("CO_");
        }
    }
}
