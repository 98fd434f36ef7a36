package org.shoulashou.letters.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The questions of a letter: its sentences that end in a question mark, and nothing cleverer than that, so that a child
 * understands which they are.
 */
public final class Questions {

    /** Of one letter; a longer list helps nobody to answer. */
    public static final int MOST = 20;

    private static final String MARKS = "[。！!？?؟…།]";
    private static final String CLOSING = "[\"'”’」』）)]*";
    private static final Pattern SENTENCE = Pattern.compile(".*?(?:" + MARKS + "+" + CLOSING + "|\\.(?=\\s)|$)");
    private static final Pattern ASKS = Pattern.compile(".*[？?؟]" + MARKS + "*" + CLOSING);

    private Questions() {}

    /** In their order, each once. */
    public static List<String> in(String plain) {
        return plain.lines()
                .flatMap(line -> SENTENCE.matcher(line).results())
                .map(MatchResult::group)
                .map(String::strip)
                .filter(Questions::isQuestion)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean isQuestion(String sentence) {
        return ASKS.matcher(sentence).matches() && sentence.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
