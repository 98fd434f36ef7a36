package org.shoulashou.letters.screening.forms;

import org.shoulashou.letters.screening.vocabulary.AnyOf;

/** Names between quotes or brackets, as somebody writes what is to be typed in. */
public final class Quotes {

    private static final String OPEN = "“「『【\"‘《〈«";
    private static final AnyOf OPENING = AnyOf.of(OPEN);
    private static final String CLOSE = "”」』】\"’》〉»";
    private static final int LONGEST = 16;

    private Quotes() {}

    /** What stands between them. */
    public static void find(String original, Place found) {
        for (int i = OPENING.next(original, 0); i < original.length(); i = OPENING.next(original, i + 1)) {
            int kind = OPEN.indexOf(original.charAt(i));
            int end = original.indexOf(CLOSE.charAt(kind), i + 1);
            if (end > i + 1 && end - i - 1 <= LONGEST) {
                found.take(i + 1, end);
                i = end;
            }
        }
    }
}
