package org.shoulashou.exchange.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.exchange.ExchangeEvents.ContactMoved;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.evidence.Shelf;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that passed between two classes under an adult's eye. It counts when the other side confirms it.
 *
 * @param revision grows with every decision
 * @param heads    pupils of both sides who took part; of post the letters that were sent
 * @param note     short, and without private contact data
 * @param pictures of the side that logged it, seen by that side alone
 * @param answered by the other side, or by the first one when it withdrew
 */
@Document(Contact.COLLECTION)
@CompoundIndex(name = "seenFrom", def = "{'between.within': 1, day: -1, _id: 1}")
@CompoundIndex(name = "ofYear", def = "{'between.programme': 1, 'between.year': 1, state: 1}")
@CompoundIndex(name = "ofInlandClass", def = "{'between.inland.schoolClass': 1, state: 1}")
@CompoundIndex(name = "ofPartnerClass", def = "{'between.partner.schoolClass': 1, state: 1}")
@CompoundIndex(name = "evidence", def = "{pictures: 1}", sparse = true)
public record Contact(
        @Id String id,
        @Version @Nullable Long version,
        long revision,
        ContactKind kind,
        Between between,
        Half by,
        LocalDate day,
        int heads,
        @Nullable String note,
        List<String> pictures,
        ContactState state,
        Hand logged,
        @Nullable Hand answered,
        Outbox outbox)
        implements Aggregate<Contact> {

    public static final String COLLECTION = "contacts";

    private static final Set<ContactState> ANSWERS =
            Set.of(ContactState.CONFIRMED, ContactState.LOST, ContactState.WITHDRAWN);

    public Contact {
        pictures = List.copyOf(pictures);
    }

    public static Contact logged(
            String id, ContactKind kind, Between between, Half by, LocalDate day, int heads, Shown shown, Hand hand) {
        return new Contact(
                        id,
                        null,
                        1,
                        kind,
                        between,
                        by,
                        day,
                        heads,
                        shown.note(),
                        shown.pictures(),
                        ContactState.WAITING,
                        hand,
                        null,
                        Outbox.empty())
                .telling(by, hand, Action.CONTACT_LOGGED);
    }

    /** What shows that it took place. */
    public record Shown(@Nullable String note, List<String> pictures) {}

    /** The other side confirms, or says that nothing came; only whoever logged it may withdraw it. */
    public Contact answered(ContactState answer, Half half, long seen, Hand hand) {
        boolean again =
                state == answer && answered != null && answered.accountId().equals(hand.accountId());
        if (again) return this;
        if (seen != revision) throw PlatformProblems.STALE.refusal();
        if (state != ContactState.WAITING || !mayAnswer(answer, half)) {
            throw ExchangeProblems.NOT_IN_THIS_STATE.refusal();
        }
        return new Contact(
                        id,
                        version,
                        revision + 1,
                        kind,
                        between,
                        by,
                        day,
                        heads,
                        note,
                        pictures,
                        answer,
                        logged,
                        hand,
                        outbox)
                .telling(half, hand, Action.CONTACT_ANSWERED);
    }

    /** The pictures that the side keeps which logged it. */
    public Shelf shelf() {
        return new Shelf(id, between.on(by).schoolClass(), pictures, logged.at());
    }

    /** What is left when its time is over: that it was, and how many took part (R20). */
    public Contact forgotten() {
        return new Contact(
                id, version, revision, kind, between, by, day, heads, null, List.of(), state, logged, answered, outbox);
    }

    /** A form that is sent twice says the same; one that says something else must not be taken for it. */
    void refuseUnlessSameAs(Contact other) {
        boolean same = kind == other.kind
                && day.equals(other.day)
                && heads == other.heads
                && Objects.equals(note, other.note)
                && pictures.equals(other.pictures);
        if (!same) throw ExchangeProblems.NOT_IN_THIS_STATE.refusal();
    }

    public boolean mayAnswer(ContactState answer, Half half) {
        boolean own = half == by;
        boolean lostByPost = kind == ContactKind.POST && answer == ContactState.LOST;
        return ANSWERS.contains(answer) && (own == (answer == ContactState.WITHDRAWN) || lostByPost);
    }

    private Contact telling(Half half, Hand hand, Action action) {
        ContactMoved moved = new ContactMoved(
                id,
                between.classPairing(),
                kind,
                state,
                between.on(half).school(),
                between.on(half.other()).school(),
                between.on(half.other()).schoolClass());
        Acted acted = new Acted(action, hand.accountId(), hand.name(), id, null, between.logged(half));
        return telling(moved, hand.at()).telling(acted, hand.at());
    }

    @Override
    public Contact withOutbox(Outbox next) {
        return new Contact(
                id, version, revision, kind, between, by, day, heads, note, pictures, state, logged, answered, next);
    }
}
