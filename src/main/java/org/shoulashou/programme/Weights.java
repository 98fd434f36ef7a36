package org.shoulashou.programme;

/**
 * What a pairing prefers, in points.
 *
 * @param birthMonths     for each month by which two births are closer than twelve months
 * @param openedClassPair taken off for each two classes that must keep in touch
 * @param townshipShare   taken off for each pupil by which a township departs from its fair share
 * @param outsideLinks    taken off for each friendship along no link, where such are allowed
 */
public record Weights(
        int sameGrade,
        int birthMonths,
        int sharedInterest,
        int mostSharedInterests,
        int lastFriend,
        int openedClassPair,
        int townshipShare,
        int outsideLinks) {

    public static final Weights USUAL = new Weights(40, 2, 12, 3, 30, 50, 10, 0);
}
