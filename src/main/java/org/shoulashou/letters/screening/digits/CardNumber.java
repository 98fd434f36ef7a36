package org.shoulashou.letters.screening.digits;

import java.time.YearMonth;
import java.util.Set;

/** Numbers of identity cards (GB 11643): province, birthday and check digit. */
public final class CardNumber {

    public static final int LENGTH = 18;
    public static final int OLD_LENGTH = 15;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "66", "71", "81", "82", "83");

    private CardNumber() {}

    /** Whether they are as many as a card has, with a province and a day of birth. */
    public static boolean isWhole(String card) {
        return card.length() == LENGTH && hasPlaceAndDay(card, card.substring(6, 14));
    }

    /** Whether they are as many, with a province and a century: a slip in the day tells still where somebody is from. */
    static boolean isLikely(String card) {
        boolean century = card.length() == LENGTH && (card.startsWith("19", 6) || card.startsWith("20", 6));
        return century && PROVINCES.contains(card.substring(0, 2));
    }

    /** As cards had them until 1999: fifteen digits, and two for the year. */
    public static boolean isOld(String card) {
        return card.length() == OLD_LENGTH && hasPlaceAndDay(card, "19" + card.substring(6, 12));
    }

    private static boolean hasPlaceAndDay(String card, String day) {
        if (!PROVINCES.contains(card.substring(0, 2))) return false;
        int year = Integer.parseInt(day.substring(0, 4));
        int month = Integer.parseInt(day.substring(4, 6));
        int ofMonth = Integer.parseInt(day.substring(6));
        boolean isMonth = year >= 1900 && year < 2100 && month >= 1 && month <= 12;
        return isMonth && ofMonth >= 1 && ofMonth <= YearMonth.of(year, month).lengthOfMonth();
    }

    public static boolean isChecked(String card) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (card.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % CHECK.length()) == card.charAt(LENGTH - 1);
    }
}
