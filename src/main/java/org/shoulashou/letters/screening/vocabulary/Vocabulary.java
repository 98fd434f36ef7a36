package org.shoulashou.letters.screening.vocabulary;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Many words, all of which are looked for in one pass (Aho and Corasick). What is read so far is a state: the longest
 * beginning of a word with which the text ends here. States are places in one long row, in which those that follow one
 * state stand together, so that what a letter needs of a hundred thousand states is near at hand.
 */
public final class Vocabulary {

    /** Nothing is read. */
    public static final int START = 0;

    /** Behind the last word that ends in a state. */
    public static final int NONE = -1;

    /** What is known of a state, side by side: where the row of those that follow it begins ... */
    private static final int ROW = 0;
    /** ... its length less one, which leaves of the number of a letter its place in the row ... */
    private static final int MASK = 1;
    /** ... the state to go on from where no letter fits: the same text without its beginning ... */
    private static final int SHORTER = 2;
    /** ... and where its words are told. */
    private static final int WORDS = 3;

    private static final int FACTS = 4;

    /** The number of each character; nought is of those that no word has. */
    private final char[] letters;
    /** The letter by which each state is reached; nought where the row has a gap. */
    private final char[] labels;

    private final int[] facts;
    private final int[] words;
    /** The state that each letter begins: most letters of a text are no other word's next. */
    private final int[] beginnings;

    /** @param words each with what is told where it is found: any number from nought on */
    public Vocabulary(SortedMap<String, Integer> words) {
        Building building = new Building(words);
        building.build();
        letters = building.letters;
        labels = Arrays.copyOf(building.labels, building.size);
        facts = Arrays.copyOf(building.facts, building.size * FACTS);
        this.words = Arrays.copyOf(building.told, building.tellings);
        beginnings = new int[building.count + 1];
        for (char letter = 1; letter <= building.count; letter++)
            beginnings[letter] = follower(START, letter, facts, labels);
    }

    /** The state when this character follows. */
    public int after(int state, char c) {
        char letter = letters[c];
        if (letter == 0) return START;
        for (int from = state; from != START; from = facts[from * FACTS + SHORTER]) {
            int next = follower(from, letter, facts, labels);
            if (next != START) return next;
        }
        return beginnings[letter];
    }

    /** Where the words are told that end in this state; see {@link #word}. */
    public int words(int state) {
        return facts[state * FACTS + WORDS];
    }

    /** What is told there of a word; the others follow, and behind them {@link #NONE}. */
    public int word(int place) {
        return words[place];
    }

    private static int follower(int state, char letter, int[] facts, char[] labels) {
        int row = facts[state * FACTS + ROW];
        int mask = facts[state * FACTS + MASK];
        for (int tried = 0; tried <= mask; tried++) {
            int place = row + (letter + tried & mask);
            if (labels[place] == letter) return place;
            if (labels[place] == 0) return START;
        }
        return START;
    }

    /** States in the order of their length, so that whatever is shorter is there before. */
    private static final class Building {

        /** What is kept of a state until it is opened. */
        private static final int OPENING = 4;

        private final String[] spellings;
        private final int[] values;
        private final char[] letters = new char[Character.MAX_VALUE + 1];
        private char count;
        private char[] labels = new char[1];
        private int[] facts = new int[FACTS];
        private int size = 1;
        private int[] told = {NONE};
        private int tellings = 1;

        /** States whose followers are to be put in their row, each with the words that begin with it. */
        private int[] queue = new int[0];

        private int queued;

        Building(SortedMap<String, Integer> words) {
            spellings = words.keySet().toArray(String[]::new);
            values = words.values().stream().mapToInt(Integer::intValue).toArray();
            for (String word : spellings) {
                for (int i = 0; i < word.length(); i++) {
                    if (letters[word.charAt(i)] == 0) letters[word.charAt(i)] = ++count;
                }
            }
        }

        void build() {
            enqueue(START, 0, spellings.length, 0);
            for (int next = 0; next < queued; next += OPENING) {
                open(queue[next], queue[next + 1], queue[next + 2], queue[next + 3]);
            }
        }

        private void enqueue(int state, int from, int to, int length) {
            if (queued == queue.length) queue = Arrays.copyOf(queue, Math.max(OPENING, 2 * queued));
            queue[queued++] = state;
            queue[queued++] = from;
            queue[queued++] = to;
            queue[queued++] = length;
        }

        /** Words are sorted: those that begin alike stand together, and one that is the beginning itself is the first. */
        private void open(int state, int first, int to, int length) {
            boolean isWord = first < to && spellings[first].length() == length;
            int shorter = words(facts[state * FACTS + SHORTER]);
            facts[state * FACTS + WORDS] = isWord ? tell(values[first], shorter) : shorter;
            int from = isWord ? first + 1 : first;
            int followers = 0;
            for (int word = from; word < to; word = alike(word, to, length)) followers++;
            makeRow(state, followers);
            for (int word = from; word < to; ) {
                int after = alike(word, to, length);
                enqueue(add(state, letters[spellings[word].charAt(length)]), word, after, length + 1);
                word = after;
            }
        }

        /** The first word that goes on otherwise. */
        private int alike(int word, int to, int length) {
            int after = word + 1;
            char letter = spellings[word].charAt(length);
            while (after < to && spellings[after].charAt(length) == letter) after++;
            return after;
        }

        private int words(int state) {
            return facts[state * FACTS + WORDS];
        }

        /** This word, and then those that its end is. */
        private int tell(int value, int shorter) {
            int place = tellings;
            int last = shorter;
            while (told[last] != NONE) last++;
            int more = last - shorter + 2;
            if (tellings + more > told.length) told = Arrays.copyOf(told, 2 * (tellings + more));
            told[place] = value;
            System.arraycopy(told, shorter, told, place + 1, more - 1);
            tellings += more;
            return place;
        }

        /** One follower needs no gap; where there are more, every other place is one, so that a letter is soon missed. */
        private void makeRow(int state, int followers) {
            int length = followers <= 1 ? followers : Integer.highestOneBit(2 * followers - 1) * 2;
            facts[state * FACTS + ROW] = size;
            facts[state * FACTS + MASK] = length - 1;
            size += length;
            if (size > labels.length) {
                labels = Arrays.copyOf(labels, 2 * size);
                facts = Arrays.copyOf(facts, 2 * size * FACTS);
            }
        }

        private int add(int state, char letter) {
            int row = facts[state * FACTS + ROW];
            int mask = facts[state * FACTS + MASK];
            int place = letter & mask;
            while (labels[row + place] != 0) place = place + 1 & mask;
            labels[row + place] = letter;
            facts[(row + place) * FACTS + SHORTER] = state == START ? START : shorter(state, letter);
            return row + place;
        }

        /** Where a text goes on that began with this state and has lost its beginning. */
        private int shorter(int state, char letter) {
            int from = state;
            int next = START;
            while (next == START && from != START) {
                from = facts[from * FACTS + SHORTER];
                next = follower(from, letter, facts, labels);
            }
            return next;
        }
    }
}
