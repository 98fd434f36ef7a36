package org.shoulashou.matching.solver.model;

import java.util.Arrays;

/**
 * Some pupils of a side, with which of all they are.
 *
 * @param lastFriend of the crowd is still told by the numbers of the whole
 */
record CrowdPart(Crowd crowd, int[] pupils, int[] classes) {

    /**
     * @param placeNumber what each place is called in the part, or -1 where it is left out
     * @param townNumber  the same for townships
     * @param words       how many words the interests of one pupil take
     */
    static CrowdPart of(Crowd whole, boolean[] kept, int[] placeNumber, int[] townNumber, int words) {
        return new Cut(whole, kept, words).cut(placeNumber, townNumber);
    }

    /** For each pupil of the whole its number in the part, or -1. */
    int[] numbers(int ofAll) {
        int[] numbers = new int[ofAll];
        Arrays.fill(numbers, -1);
        for (int pupil = 0; pupil < pupils.length; pupil++) numbers[pupils[pupil]] = pupil;
        return numbers;
    }

    /** For each class of the whole its number in the part, or -1. */
    int[] classNumbers(int ofAll) {
        int[] numbers = new int[ofAll];
        Arrays.fill(numbers, -1);
        for (int each = 0; each < classes.length; each++) numbers[classes[each]] = each;
        return numbers;
    }

    /** Cutting as it goes on. */
    private static final class Cut {

        private final Crowd whole;
        private final boolean[] kept;
        private final int words;
        private final Numbers pupils = new Numbers();
        private final Numbers classes = new Numbers();
        private final Numbers classStart = new Numbers();
        private final Numbers groupStart = new Numbers();
        private final Numbers groupKind = new Numbers();
        private final Numbers classGroups = new Numbers();

        Cut(Crowd whole, boolean[] kept, int words) {
            this.whole = whole;
            this.kept = kept;
            this.words = words;
        }

        CrowdPart cut(int[] placeNumber, int[] townNumber) {
            for (int each = 0; each < whole.classes(); each++) addClass(each);
            classStart.add(pupils.count());
            groupStart.add(pupils.count());
            classGroups.add(groupKind.count());
            int[] of = pupils.all();
            int[] ofClasses = classes.all();
            Crowd crowd = new Crowd(
                    classStart.all(),
                    classOf(classStart.all(), of.length),
                    picked(whole.placeOf(), ofClasses, placeNumber),
                    townNumber.length == 0 ? new int[0] : picked(whole.townOf(), ofClasses, townNumber),
                    groupStart.all(),
                    groupKind.all(),
                    classGroups.all(),
                    picked(whole.grade(), of),
                    picked(whole.birth(), of),
                    interests(of),
                    picked(whole.lastFriend(), of));
            return new CrowdPart(crowd, of, ofClasses);
        }

        private void addClass(int each) {
            int before = pupils.count();
            int groupsBefore = groupKind.count();
            for (int group = whole.classGroups()[each]; group < whole.classGroups()[each + 1]; group++) addGroup(group);
            if (pupils.count() == before) return;
            classes.add(each);
            classStart.add(before);
            classGroups.add(groupsBefore);
        }

        private void addGroup(int group) {
            int before = pupils.count();
            for (int pupil = whole.groupStart()[group]; pupil < whole.groupStart()[group + 1]; pupil++) {
                if (kept[pupil]) pupils.add(pupil);
            }
            if (pupils.count() == before) return;
            groupStart.add(before);
            groupKind.add(whole.groupKind()[group]);
        }

        private static int[] classOf(int[] starts, int count) {
            int[] classOf = new int[count];
            for (int each = 0; each + 1 < starts.length; each++) {
                Arrays.fill(classOf, starts[each], starts[each + 1], each);
            }
            return classOf;
        }

        private static int[] picked(int[] values, int[] which) {
            int[] picked = new int[which.length];
            for (int at = 0; at < which.length; at++) picked[at] = values[which[at]];
            return picked;
        }

        private static int[] picked(int[] values, int[] which, int[] numbers) {
            int[] picked = picked(values, which);
            for (int at = 0; at < picked.length; at++) picked[at] = numbers[picked[at]];
            return picked;
        }

        private long[] interests(int[] of) {
            long[] picked = new long[of.length * words];
            for (int at = 0; at < of.length; at++) {
                System.arraycopy(whole.interests(), of[at] * words, picked, at * words, words);
            }
            return picked;
        }
    }
}
