package org.shoulashou.letters.rounds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.platform.text.Text;

/**
 * One round of a pair of classes.
 *
 * @param on    whether one writes in it today
 * @param later whether nobody writes in it yet
 */
record RoundPage(
        String id, Text theme, LocalDate due, LocalDate opens, boolean on, boolean later, List<ClassInRound> classes) {

    /**
     * @param withoutLetter to whom nothing is on its way and nobody was asked to write: on the opening day they would stand there with empty hands
     * @param canWriteSecond whose own letter is away already, and who could write one more
     */
    record ClassInRound(
            boolean inland, List<ChildInRound> children, List<String> withoutLetter, List<String> canWriteSecond) {

        static ClassInRound of(boolean inland, List<ChildInRound> children, List<Letter> written) {
            return new ClassInRound(
                    inland,
                    children,
                    children.stream()
                            .map(ChildInRound::pupilId)
                            .filter(pupil -> RoundLetters.isEmptyHanded(pupil, written))
                            .toList(),
                    children.stream()
                            .map(ChildInRound::pupilId)
                            .filter(pupil -> RoundLetters.mayWriteSecond(pupil, written))
                            .toList());
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
