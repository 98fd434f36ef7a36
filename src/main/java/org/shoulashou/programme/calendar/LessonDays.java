package org.shoulashou.programme.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Weekdays without the holidays that are written down. */
public record LessonDays(List<Holiday> holidays) {

    private static final List<String> TOP = List.of("holidays");
    private static final List<String> HOLIDAY = List.of("from", "to", "zh", "en");

    public LessonDays {
        holidays = List.copyOf(holidays);
    }

    public record Holiday(LocalDate from, LocalDate to) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Blocks: for the start only. */
    public static LessonDays reading(ResourcePatternResolver resolver, String pattern) {
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
        return new LessonDays(holidays);
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

    public boolean has(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && holidays.stream().noneMatch(holiday -> holiday.has(day));
    }
}
