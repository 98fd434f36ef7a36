package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shoulashou.letters.screening.ListFile.Group;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.clues.Marks;
import org.shoulashou.letters.screening.vocabulary.Vocabulary;

/** The words of every list, found in one pass over a tight text. */
final class Words {

    private static final int FIRST = ListFile.BY_FORM.size();

    /** Of the head of a word its length, and above these bits how many groups it has. */
    private static final int LENGTH = 0xFFF;
    /** Something may stand before it of which it is only the end. */
    private static final int BEGINS = 1 << 12;
    /** Something may follow of which it is only the beginning. */
    private static final int ENDS = 1 << 13;
    /** It is made of digits alone. */
    private static final int IS_NUMBER = 1 << 14;

    private static final int GROUPS = 15;

    private final Vocabulary vocabulary;
    /** What is known of each word: a head, and behind it its groups. */
    private final int[] known;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<GroupsOfAKind> kinds = new ArrayList<>();

    private int count = FIRST;

    private final NumbersByForm byForm = new NumbersByForm();

    Words(ScreeningLists lists, Folding folding) {
        TreeMap<String, List<Integer>> words = new TreeMap<>();
        for (ListFile list : lists.all()) {
            int first = count;
            for (Group group : list.groups()) {
                if (!group.isOfDigits()) add(list.kind(), group, folding, words);
            }
            int innocent = add(list.kind(), new Group("", list.innocent(), list.spot()), folding, words);
            kinds.add(new GroupsOfAKind(first, innocent));
        }
        IntStream.Builder row = IntStream.builder();
        TreeMap<String, Integer> heads = new TreeMap<>();
        int next = 0;
        for (Map.Entry<String, List<Integer>> word : words.entrySet()) {
            heads.put(word.getKey(), next);
            row.add(head(word.getKey(), word.getValue().size()));
            word.getValue().forEach(row::add);
            next += 1 + word.getValue().size();
        }
        known = row.build().toArray();
        vocabulary = new Vocabulary(heads);
    }

    private static int head(String word, int groups) {
        char first = word.charAt(0);
        char last = word.charAt(word.length() - 1);
        int head = groups << GROUPS | word.length();
        if (isLatin(first) || isDigit(first)) head |= BEGINS;
        if (isLatin(last) || isDigit(last)) head |= ENDS;
        boolean isNumber = word.chars().allMatch(c -> NumbersByForm.digit((char) c) >= 0);
        return isNumber ? head | IS_NUMBER : head;
    }

    /** The groups of one kind have numbers in a row; its innocent phrases are the last. */
    private record GroupsOfAKind(int first, int innocent) {}

    int number(Kind kind, String group) {
        int form = ListFile.BY_FORM.indexOf(group);
        return form >= 0 ? form : Objects.requireNonNull(numbers.get(kind + " " + group), group);
    }

    Found find(Layer tight) {
        Found found = new Found(count);
        String text = tight.text();
        int state = Vocabulary.START;
        for (int i = 0; i < text.length(); i++) {
            state = vocabulary.after(state, text.charAt(i));
            int place = vocabulary.words(state);
            for (int word = vocabulary.word(place); word != Vocabulary.NONE; word = vocabulary.word(++place)) {
                take(tight, i + 1, word, found);
            }
        }
        byForm.find(tight, found);
        found.sort();
        for (GroupsOfAKind kind : kinds) found.dropInside(kind.innocent, kind.first);
        return found;
    }

    /** The bare pass, as the benchmark wants to see it beside the whole. */
    int count(String tight) {
        int count = 0;
        int state = Vocabulary.START;
        for (int i = 0; i < tight.length(); i++) {
            state = vocabulary.after(state, tight.charAt(i));
            for (int place = vocabulary.words(state); vocabulary.word(place) != Vocabulary.NONE; place++) count++;
        }
        return count;
    }

    private void take(Layer tight, int end, int word, Found found) {
        int head = known[word];
        int begin = end - (head & LENGTH);
        boolean isPlain = (head & (BEGINS | ENDS | IS_NUMBER)) == 0;
        if (!isPlain && isOnlyAPart(head, tight, begin, end)) return;
        int last = word + (head >>> GROUPS);
        for (int i = word + 1; i <= last; i++) found.add(known[i], begin, end);
    }

