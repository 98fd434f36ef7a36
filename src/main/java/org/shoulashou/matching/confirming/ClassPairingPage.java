package org.shoulashou.matching.confirming;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.views.Friend;
import org.shoulashou.matching.views.GroupView;
import org.shoulashou.matching.views.Own;
import org.shoulashou.matching.views.ReasonView;
import org.shoulashou.platform.text.Text;

/**
 * Two paired classes as an adult of one of them sees them.
 *
 * @param ownIsInland  on which side of the programme the reader's class is
 * @param ownClasses   how many classes the reader's class writes to, this one among them
 * @param ownLoose     pupils of the reader's class who have no friend and might get one
 */
record ClassPairingPage(
        String id,
        long version,
        String programme,
        Text programmeName,
        int year,
        LocalDate deadline,
        boolean overdue,
        boolean ownIsInland,
        GroupView own,
        GroupView other,
        long ownClasses,
        List<PairRow> pairs,
        List<Own> ownLoose,
        List<Friend> otherLoose,
        List<Choice> reasons,
        List<String> allowedActions) {

    /**
     * One pair.
     *
     * @param confirmedBy    the adult of the reader's school, by name
     * @param confirmedThere whether the other school has said yes; who did stays with it
     */
    record PairRow(
            String id,
            long version,
            PairingState state,
            Own own,
            Friend other,
            int points,
            List<ReasonView> reasons,
            @Nullable String confirmedBy,
            boolean confirmedThere,
            boolean byHand,
            @Nullable Text because,
            List<String> allowedActions) {}

    record Choice(Because because, Because.Act act, Text text) {}

    static final List<Choice> REASONS = Arrays.stream(Because.values())
            .filter(each -> !each.mayBeGivenFor(Because.Act.BY_ITSELF))
            .map(each -> new Choice(each, each.act(), each.text()))
            .toList();
}
