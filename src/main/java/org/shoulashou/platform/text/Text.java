package org.shoulashou.platform.text;

import java.util.Locale;
import java.util.function.Function;

/** One text in the two languages of the interface. */
public record Text(String zh, String en) {

    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }

    /** Puts the values where the texts say {@code {0}}, {@code {1}} …; a text stands there in the language around it. */
    public Text with(Object... values) {
        return new Text(filled(zh, values, Text::zh), filled(en, values, Text::en));
    }

    private static String filled(String text, Object[] values, Function<Text, String> language) {
        String result = text;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Text inner ? language.apply(inner) : values[i];
            result = result.replace("{" + i + "}", String.valueOf(value));
        }
        return result;
    }
}
