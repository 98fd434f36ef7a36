package org.shoulashou.coverage.months;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.Hand;
import org.shoulashou.platform.documents.Documents;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.programme.Programme;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A month of a programme whose figures are closed. Quotas and the places that they name are copied too: a target that is
 * adjusted later changes no month before.
 *
 * @param id      programme and month, so that a month is closed once
 * @param content the programme as it was
 * @param lines   of every place that a quota names, itself first
 * @param stand   absent while the figures are still being copied
 * @param approving corrections that somebody approved or was about to: whether they count is told by themselves
 */
@Document("coverageMonths")
@CompoundIndex(name = "ofProgramme", def = "{programme: 1, month: 1}")
public record ClosedMonth(
        @Id String id,
        @Version @Nullable Long version,
        String programme,
        String month,
        Hand by,
        Instant askedAt,
        org.bson.Document content,
        Map<String, List<String>> lines,
        @Nullable Stand stand,
        List<String> approving,
        Outbox outbox)
        implements Aggregate<ClosedMonth> {

    /** Months of before corrections were entered in them have none. */
    public ClosedMonth {
        approving = approving == null ? List.of() : List.copyOf(approving);
    }

    /**
     * What was copied.
     *
     * @param from   when somebody asked for it
     * @param to     when the last one was
     * @param digest over all of them: whoever changes one later is found out
     */
    public record Stand(Instant from, Instant to, long nodes, String digest) {}

    static ClosedMonth begun(
            Programme programme, YearMonth month, Map<String, List<String>> lines, Hand by, Instant now) {
        return new ClosedMonth(
                        idOf(programme.id(), month),
                        null,
                        programme.id(),
                        month.toString(),
                        by,
                        now,
                        Documents.of(programme),
                        Map.copyOf(lines),
                        null,
                        List.of(),
                        Outbox.empty())
                .telling(acted(programme, Action.COVERAGE_MONTH_CLOSED, by, month, lines), now);
    }

    static Acted acted(Programme of, Action action, Hand by, YearMonth month, Map<String, List<String>> lines) {
        List<String> keeper = lines.getOrDefault(of.keeper(), List.of(of.keeper()));
        List<String> within = keeper.stream().map(Scope::place).map(Scope::key).toList();
        return new Acted(action, by.id(), by.name(), idOf(of.id(), month), month.toString(), within);
    }

    public static String idOf(String programme, YearMonth month) {
        return programme + "/" + month;
    }

    public boolean isClosed() {
        return stand != null;
    }

    public Stand needed() {
        if (stand == null) throw new IllegalStateException(id + " is still being closed");
        return stand;
    }

    public YearMonth of() {
        return YearMonth.parse(month);
    }

    /**
     * Up to this moment everything is counted that has a time of its own: the end of the month, or before it is over when
     * somebody asked to close it. It is not the moment of the copying, which may go on long and begin anew: then the two
     * classes of a pair would be told as of two moments.
     */
    public Instant asOf() {
        Instant end = of().atEndOfMonth()
                .atTime(LocalTime.MAX)
                .atZone(Downloads.BEIJING)
                .toInstant();
        return askedAt.isAfter(end) ? end : askedAt;
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(asOf(), Downloads.BEIJING);
    }

    /** Of every place of which a quota asks something, what it lies in. */
    List<List<String>> linesAsked() {
        Programme then = frozenProgramme();
        return then.quotas().stream()
                .flatMap(quota -> then.placesOf(quota).stream())
                .distinct()
                .map(place -> lines.getOrDefault(place, List.of(place)))
                .toList();
    }

    public Programme frozenProgramme() {
        return Documents.read(content, Programme.class);
    }

    ClosedMonth closed(Stand now) {
        return new ClosedMonth(id, version, programme, month, by, askedAt, content, lines, now, approving, outbox);
    }

    boolean approves(String correction) {
        return approving.contains(correction);
    }

    ClosedMonth approving(String correction) {
        List<String> all = Stream.concat(approving.stream(), Stream.of(correction))
                .distinct()
                .toList();
        return new ClosedMonth(id, version, programme, month, by, askedAt, content, lines, stand, all, outbox);
    }

    @Override
    public ClosedMonth withOutbox(Outbox next) {
        return new ClosedMonth(id, version, programme, month, by, askedAt, content, lines, stand, approving, next);
    }
}
