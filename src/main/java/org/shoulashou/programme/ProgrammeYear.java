package org.shoulashou.programme;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One year of a programme, from its first day to its last. Published plans count in calendar years, schools in school years.
 *
 * @param year the year in which it begins, which names it
 */
public record ProgrammeYear(int year, LocalDate from, LocalDate to) {

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean touches(YearMonth month) {
        return !month.atEndOfMonth().isBefore(from) && !month.atDay(1).isAfter(to);
    }
}
