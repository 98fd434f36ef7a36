package org.shoulashou.coverage.counting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** The kinds of figures that are kept beside the counts, by the words with which their names begin. */
public enum Series {
    /** Who is paired, by the month in which the pair was confirmed. */
    PAIRED("paired "),
    /** Who has corresponded, by the month in which the second direction was reached. */
    CORRESPONDED("corresponded "),
    /** Letters delivered, by month. */
    LETTERS("letters "),
    /** Letters delivered, by the Monday of the week. */
    WEEK("week "),
    /** Pairs by the place of the friend. */
    FRIENDS_AT("at ");

    private final String word;

    Series(String word) {
        this.word = word;
    }

    String in(YearMonth month) {
        return at(month.toString());
    }

    String inWeekOf(LocalDate day) {
        return at(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString());
    }

    /** The name of the figure at a month, a Monday or a place. */
    public String at(String point) {
        return word + point;
    }

    public boolean has(String name) {
        return name.startsWith(word);
    }

    /** The month, the Monday or the place. */
    public String point(String name) {
        return name.substring(word.length());
    }
}
