package org.shoulashou.coverage.bulletins.examples;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.Hand;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A story of a class that may stand in a bulletin.
 *
 * @param pupils of whom it is; each guardian has agreed
 * @param within keys from the class outwards
 */
@Document("goodExamples")
@CompoundIndex(name = "ofPlace", def = "{within: 1, state: 1, at: -1}")
public record GoodExample(
        @Id String id,
        @Version @Nullable Long version,
        String schoolClass,
        List<String> pupils,
        String title,
        String words,
        Hand author,
        Instant at,
        State state,
        @Nullable Hand decidedBy,
        @Nullable Instant decidedAt,
        List<String> within,
        Outbox outbox)
        implements Aggregate<GoodExample> {

    public GoodExample {
        pupils = List.copyOf(pupils);
        within = List.copyOf(within);
    }

    public enum State {
        TOLD,
        APPROVED,
        TAKEN_BACK
    }

    GoodExample decided(State next, Action action, Hand by, Instant now) {
        return new GoodExample(
                        id, version, schoolClass, pupils, title, words, author, at, next, by, now, within, outbox)
                .acted(action, by, now);
    }

    GoodExample acted(Action action, Hand by, Instant now) {
        return telling(new Acted(action, by.id(), by.name(), id, null, within), now);
    }

    @Override
    public GoodExample withOutbox(Outbox next) {
        return new GoodExample(
                id, version, schoolClass, pupils, title, words, author, at, state, decidedBy, decidedAt, within, next);
    }
}
