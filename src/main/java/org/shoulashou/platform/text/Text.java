package org.shoulashou.platform.text;

import java.util.Locale;

/** One text in the two languages of the interface. */
public record Text(String zh, String en) {

    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }

    /** Puts the values where the texts say {@code {0}}, {@code {1}} … */
    public Text with(Object... values) {
        return new Text(filled(zh, values), filled(en, values));
    }

    private static String filled(String text, Object[] values) {
        String result = text;
        for (int i = 0; i < values.length; i++) {
            result = result.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return result;
    }
}