    private static boolean isOnlyAPart(int head, Layer tight, int begin, int end) {
        if ((head & BEGINS) != 0 && goesOn(tight, begin - 1, begin)) return true;
        if ((head & ENDS) != 0 && goesOn(tight, end - 1, end)) return true;
        return (head & IS_NUMBER) != 0 && isInsideANumber(tight, begin, end);
    }

    /** A Latin word is only a word where no Latin letter follows or goes before, and a number where no digit does. */
    private static boolean goesOn(Layer tight, int left, int right) {
        char one = tight.at(left);
        char other = tight.at(right);
        boolean same = isLatin(one) && isLatin(other) || isDigit(one) && isDigit(other);
        return same && tight.adjoins(left, right);
    }

    /** 一一零 inside 八四四二一一零五 is no number of its own. */
    private static boolean isInsideANumber(Layer tight, int begin, int end) {
        return NumbersByForm.digit(tight.at(begin - 1)) >= 0 || NumbersByForm.digit(tight.at(end)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private int add(Kind kind, Group group, Folding folding, Map<String, List<Integer>> words) {
        int number = count++;
        numbers.put(kind + " " + group.name(), number);
        for (String word : group.words()) {
            for (String spelling : folding.spellings(word)) put(spelling, number, words);
        }
        return number;
    }

    private static void put(String word, int number, Map<String, List<Integer>> words) {
        List<Integer> groups = words.computeIfAbsent(word, any -> new ArrayList<>());
        if (!groups.contains(number)) groups.add(number);
    }

    /**
     * What was found of each group, in the order in which it ends. All stands in one row, sorted by group: a letter has
     * hundreds of words, and an object for each would cost more than the search.
     */
    static final class Found implements Marks {

        private static final int MANY = 1024;

        private int[] groups = new int[MANY];
        private int[] starts = new int[MANY];
        private int[] ends = new int[MANY];
        private int size;
        /** Where the words of a group begin in the row; until it is sorted, how many there are of the one before. */
        private final int[] first;
        /** Where they end: behind the words that were dropped stand others of no meaning. */
        private final int[] after;

        Found(int groups) {
            first = new int[groups + 1];
            after = new int[groups];
        }

        boolean has(int group) {
            return first[group] < after[group];
        }

        @Override
        public int first(int group) {
            return first[group];
        }

        @Override
        public int after(int group) {
            return after[group];
        }

        @Override
        public int start(int word) {
            return starts[word];
        }

        @Override
        public int end(int word) {
            return ends[word];
        }

        boolean hasInside(int group, int from, int to) {
            for (int word = first[group]; word < after[group]; word++) {
                if (starts[word] >= from && ends[word] <= to) return true;
            }
            return false;
        }

        void add(int group, int start, int end) {
            if (size == groups.length) grow();
            groups[size] = group;
            starts[size] = start;
            ends[size++] = end;
            first[group + 1]++;
        }

        private void grow() {
            groups = Arrays.copyOf(groups, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }

        /** To be called once, when everything is added and before anything is asked. */
        private void sort() {
            for (int group = 0; group < after.length; group++) {
                first[group + 1] += first[group];
                after[group] = first[group];
            }
            int[] sortedStarts = new int[size];
            int[] sortedEnds = new int[size];
            for (int word = 0; word < size; word++) {
                int place = after[groups[word]]++;
                sortedStarts[place] = starts[word];
                sortedEnds[place] = ends[word];
            }
            starts = sortedStarts;
            ends = sortedEnds;
        }

        /** Words of the groups from one on that are only a part of a phrase of the other are none. */
        private void dropInside(int phrases, int from) {
            if (!has(phrases)) return;
            for (int group = from; group < phrases; group++) {
                int kept = first[group];
                for (int word = kept; word < after[group]; word++) {
                    if (isInsideAny(phrases, word)) continue;
                    starts[kept] = starts[word];
                    ends[kept++] = ends[word];
                }
                after[group] = kept;
            }
        }

        private boolean isInsideAny(int phrases, int word) {
            for (int phrase = first[phrases]; phrase < after[phrases]; phrase++) {
                boolean inside = starts[phrase] <= starts[word] && ends[word] <= ends[phrase];
                if (inside && ends[word] - starts[word] < ends[phrase] - starts[phrase]) return true;
            }
            return false;
        }
    }
}
