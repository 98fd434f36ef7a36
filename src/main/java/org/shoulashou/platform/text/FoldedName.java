package org.shoulashou.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is compared with others: 「四年级（1）班」 and 「四年级 (1) 班」 are the same. */
public final class FoldedName {

    private static final Pattern AROUND = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}]+");

    private FoldedName() {}

    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String letters = AROUND.matcher(plain).replaceAll("");
        return letters.isEmpty() ? plain.strip() : letters;
    }
}
