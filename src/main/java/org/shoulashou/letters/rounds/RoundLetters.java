package org.shoulashou.letters.rounds;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;

/** What the letters of one round of two classes say about a child. */
final class RoundLetters {

    private RoundLetters() {}

    /** How far the child's own letter to their friend is. */
    static @Nullable LetterState writtenBy(String pupil, List<Letter> written) {
        return written.stream()
                .filter(letter -> !letter.between().isSecond())
                .filter(letter -> letter.between().author().pupil().equals(pupil))
                .map(Letter::state)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The letter to the child that has come furthest, from the friend or from another child of the class. */
    static @Nullable Letter comingTo(String pupil, List<Letter> written) {
        return written.stream()
                .filter(letter -> letter.between().reader().pupil().equals(pupil))
                .max(Comparator.comparing((Letter letter) -> isAway(letter.state()))
                        .thenComparing(Letter::state))
                .orElse(null);
    }

    static boolean mayWriteSecond(String pupil, List<Letter> written) {
        boolean asked = written.stream()
                .filter(letter -> letter.between().isSecond())
                .anyMatch(letter -> letter.between().author().pupil().equals(pupil));
        return !asked && isAway(writtenBy(pupil, written));
    }

    /** Whether nothing is on its way to the child, and nobody was asked who may still write in time. */
    static boolean isEmptyHanded(String pupil, List<Letter> written, Hope hope) {
        return !isComing(pupil, written) && !isHopedFor(pupil, written, hope);
    }

    /** Whether nothing is on its way to the child yet, but somebody was asked who may still write in time. */
    static boolean isAwaiting(String pupil, List<Letter> written, Hope hope) {
        return !isComing(pupil, written) && isHopedFor(pupil, written, hope);
    }

    private static boolean isComing(String pupil, List<Letter> written) {
        return to(pupil, written).anyMatch(letter -> isAway(letter.state()) && !letter.isFrozen());
    }

    private static boolean isHopedFor(String pupil, List<Letter> written, Hope hope) {
        return to(pupil, written).filter(letter -> letter.between().isSecond()).anyMatch(hope::holdsFor);
    }

    private static Stream<Letter> to(String pupil, List<Letter> written) {
        return written.stream()
                .filter(letter -> letter.between().reader().pupil().equals(pupil));
    }

    static boolean isAway(@Nullable LetterState state) {
        return state != null && state != LetterState.HELD && (state.isOnItsWay() || state.hasArrived());
    }
}
