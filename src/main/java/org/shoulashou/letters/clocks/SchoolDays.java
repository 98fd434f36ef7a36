package org.shoulashou.letters.clocks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shoulashou.letters.Waiting;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Counts days with lessons, in Beijing's time: weekdays without the holidays that are written down. */
public final class SchoolDays {

    private static final int WARN_AFTER = 2;
    private static final int DUE_AFTER = 3;
    private static final List<String> TOP = List.of("holidays");
    private static final List<String> HOLIDAY = List.of("from", "to", "zh", "en");

    private final List<Holiday> holidays;

    SchoolDays(List<Holiday> holidays) {
        this.holidays = List.copyOf(holidays);
    }

    record Holiday(LocalDate from, LocalDate to) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Blocks: for the start only. */
    public static SchoolDays reading(ResourcePatternResolver resolver, String pattern) {
        List<Fault> faults = new ArrayList<>();
        List<Holiday> holidays = new ArrayList<>();
        for (YamlFile file : YamlFile.find(resolver, pattern, "matching-rules/calendar/")) {
            file.root(faults)
                    .flatMap(node -> YamlEntries.of(node, file.name(), TOP, faults))
                    .ifPresent(entries -> holidays.addAll(holidays(entries)));
        }
        if (!faults.isEmpty()) {
            throw new WrongRules(new Text("不上课的日子", "days without lessons"), "matching-rules/calendar", faults);
        }
        return new SchoolDays(holidays);
    }

    private static List<Holiday> holidays(YamlEntries entries) {
        return entries.each("holidays", HOLIDAY).stream()
                .flatMap(Optional::stream)
                .flatMap(entry -> holiday(entry).stream())
                .toList();
    }

    private static Optional<Holiday> holiday(YamlEntries entry) {
        entry.require("from");
        entry.require("to");
        return entry.day("from").flatMap(from -> entry.day("to").map(to -> new Holiday(from, to)));
    }

    public boolean isSchoolDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && holidays.stream().noneMatch(holiday -> holiday.has(day));
    }

    /** At the same time of the day, so many school days later. */
    public Instant after(Instant from, int schoolDays) {
        ZonedDateTime time = from.atZone(Downloads.BEIJING);
        for (int left = schoolDays; left > 0; ) {
            time = time.plusDays(1);
            if (isSchoolDay(time.toLocalDate())) left--;
        }
        return time.toInstant();
    }

    public Waiting.Deadline deadline(Instant now) {
        return new Waiting.Deadline(now, after(now, WARN_AFTER), after(now, DUE_AFTER));
    }
}
