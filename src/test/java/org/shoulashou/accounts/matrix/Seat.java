package org.shoulashou.accounts.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.people.Account;

/**
 * Somebody who asks, and from where.
 *
 * @param chain the keys of the scopes around this seat, its own first
 */
record Seat(
        @Nullable Role role,
        Side side,
        List<String> chain,
        @Nullable Account account) {

    static final Seat NOBODY = new Seat(null, Side.NEITHER, List.of(), null);

    /** How the target lies as seen from here. */
    Position of(Target target) {
        if (chain.isEmpty()) {
            return Position.FOREIGN;
        }
        String own = chain.get(0);
        if (own.equals("EVERYTHING:*")) {
            return Position.BELOW;
        }
        if (account != null && target.chain().contains("ACCOUNT:" + account.id())) {
            return Position.OWN;
        }
        if (target.kind().equals("seen-programme")) {
            return side == target.side() || side == Side.NEITHER ? Position.BELOW : Position.FOREIGN;
        }
        int depth = target.chain().indexOf(own);
        if (depth >= 0) {
            return depth == 0 ? Position.OWN : Position.BELOW;
        }
        return chain.contains(target.chain().get(0)) ? Position.ENCLOSING : Position.FOREIGN;
    }

    /** Pen names are for the school's own people, and for the family. */
    boolean mayReadPenNames() {
        return role != null
                && switch (role) {
                    case PUPIL, GUARDIAN, TEACHER, COUNSELLOR, SAFEGUARDING_LEAD -> true;
                    default -> false;
                };
    }

    @Override
    public String toString() {
        return role == null ? "nobody" : role + " " + side;
    }

    enum Position {
        OWN,
        BELOW,
        ENCLOSING,
        FOREIGN
    }

    /** Which of the two provinces of the test; the country and everything are neither's. */
    enum Side {
        NEAR("NEARMARK"),
        FAR("FARMARK"),
        NEITHER("NOMARKATALL");

        private final String marker;

        Side(String marker) {
            this.marker = marker;
        }

        String marker() {
            return marker;
        }
    }
}
