package org.shoulashou.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.accounts.Caller;
import org.shoulashou.consent.Given.Signed;

/**
 * A signed paper as one adult entered it. It counts for nothing until a second adult has compared it (R14).
 *
 * @param giver  the account that the same guardian's link opens
 * @param notice version of the text on the paper
 * @param within keys of the scopes from which it may be confirmed
 */
public record Paper(
        String giver, int notice, Set<What> yes, Set<What> no, Signed signed, Instant recordedAt, List<String> within) {

    public Paper {
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
        within = List.copyOf(within);
    }

    public static Paper of(
            String giver, int notice, Map<What, Boolean> answers, Signed signed, Instant at, List<String> within) {
        return new Paper(giver, notice, Given.those(answers, true), Given.those(answers, false), signed, at, within);
    }

    public Map<What, Boolean> answers() {
        return Given.answers(yes, no);
    }

    public Paper with(Proof proof) {
        return new Paper(giver, notice, yes, no, signed.with(proof), recordedAt, within);
    }

    /** Whoever entered it does not compare it (R14). */
    public boolean isFrom(Caller caller) {
        return signed.recordedBy().id().equals(caller.accountId());
    }

    boolean isSameEntryAs(Paper other) {
        return giver.equals(other.giver) && signed.equals(other.signed) && yes.equals(other.yes) && no.equals(other.no);
    }
}
