package org.shoulashou.coverage.months;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A line beneath figures that are closed. It counts for the class, school or place that it is about and for all around
 * it, when a second person has approved it; the frozen figures themselves stay.
 *
 * @param month the id of the closed month
 * @param line  keys from what it is about outwards
 */
@Document("coverageCorrections")
@CompoundIndex(name = "ofMonth", def = "{month: 1, line: 1, at: 1}")
public record FigureCorrection(
        @Id String id,
        @Version @Nullable Long version,
        String month,
        List<String> line,
        Sided side,
        int year,
        Measure measure,
        int difference,
        String reason,
        Hand author,
        Instant at,
        State state,
        @Nullable Decision decision,
        Outbox outbox)
        implements Aggregate<FigureCorrection> {

    public FigureCorrection {
        line = List.copyOf(line);
    }

    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    public record Decision(Hand by, Instant at, @Nullable String note) {}

    /** What somebody says is otherwise. */
    record Said(Sided side, int year, Measure measure, int difference, String reason) {}

    static FigureCorrection asked(String id, FrozenNode node, Said said, Hand author, Instant now) {
        return new FigureCorrection(
                        id,
                        null,
                        node.month(),
                        node.line(),
                        said.side(),
                        said.year(),
                        said.measure(),
                        said.difference(),
                        said.reason(),
                        author,
                        now,
                        State.OPEN,
                        null,
                        Outbox.empty())
                .acted(Action.COVERAGE_CORRECTION_ASKED, author, now);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean counts() {
        return state == State.APPROVED;
    }

    Key key(String programme) {
        return new Key(programme, year, side);
    }

    /** To be added to the frozen figures: of the year, and of all years together. */
    Tally tally(String programme) {
        Counts counts = Counts.of(measure, difference);
        TreeMap<Key, Counts> cells = new TreeMap<>(Map.of(new Key(programme, 0, side), counts));
        cells.put(key(programme), counts);
        return new Tally(cells, new TreeMap<Key, SortedMap<String, Integer>>());
    }

    FigureCorrection decided(State as, Action action, Decision how) {
        return new FigureCorrection(
                        id, version, month, line, side, year, measure, difference, reason, author, at, as, how, outbox)
                .acted(action, how.by(), how.at());
    }

    private FigureCorrection acted(Action action, Hand by, Instant now) {
        return telling(new Acted(action, by.id(), by.name(), id, null, line), now);
    }

    @Override
    public FigureCorrection withOutbox(Outbox next) {
        return new FigureCorrection(
                id, version, month, line, side, year, measure, difference, reason, author, at, state, decision, next);
    }
}
