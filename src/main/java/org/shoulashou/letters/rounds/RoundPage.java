package org.shoulashou.letters.rounds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.LetterState;
import org.shoulashou.platform.text.Text;

/** One round of a pair of classes. */
record RoundPage(String id, Text theme, LocalDate due, LocalDate opens, boolean on, List<ClassInRound> classes) {

    /**
     * @param withoutLetter to whom nothing is on its way: on the opening day they would stand there with empty hands
     * @param canWriteSecond whose own letter is away already, and who could write one more
     */
    record ClassInRound(
            boolean inland, List<ChildInRound> children, List<String> withoutLetter, List<String> canWriteSecond) {

        static ClassInRound of(boolean inland, List<ChildInRound> children) {
            return new ClassInRound(
                    inland,
                    children,
                    children.stream()
                            .filter(child -> !isAway(child.receives()))
                            .map(ChildInRound::pupilId)
                            .toList(),
                    children.stream()
                            .filter(child -> isAway(child.writes()))
                            .map(ChildInRound::pupilId)
                            .toList());
        }

        private static boolean isAway(@Nullable LetterState state) {
            return state != null && state != LetterState.HELD && (state.isOnItsWay() || state.hasArrived());
        }
    }

    /**
     * @param writes   how far this child's own letter is
     * @param receives how far the friend's letter to this child is
     */
    record ChildInRound(
            String pupilId,
            String penName,
            @Nullable String realName,
            @Nullable LetterState writes,
            @Nullable LetterState receives) {}
}
