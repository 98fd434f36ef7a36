package org.shoulashou.programme;

/**
 * What a pairing never breaks.
 *
 * @param gradeGap       how many grades two friends may be apart
 * @param commonLanguage whether both must write a language in common
 * @param leastPerClass  the fewest friendships between two classes
 * @param mostPerClass   the most friendships between two classes
 * @param otherLinks     whether places may be paired that no link names
 */
public record Rules(
        int gradeGap,
        boolean commonLanguage,
        int lowestGrade,
        int highestGrade,
        int leastPerClass,
        int mostPerClass,
        boolean otherLinks) {

    public static final Rules USUAL = new Rules(1, true, 1, 12, 1, 60, false);
}
