package org.shoulashou.letters;

import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Pairing;

/**
 * Whose letter it is, to whom, and for which occasion.
 *
 * @param pairing of the two friends; of a second letter the two classes instead
 * @param round  absent for a free letter between the rounds
 * @param number which of the author's letters for this occasion; the first is 1
 */
public record Between(
        String pairing,
        String classPairing,
        String programme,
        int year,
        @Nullable String round,
        int number,
        Party author,
        Party reader) {

    public static Between of(Pairing pairing, String author, @Nullable String round, int number) {
        boolean inland = pairing.inland().pupil().equals(author);
        Party own = Party.of(inland ? pairing.inland() : pairing.partner());
        Party friend = Party.of(inland ? pairing.partner() : pairing.inland());
        return new Between(
                pairing.id(), pairing.classPairing(), pairing.programme(), pairing.year(), round, number, own, friend);
    }

    /**
     * To a child to whom nobody writes, from another child of the paired class. It is of the two classes and of no
     * friendship: what becomes of either child's friend is nothing to it.
     */
    public static Between second(ClassPairing classes, Party author, Party reader, String round) {
        return new Between(classes.id(), classes.id(), classes.programme(), classes.year(), round, 2, author, reader);
    }

    /** Absent where it is of none. */
    public @Nullable String friendship() {
        return isSecond() ? null : pairing;
    }

    public boolean isSecond() {
        return round != null && number > 1;
    }

    /** With the class and the school to which one of the two children goes now. */
    Between of(Party moved) {
        Party from = author.pupil().equals(moved.pupil()) ? moved : author;
        Party to = reader.pupil().equals(moved.pupil()) ? moved : reader;
        return new Between(pairing, classPairing, programme, year, round, number, from, to);
    }

    /** The same for the same occasion, so that two devices begin one letter. */
    public String slot() {
        if (isSecond()) return String.join("/", classPairing, round, author.pupil(), "second");
        String occasion = round == null ? "free" : round;
        return String.join("/", pairing, occasion, author.pupil(), String.valueOf(number));
    }

    public boolean isFree() {
        return round == null;
    }
}
