package org.shoulashou.letters.screening;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shoulashou.letters.screening.ListFile.Group;
import org.shoulashou.letters.screening.Reading.Layer;

/** The words of every list, found in one pass over a tight text. */
final class Words {

    private static final int FIRST = ListFile.BY_FORM.size();

    private final AhoCorasickDoubleArrayTrie<int[]> trie = new AhoCorasickDoubleArrayTrie<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Kind, List<Integer>> groups = new EnumMap<>(Kind.class);
    /** The groups that hold innocent phrases. */
    private final Map<Kind, Integer> innocent = new HashMap<>();

    private int count = FIRST;

    private final NumbersByForm byForm = new NumbersByForm();

    Words(ScreeningLists lists, Folding folding) {
        TreeMap<String, List<Integer>> words = new TreeMap<>();
        for (ListFile list : lists.all()) {
            List<Integer> numbersOfKind = new ArrayList<>();
            groups.put(list.kind(), numbersOfKind);
            for (Group group : list.groups()) {
                if (group.isOfDigits()) continue;
                numbersOfKind.add(add(list.kind(), group, folding, words));
            }
            innocent.put(list.kind(), add(list.kind(), new Group("", list.innocent(), list.spot()), folding, words));
        }
        TreeMap<String, int[]> values = new TreeMap<>();
        words.forEach((word, groups) ->
                values.put(word, groups.stream().mapToInt(Integer::intValue).toArray()));
        trie.build(values);
    }

    int number(Kind kind, String group) {
        int form = ListFile.BY_FORM.indexOf(group);
        return form >= 0 ? form : Objects.requireNonNull(numbers.get(kind + " " + group), group);
    }

    Found find(Layer tight) {
        Found found = new Found(count);
        IHit<int[]> take = (begin, end, groups) -> take(tight, begin, end, groups, found);
        trie.parseText(tight.text(), take);
        byForm.find(tight, found);
        innocent.forEach((kind, group) -> dropInside(kind, found.of(group), found));
        return found;
    }

    /** The bare pass, as the benchmark wants to see it beside the whole. */
    int count(String tight) {
        int[] count = {0};
        IHit<int[]> more = (begin, end, groups) -> count[0]++;
        trie.parseText(tight, more);
        return count[0];
    }

    private static void take(Layer tight, int begin, int end, int[] groups, Found found) {
        if (goesOn(tight, begin - 1, begin) || goesOn(tight, end - 1, end)) return;
        if (isInsideANumber(tight, begin, end)) return;
        Token token = new Token(begin, end);
        for (int group : groups) found.add(group, token);
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
        boolean parted = NumbersByForm.digit(tight.at(begin - 1)) < 0 && NumbersByForm.digit(tight.at(end)) < 0;
        if (parted) return false;
        for (int i = begin; i < end; i++) {
            if (NumbersByForm.digit(tight.at(i)) < 0) return false;
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private void dropInside(Kind kind, List<Token> phrases, Found found) {
        if (phrases.isEmpty()) return;
        for (int group : groups.getOrDefault(kind, List.of())) found.drop(group, phrases);
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

    /** A word of a group in a tight text. */
    record Token(int start, int end) {

        boolean isInside(Token other) {
            return other.start <= start && end <= other.end;
        }
    }

    /** What was found of each group, in the order in which it ends. */
    static final class Found {

        private final List<Token>[] tokens;

        @SuppressWarnings("unchecked")
        Found(int groups) {
            tokens = new List[groups];
        }

        List<Token> of(int group) {
            List<Token> list = tokens[group];
            return list == null ? List.of() : list;
        }

        boolean has(int group) {
            List<Token> list = tokens[group];
            return list != null && !list.isEmpty();
        }

        void drop(int group, List<Token> phrases) {
            List<Token> list = tokens[group];
            if (list != null) list.removeIf(token -> isInsideAny(token, phrases));
        }

        private static boolean isInsideAny(Token token, List<Token> phrases) {
            for (Token phrase : phrases) {
                if (token.isInside(phrase)) return true;
            }
            return false;
        }

        void add(int group, Token token) {
            if (tokens[group] == null) tokens[group] = new ArrayList<>(4);
            tokens[group].add(token);
        }
    }
}
