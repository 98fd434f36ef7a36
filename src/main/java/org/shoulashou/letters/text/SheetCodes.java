package org.shoulashou.letters.text;

import java.util.regex.Pattern;
import org.shoulashou.platform.crypto.Unguessable;

/** What is printed on our own sheets of paper: a code that nobody can guess and that says nothing. */
public final class SheetCodes {

    private static final Pattern OURS = Pattern.compile("LS-[A-Za-z0-9_-]{32}");

    private SheetCodes() {}

    public static String fresh() {
        return "LS-" + Unguessable.next();
    }

    public static boolean isOne(String read) {
        return OURS.matcher(read).matches();
    }
}
