package org.shoulashou.letters.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.text.Text;

/**
 * The words of one kind as they are written.
 *
 * @param reason   what a reviewer reads beside a mark
 * @param innocent phrases whose inside is not looked at
 */
record ListFile(Kind kind, Text reason, List<Group> groups, List<Rule> rules, List<String> innocent, Spot spot) {

    /** A number of five digits or more, spoken or written, that counts nothing. */
    static final String NUMBER = "NUMBER";
    /** A number of seven digits or more. */
    static final String LONG_NUMBER = "LONG_NUMBER";
    /** Latin letters and digits mixed, as accounts are named. */
    static final String ACCOUNT = "ACCOUNT";
    /** Five Latin letters or more. */
    static final String NAME = "NAME";

    /** A house, a floor or a door that is counted: 第三家, 五楼. */
    static final String COUNTED_DOOR = "COUNTED_DOOR";
    /** House, staircase and flat with strokes between them: 12-3-501. */
    static final String PARTED_DOOR = "PARTED_DOOR";
    /** Levels of an address in Latin letters with their numbers: 6 zu 14 hao. */
    static final String SPELT_DOOR = "SPELT_DOOR";
    /** The address of a machine in four numbers. */
    static final String SERVER = "SERVER";
    /** What stands between quotes. */
    static final String QUOTED = "QUOTED";

    /** Groups that no file writes; they are found by their form. */
    static final List<String> BY_FORM =
            List.of(NUMBER, LONG_NUMBER, ACCOUNT, NAME, COUNTED_DOOR, PARTED_DOOR, SPELT_DOOR, SERVER, QUOTED);

    /** Begins the names of groups that say how a digit is spelt, or what sounds like it. */
    static final String DIGIT = "digit-";

    static final int DISTANCE = 4;

    /** The words of a group; none when the file has no such group. */
    List<String> words(String group) {
        return groups.stream()
                .filter(each -> each.name().equals(group))
                .findFirst()
                .map(Group::words)
                .orElse(List.of());
    }

    /** Digits that are spelt out or sound alike, by their word. */
    Map<String, Character> speltDigits() {
        Map<String, Character> spelt = new HashMap<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            for (String word : words(DIGIT + digit)) spelt.put(word, digit);
        }
        return spelt;
    }

    /** Words that may stand for one another. */
    record Group(String name, List<String> words, Spot spot) {

        /** Read by the form of what they stand in, and never as words. */
        boolean isOfDigits() {
            return name.startsWith(DIGIT);
        }
    }

    /**
     * Groups that follow one another in one sentence, or stand among others that are clues.
     *
     * @param within the most characters between one and the next; with clues, from the first to the last
     * @param unless groups that make it harmless when they stand in the same sentence
     */
    record Rule(List<String> say, Clues clues, int within, List<String> unless, Optional<Text> reason, Spot spot) {

        Rule saying(List<String> order) {
            return new Rule(order, clues, within, unless, reason, spot);
        }
    }

    /** Groups of which at least so many stand near one another, in whatever order and over ends of sentences. */
    record Clues(List<String> groups, int least) {

        boolean areAsked() {
            return !groups.isEmpty();
        }
    }
}
