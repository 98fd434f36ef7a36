package org.shoulashou.exchange.agenda;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.ExchangeProblems;

/** The product hands out no private contact, so none is typed into it: seven figures in a row are a number to call. */
public final class NoContactData {

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)[\\s\\-._·、,，]+(?=\\d)");
    private static final Pattern REACHABLE =
            Pattern.compile("\\d{7,}|@|https?:|www\\.|wxid|微信号|qq\\s*号|qq\\s*[:：]?\\s*\\d{4,}|加我|加微|手机号|电话号");

    private NoContactData() {}

    /** The text without blanks around it; absent when there is none. */
    public static @Nullable String refuseIn(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) return null;
        if (isIn(text)) {
            throw ExchangeProblems.CONTACT_DATA.refusal().at(pointer, ExchangeProblems.CONTACT_DATA.title());
        }
        return text.strip();
    }

    static boolean isIn(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return REACHABLE
                .matcher(BETWEEN.matcher(inFigures(plain)).replaceAll(""))
                .find();
    }

    private static String inFigures(String text) {
        StringBuilder figures = new StringBuilder();
        for (char each : text.toCharArray()) {
            int value = NUMERALS.indexOf(each == '〇' ? '零' : each == '幺' ? '一' : each);
            figures.append(value < 0 ? each : (char) ('0' + value));
        }
        return figures.toString();
    }
}
