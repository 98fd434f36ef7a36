package org.shoulashou.programme.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Weekdays without the holidays that are written down, and the Saturdays and Sundays on which their lessons are made up.
 */
public record LessonDays(List<Holiday> holidays, Set<LocalDate> madeUp) {

    private static final List<String> TOP = List.of("holidays", "made-up");
    private static final List<String> HOLIDAY = List.of("from", "to", "zh", "en");
    private static final List<String> MADE_UP = List.of("day", "zh", "en");

    public LessonDays {
        holidays = List.copyOf(holidays);
        madeUp = Set.copyOf(madeUp);
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
        Set<LocalDate> madeUp = new HashSet<>();
        for (YamlFile file : YamlFile.find(resolver, pattern, "matching-rules/calendar/")) {
            file.root(faults)
                    .flatMap(node -> YamlEntries.of(node, file.name(), TOP, faults))
                    .ifPresent(entries -> {
                        holidays.addAll(holidays(entries));
                        madeUp.addAll(madeUp(entries));
                    });
        }
        if (!faults.isEmpty()) {
            throw new WrongRules(new Text("不上课的日子", "days without lessons"), "matching-rules/calendar", faults);
        }
        return new LessonDays(holidays, madeUp);
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

    private static List<LocalDate> madeUp(YamlEntries entries) {
        return entries.each("made-up", MADE_UP).stream()
                .flatMap(Optional::stream)
                .flatMap(entry -> madeUpOn(entry).stream())
                .toList();
    }

    private static Optional<LocalDate> madeUpOn(YamlEntries entry) {
        entry.require("day");
        return entry.day("day");
    }

    public boolean has(LocalDate day) {
        if (madeUp.contains(day)) return true;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && holidays.stream().noneMatch(holiday -> holiday.has(day));
    }
}
