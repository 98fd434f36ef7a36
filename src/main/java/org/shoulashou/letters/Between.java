package org.shoulashou.letters;

import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Pairing;

/**
 * Whose letter it is, to whom, and for which occasion.
 *
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

    /** To a child whose own friend has not written: from another child of the friend's class, in that friendship's round. */
    public static Between second(Pairing pairing, Party author, Party reader, String round) {
        return new Between(
                pairing.id(), pairing.classPairing(), pairing.programme(), pairing.year(), round, 2, author, reader);
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
        String occasion = round == null ? "free" : round;
        return String.join("/", pairing, occasion, author.pupil(), String.valueOf(number));
    }

    public boolean isFree() {
        return round == null;
    }
}
