package org.shoulashou.consent;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;

/**
 * One word of a guardian, or of the child: what was said, to which text, when and how. Never changed, never removed
 * but with the child's whole record.
 *
 * @param giver       the account that the word is of; on paper the account that the same guardian's link opens
 * @param notice      version of the text that was answered
 * @param paper       the paper on which it was said; absent when the giver said it here
 * @param confirmedBy the second adult, who compared the entry with the paper
 */
public record Given(
        String giver,
        Instant at,
        How how,
        int notice,
        Set<What> yes,
        Set<What> no,
        @Nullable Signed paper,
        @Nullable Hand confirmedBy) {

    public Given {
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
    }

    /**
     * @param code       as printed at the top
     * @param signedOn   the day written beside the signature, {@code 2026-09-14}
     * @param recordedBy who entered it
     * @param proof      absent of papers that were entered before photographs were kept
     */
    public record Signed(
            String code,
            String signedOn,
            Hand recordedBy,
            @Nullable Proof proof) {

        public List<PaperPage> pages() {
            return proof == null ? List.of() : proof.pages();
        }

        Signed with(Proof next) {
            return new Signed(code, signedOn, recordedBy, next);
        }
    }

    /** Somebody of the school, by the name of that time. */
    public record Hand(String id, String name) {

        public static Hand of(Caller caller) {
            return new Hand(caller.accountId(), caller.displayName());
        }
    }

    public static Given online(String giver, int notice, Map<What, Boolean> answers, Instant at) {
        return new Given(giver, at, How.LINK, notice, those(answers, true), those(answers, false), null, null);
    }

    /** No to everything. */
    public static Given withdrawal(String giver, int notice, Instant at) {
        return new Given(giver, at, How.WITHDRAWN, notice, Set.of(), EnumSet.allOf(What.class), null, null);
    }

    public static Given byChild(String pupilId, How how, int notice, Instant at) {
        return new Given(pupilId, at, how, notice, Set.of(), Set.of(), null, null);
    }

    static Given onPaper(Paper paper, Hand confirmedBy, Instant at) {
        return new Given(
                paper.giver(), at, How.PAPER, paper.notice(), paper.yes(), paper.no(), paper.signed(), confirmedBy);
    }

    public Map<What, Boolean> answers() {
        return answers(yes, no);
    }

    /** Photographs of the paper on which it was said. */
    public List<PaperPage> photographs() {
        return paper == null ? List.of() : paper.pages();
    }

    static Map<What, Boolean> answers(Set<What> yes, Set<What> no) {
        Map<What, Boolean> answers = new EnumMap<>(What.class);
        yes.forEach(what -> answers.put(what, true));
        no.forEach(what -> answers.put(what, false));
        return answers;
    }

    static Set<What> those(Map<What, Boolean> answers, boolean answer) {
        Set<What> those = EnumSet.noneOf(What.class);
        answers.forEach((what, given) -> {
            if (given == answer) {
                those.add(what);
            }
        });
        return those;
    }

    boolean isOfChild() {
        return how == How.STOPPED || how == How.GOES_ON;
    }

    /** Whether saying this after that says nothing new: a second click, a form sent twice. */
    boolean saysTheSameAs(Given other) {
        return how == other.how && notice == other.notice && yes.equals(other.yes) && no.equals(other.no);
    }

    boolean agrees() {
        return yes.containsAll(What.TO_CORRESPOND);
    }
}
