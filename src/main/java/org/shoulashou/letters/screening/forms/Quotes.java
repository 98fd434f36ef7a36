package org.shoulashou.letters.screening.forms;

/** Names between quotes or brackets, as somebody writes what is to be typed in. */
public final class Quotes {

    private static final String OPEN = "“「『【\"‘《〈«";
    private static final String CLOSE = "”」』】\"’》〉»";
    private static final int LONGEST = 16;

    private Quotes() {}

    /** What stands between them. */
    public static void find(String original, Place found) {
        for (int i = 0; i < original.length(); i++) {
            int kind = OPEN.indexOf(original.charAt(i));
            int end = kind < 0 ? -1 : original.indexOf(CLOSE.charAt(kind), i + 1);
            if (end > i + 1 && end - i - 1 <= LONGEST) {
                found.take(i + 1, end);
                i = end;
            }
        }
    }
}
