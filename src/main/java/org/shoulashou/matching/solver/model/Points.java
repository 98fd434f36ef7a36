package org.shoulashou.matching.solver.model;

import org.shoulashou.programme.Weights;

/** What any two pupils are worth to each other by the programme's weights, and whether they may be paired at all. */
public final class Points {

    /** Instead of points where two may not be paired. */
    public static final int NEVER = -1_000_000;

    private static final int YEAR = 12;

    private final Crowd inland;
    private final Crowd partner;
    private final Kinds kinds;
    private final PairSet blocked;
    private final boolean[][] linked;
    private final Weights weights;
    private final int words;
    private final int[] interestPoints;
    private final int[] inlandKind;
    private final int[] partnerKind;

    /**
     * @param linked for each city and county, whether a link names them
     * @param words  how many words the interests of one pupil take
     */
    public Points(
            Crowd inland, Crowd partner, Kinds kinds, PairSet blocked, boolean[][] linked, Weights weights, int words) {
        this.inland = inland;
        this.partner = partner;
        this.kinds = kinds;
        this.blocked = blocked;
        this.linked = linked;
        this.weights = weights;
        this.words = words;
        this.interestPoints = new int[words * Long.SIZE + 1];
        for (int shared = 0; shared < interestPoints.length; shared++) {
            interestPoints[shared] = weights.sharedInterest() * Math.min(weights.mostSharedInterests(), shared);
        }
        this.inlandKind = kindOf(inland);
        this.partnerKind = kindOf(partner);
    }

    private static int[] kindOf(Crowd crowd) {
        int[] kind = new int[crowd.pupils()];
        for (int group = 0; group < crowd.groups(); group++) {
            java.util.Arrays.fill(
                    kind, crowd.groupStart()[group], crowd.groupStart()[group + 1], crowd.groupKind()[group]);
        }
        return kind;
    }

    public Weights weights() {
        return weights;
    }

    public int words() {
        return words;
    }

    public boolean[][] linked() {
        return linked;
    }

    /** More than any two are worth. */
    public int best() {
        int interests = interestPoints[Math.min(interestPoints.length - 1, weights.mostSharedInterests())];
        return weights.sameGrade() + weights.birthMonths() * YEAR + interests + weights.lastFriend() + 1;
    }

    /** Whether the two may be paired, their places allowing it. */
    public boolean may(int i, int j) {
        return kinds.may(inlandKind[i], partnerKind[j]) && !blocked.contains(i, j);
    }

    public int of(int i, int j) {
        int points = interestPoints[shared(i, j)];
        int apart = Math.abs(inland.birth()[i] - partner.birth()[j]);
        if (apart < YEAR) points += weights.birthMonths() * (YEAR - apart);
        if (inland.grade()[i] == partner.grade()[j]) points += weights.sameGrade();
        if (wereFriends(i, j)) points += weights.lastFriend();
        return points - outside(inland.classOf()[i], partner.classOf()[j]);
    }

    public int ofAllowed(int i, int j) {
        return may(i, j) ? of(i, j) : NEVER;
    }

    /** What is taken off for each pair of two classes that no link brings together. */
    public int outside(int a, int b) {
        return linked[inland.placeOf()[a]][partner.placeOf()[b]] ? 0 : weights.outsideLinks();
    }

    private boolean wereFriends(int i, int j) {
        return inland.lastFriend()[i] == j || partner.lastFriend()[j] == i;
    }

    private int shared(int i, int j) {
        int shared = 0;
        for (int word = 0; word < words; word++) {
            shared += Long.bitCount(inland.interests()[i * words + word] & partner.interests()[j * words + word]);
        }
        return shared;
    }

    /** The points of all pupils of two classes, row by row for the inland pupils; {@link #NEVER} where not allowed. */
    public void fill(int a, int b, int[] matrix) {
        int rows = inland.classStart()[a];
        int columns = partner.classStart()[b];
        int width = partner.size(b);
        int outside = outside(a, b);
        for (int row = 0; row < inland.size(a); row++) {
            fillRow(rows + row, columns, width, matrix, row * width, outside);
        }
        addFriends(a, b, matrix);
        if (!blocked.isEmpty()) takeOutBlocked(a, b, matrix);
    }

    private void fillRow(int i, int columns, int width, int[] matrix, int at, int outside) {
        boolean[] may = kinds.may()[inlandKind[i]];
        long mine = words == 1 ? inland.interests()[i] : 0;
        int birth = inland.birth()[i];
        int grade = inland.grade()[i];
        for (int column = 0; column < width; column++) {
            int j = columns + column;
            if (!may[partnerKind[j]]) {
                matrix[at + column] = NEVER;
                continue;
            }
            int shared = words == 1 ? Long.bitCount(mine & partner.interests()[j]) : shared(i, j);
            int points = interestPoints[shared] - outside;
            int apart = Math.abs(birth - partner.birth()[j]);
            if (apart < YEAR) points += weights.birthMonths() * (YEAR - apart);
            if (grade == partner.grade()[j]) points += weights.sameGrade();
            matrix[at + column] = points;
        }
    }

    private void addFriends(int a, int b, int[] matrix) {
        int rows = inland.classStart()[a];
        int columns = partner.classStart()[b];
        int width = partner.size(b);
        for (int i = rows; i < inland.classStart()[a + 1]; i++) {
            int friend = inland.lastFriend()[i];
            if (friend >= columns && friend < columns + width) add(matrix, (i - rows) * width + friend - columns);
        }
        for (int j = columns; j < columns + width; j++) {
            int friend = partner.lastFriend()[j];
            boolean here = friend >= rows && friend < inland.classStart()[a + 1];
            if (here && inland.lastFriend()[friend] != j) add(matrix, (friend - rows) * width + j - columns);
        }
    }

    private void add(int[] matrix, int at) {
        if (matrix[at] != NEVER) matrix[at] += weights.lastFriend();
    }

    private void takeOutBlocked(int a, int b, int[] matrix) {
        int rows = inland.classStart()[a];
        int columns = partner.classStart()[b];
        int width = partner.size(b);
        for (int i = rows; i < inland.classStart()[a + 1]; i++) {
            if (!blocked.anyWith(i)) continue;
            for (int j = columns; j < columns + width; j++) {
                if (blocked.contains(i, j)) matrix[(i - rows) * width + j - columns] = NEVER;
            }
        }
    }
}
