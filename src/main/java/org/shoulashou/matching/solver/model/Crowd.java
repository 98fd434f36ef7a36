package org.shoulashou.matching.solver.model;

import java.util.Arrays;

/**
 * The pupils of one side, ordered by place, township, class and kind, so that each of these is a range. Whoever fills
 * the arrays gives them away.
 *
 * @param classStart  the first pupil of each class, and one past the last of all
 * @param classOf     the class of each pupil
 * @param placeOf     the city or county of each class
 * @param townOf      the township of each class; of the inland side, none
 * @param groupStart  the first pupil of each group: those of a class who are of one kind
 * @param groupKind   the {@link Kinds kind} of each group
 * @param classGroups the first group of each class, and one past the last of all
 * @param grade       of each pupil
 * @param birth       of each pupil, in months
 * @param interests   of each pupil, in as many words as the points need
 * @param lastFriend  the pupil of the other side who was the friend of the year before, or -1
 */
public record Crowd(
        int[] classStart,
        int[] classOf,
        int[] placeOf,
        int[] townOf,
        int[] groupStart,
        int[] groupKind,
        int[] classGroups,
        int[] grade,
        int[] birth,
        long[] interests,
        int[] lastFriend) {

    public int pupils() {
        return classOf.length;
    }

    public int classes() {
        return placeOf.length;
    }

    public int groups() {
        return groupKind.length;
    }

    public int size(int schoolClass) {
        return classStart[schoolClass + 1] - classStart[schoolClass];
    }

    public int groupSize(int group) {
        return groupStart[group + 1] - groupStart[group];
    }

    public int largestClass() {
        int largest = 0;
        for (int each = 0; each < classes(); each++) largest = Math.max(largest, size(each));
        return largest;
    }

    /** The class of each group. */
    public int[] classOfGroups() {
        int[] classes = new int[groups()];
        for (int each = 0; each < classes(); each++) {
            Arrays.fill(classes, classGroups[each], classGroups[each + 1], each);
        }
        return classes;
    }

    /** The first pupil of each place, and one past the last of all. */
    public int[] placeStart(int places) {
        return starts(placeOf, places);
    }

    /** The first pupil of each township, and one past the last of all. */
    public int[] townStart(int towns) {
        return starts(townOf, towns);
    }

    private int[] starts(int[] areaOf, int areas) {
        int[] starts = new int[areas + 1];
        for (int each = 0; each < classes(); each++) starts[areaOf[each] + 1] += size(each);
        for (int area = 0; area < areas; area++) starts[area + 1] += starts[area];
        return starts;
    }

    /** The classes of each place. */
    public int[][] classesByPlace(int places) {
        int[] count = new int[places];
        for (int place : placeOf) count[place]++;
        int[][] classes = new int[places][];
        for (int place = 0; place < places; place++) classes[place] = new int[count[place]];
        for (int each = classes() - 1; each >= 0; each--) classes[placeOf[each]][--count[placeOf[each]]] = each;
        return classes;
    }
}
