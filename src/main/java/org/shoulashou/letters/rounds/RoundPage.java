package org.shoulashou.letters.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
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
     * @param withoutLetter to whom nothing is on its way and nobody was asked who may still write in time: on the opening day they would stand there with empty hands
     * @param asked to whom nothing is on its way yet, but somebody was asked who may still write in time
     * @param canWriteSecond whose own letter is away already, and who could write one more
     */
    record ClassInRound(
            boolean inland,
            List<ChildInRound> children,
            List<String> withoutLetter,
            List<String> asked,
            List<String> canWriteSecond) {

        static ClassInRound of(boolean inland, List<ChildInRound> children, List<Letter> written, Hope hope) {
            return new ClassInRound(
                    inland,
                    children,
                    those(children, pupil -> RoundLetters.isEmptyHanded(pupil, written, hope)),
                    those(children, pupil -> RoundLetters.isAwaiting(pupil, written, hope)),
                    those(children, pupil -> RoundLetters.mayWriteSecond(pupil, written)));
        }

        private static List<String> those(List<ChildInRound> children, Predicate<String> which) {
            return children.stream().map(ChildInRound::pupilId).filter(which).toList();
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
