package org.shoulashou.exchange.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shoulashou.platform.text.Text;

/** Writes iCalendar (RFC 5545). */
final class Ics {

    private static final int LONGEST = 75;
    private static final Text NAME = new Text("手拉手", "Shoulashou");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private Ics() {}

    static String of(List<Entry> entries, Instant now, Locale locale) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Shoulashou//Exchange//EN",
                "CALSCALE:GREGORIAN",
                "X-WR-CALNAME:" + escaped(NAME.in(locale)),
                "X-WR-TIMEZONE:Asia/Shanghai"));
        entries.forEach(entry -> lines.addAll(event(entry, now, locale)));
        lines.add("END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(folded(line)).append("\r\n"));
        return text.toString();
    }

    private static List<String> event(Entry entry, Instant now, Locale locale) {
        List<String> lines = new ArrayList<>(
                List.of("BEGIN:VEVENT", "UID:" + entry.id() + "@shoulashou", "DTSTAMP:" + MOMENT.format(now)));
        Instant start = entry.start();
        if (start == null) {
            LocalDate next = entry.day().plusDays(1);
            lines.add("DTSTART;VALUE=DATE:" + DAY.format(entry.day()));
            lines.add("DTEND;VALUE=DATE:" + DAY.format(next));
        } else {
            lines.add("DTSTART:" + MOMENT.format(start));
            lines.add("DTEND:" + MOMENT.format(start.plus(Duration.ofMinutes(entry.minutes()))));
        }
        lines.add("SEQUENCE:" + entry.sequence());
        lines.add(entry.cancelled() ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        lines.add("SUMMARY:" + escaped(entry.title().in(locale)));
        lines.add("END:VEVENT");
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** No line is longer than 75 bytes, and no character is cut in two. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String each = Character.toString(line.codePointAt(at));
            int bytes = each.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.append(each);
            length += bytes;
        }
        return folded.toString();
    }
}
