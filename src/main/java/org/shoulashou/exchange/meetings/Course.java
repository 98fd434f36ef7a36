package org.shoulashou.exchange.meetings;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a meeting has come.
 *
 * @param revision grows with every decision; a decision on an older one is stale
 * @param start    absent until both agree
 * @param link     of a meeting system outside; absent while none is given
 * @param pictures ids of all that the two reports name, to be found by
 * @param heads    of both sides together, once both have confirmed
 */
public record Course(
        long revision,
        MeetingState state,
        Offers offers,
        @Nullable Instant start,
        @Nullable String link,
        Map<Half, List<Part>> parts,
        Map<Half, MeetingReport> reports,
        int heads,
        List<String> pictures,
        List<Turn> turns) {

    public Course {
        pictures = List.copyOf(pictures);
        parts = Map.copyOf(parts);
        reports = Map.copyOf(reports);
        turns = List.copyOf(turns);
    }

    static Course beginning(Offers offers, @Nullable String link, Turn first) {
        return new Course(
                1, MeetingState.PROPOSED, offers, null, link, Map.of(), Map.of(), 0, List.of(), List.of(first));
    }

    Course offering(Offers next, Turn turn) {
        return new Course(
                revision + 1, MeetingState.PROPOSED, next, null, link, parts, reports, heads, pictures, after(turn));
    }

    Course agreed(Instant when, Turn turn) {
        return new Course(
                revision + 1, MeetingState.AGREED, offers, when, link, parts, reports, heads, pictures, after(turn));
    }

    Course cancelled(Turn turn) {
        return new Course(
                revision + 1,
                MeetingState.CANCELLED,
                offers,
                start,
                link,
                parts,
                reports,
                heads,
                pictures,
                after(turn));
    }

    Course without(String pupil, Turn turn) {
        Map<Half, List<Part>> left = new EnumMap<>(Half.class);
        parts.forEach((half, all) -> left.put(half, without(pupil, all)));
        return new Course(revision + 1, state, offers, start, link, left, reports, heads, pictures, after(turn));
    }

    private static List<Part> without(String pupil, List<Part> parts) {
        return parts.stream().filter(part -> !part.pupil().equals(pupil)).toList();
    }

    /** Nobody decided anything: what somebody is deciding on is not stale. */
    Course reminded(Turn turn) {
        return new Course(revision, state, offers, start, link, parts, reports, heads, pictures, after(turn));
    }

    boolean wasReminded() {
        Step last = Step.PROPOSED;
        for (Turn turn : turns) {
            if (turn.step() == Step.AGREED || turn.step() == Step.REMINDED) last = turn.step();
        }
        return last == Step.REMINDED;
    }

    /** The class in which this pupil has a part. */
    Optional<Half> casting(String pupil) {
        return Stream.of(Half.values())
                .filter(half -> parts.getOrDefault(half, List.of()).stream()
                        .anyMatch(part -> part.pupil().equals(pupil)))
                .findFirst();
    }

    Course linked(@Nullable String next, Turn turn) {
        return new Course(revision + 1, state, offers, start, next, parts, reports, heads, pictures, after(turn));
    }

    Course cast(Half half, List<Part> next, Turn turn) {
        Map<Half, List<Part>> all = new EnumMap<>(Half.class);
        all.putAll(parts);
        all.put(half, List.copyOf(next));
        return new Course(revision + 1, state, offers, start, link, all, reports, heads, pictures, after(turn));
    }

    Course reported(Half half, MeetingReport report, Turn turn) {
        Map<Half, MeetingReport> all = new EnumMap<>(Half.class);
        all.putAll(reports);
        all.put(half, report);
        boolean both = all.size() == Half.values().length;
        int counted =
                both ? all.values().stream().mapToInt(MeetingReport::heads).sum() : 0;
        MeetingState next = both ? MeetingState.CONFIRMED : MeetingState.REPORTED;
        return new Course(revision + 1, next, offers, start, link, parts, all, counted, named(all), after(turn));
    }

    /** Without a word, a picture or a child. */
    Course forgotten() {
        Map<Half, MeetingReport> figures = new EnumMap<>(Half.class);
        reports.forEach((half, report) -> figures.put(half, report.forgotten()));
        List<Turn> bare = turns.stream()
                .map(turn -> new Turn(turn.step(), turn.half(), turn.by(), null))
                .toList();
        return new Course(revision, state, offers, start, null, Map.of(), figures, heads, List.of(), bare);
    }

    /** How many of one side were there, by that side's own word. */
    public int heads(Half half) {
        MeetingReport said = reports.get(half);
        return said == null ? 0 : said.heads();
    }

    private static List<String> named(Map<Half, MeetingReport> reports) {
        return reports.values().stream()
                .flatMap(report -> report.pictures().stream())
                .toList();
    }

    private List<Turn> after(Turn turn) {
        return Stream.concat(turns.stream(), Stream.of(turn)).toList();
    }
}
