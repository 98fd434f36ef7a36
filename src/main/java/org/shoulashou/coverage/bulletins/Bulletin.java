package org.shoulashou.coverage.bulletins;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.Hand;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One edition of a bulletin.
 *
 * @param id       programme, span and edition: an edition is made once
 * @param hands    accounts of all who wrote in it; none of them checks or publishes it
 * @param versions what it said before, the oldest first
 * @param within   keys of the places that the programme is kept at, and of those whose League hears of it
 */
@Document("bulletins")
@CompoundIndex(name = "ofProgramme", def = "{programme: 1, 'span.last': -1, edition: -1}")
public record Bulletin(
        @Id String id,
        @Version @Nullable Long version,
        String programme,
        Text programmeNames,
        Span span,
        int edition,
        BulletinState state,
        Contents contents,
        BulletinFigures figures,
        Set<String> hands,
        List<KeptVersion> versions,
        List<Step> steps,
        List<String> keptAt,
        List<String> within,
        Outbox outbox)
        implements Aggregate<Bulletin> {

    public Bulletin {
        hands = Set.copyOf(hands);
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
        keptAt = List.copyOf(keptAt);
        within = List.copyOf(within);
    }

    public enum BulletinState {
        DRAFT(new Text("草稿", "draft")),
        HANDED_IN(new Text("待核对", "to be checked")),
        CHECKED(new Text("已核对", "checked")),
        PUBLISHED(new Text("已发布", "published"));

        private final Text text;

        BulletinState(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    public record KeptVersion(int number, Contents contents, Hand by, Instant at) {}

    /** What somebody did with it, and what they said. */
    public record Step(
            Action action, Hand by, Instant at, @Nullable String note) {}

    static String idOf(String programme, Span span, int edition) {
        return programme + "_" + span.key() + "_" + edition;
    }

    boolean wasWrittenBy(Hand hand) {
        return hands.contains(hand.id());
    }

    boolean isOut() {
        return state == BulletinState.PUBLISHED;
    }

    public @Nullable Instant publishedAt() {
        return steps.stream()
                .filter(step -> step.action() == Action.BULLETIN_PUBLISHED)
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    /** Every saving is a version that is kept. */
    Bulletin written(Contents next, Hand by, Instant now) {
        int number = versions.size() + 1;
        List<KeptVersion> more = more(versions, new KeptVersion(number, next, by, now));
        Set<String> both = Stream.concat(hands.stream(), Stream.of(by.id())).collect(Collectors.toSet());
        return new Bulletin(
                        id,
                        version,
                        programme,
                        programmeNames,
                        span,
                        edition,
                        state,
                        next,
                        figures,
                        both,
                        more,
                        steps,
                        keptAt,
                        within,
                        outbox)
                .acted(Action.BULLETIN_CHANGED, by, now, keptAt);
    }

    Bulletin becoming(BulletinState next, Step step) {
        List<String> told = next == BulletinState.PUBLISHED ? within : keptAt;
        return new Bulletin(
                        id,
                        version,
                        programme,
                        programmeNames,
                        span,
                        edition,
                        next,
                        contents,
                        figures,
                        hands,
                        versions,
                        more(steps, step),
                        keptAt,
                        within,
                        outbox)
                .acted(step.action(), step.by(), step.at(), told);
    }

    private static <T> List<T> more(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    Bulletin acted(Action action, Hand by, Instant now, List<String> told) {
        return telling(new Acted(action, by.id(), by.name(), id, contents.title(), told), now);
    }

    @Override
    public Bulletin withOutbox(Outbox next) {
        return new Bulletin(
                id,
                version,
                programme,
                programmeNames,
                span,
                edition,
                state,
                contents,
                figures,
                hands,
                versions,
                steps,
                keptAt,
                within,
                next);
    }
}
