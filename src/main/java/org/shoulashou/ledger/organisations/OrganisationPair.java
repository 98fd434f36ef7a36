package org.shoulashou.ledger.organisations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerEvents.PairAwaitsSecond;
import org.shoulashou.ledger.plans.Counted;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.text.FoldedName;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation of the inland side and one of the partner side that are paired for a year.
 *
 * @param place  whose task it counts for
 * @param key    what two equal pairs of a year share; another once the pair is taken back
 * @param points of the run that found it; absent where it was typed
 * @param accepted by whom, since when it counts: a second person, or the other party of two that agreed
 * @param parted why it was taken back
 * @param partedAt absent also where it was taken back before that was kept
 * @param around codes from the place outwards
 */
@Document("ledgerOrganisationPairs")
@CompoundIndex(name = "once", def = "{key: 1}", unique = true)
@CompoundIndex(name = "ofPlace", def = "{around: 1, plan: 1, year: 1, kind: 1}")
@CompoundIndex(name = "ofPlan", def = "{plan: 1, kind: 1, place: 1, year: 1}")
public record OrganisationPair(
        @Id String id,
        @Version @Nullable Long version,
        String key,
        String plan,
        int year,
        Kind kind,
        String place,
        String inland,
        String partner,
        @Nullable Integer points,
        Hand by,
        Instant at,
        @Nullable Hand accepted,
        @Nullable String parted,
        @Nullable Instant partedAt,
        List<String> around,
        Outbox outbox)
        implements Aggregate<OrganisationPair> {

    public enum Kind {
        TOWNSHIP(Counted.What.TOWNSHIPS),
        VILLAGE(Counted.What.VILLAGES);

        private final Counted.What counted;

        Kind(Counted.What counted) {
            this.counted = counted;
        }

        /** As a plan says what it counts. */
        Counted.What counted() {
            return counted;
        }
    }

    /** However the two names are written. */
    static String key(String plan, int year, Kind kind, String inland, String partner) {
        return String.join("/", plan, String.valueOf(year), kind.name(), FoldedName.of(inland), FoldedName.of(partner));
    }

    boolean isOf(String one, String other) {
        return FoldedName.of(inland).equals(FoldedName.of(one))
                && FoldedName.of(partner).equals(FoldedName.of(other));
    }

    OrganisationPair acted(Action action, Hand who, Instant now) {
        return telling(new Acted(action, who.id(), who.name(), id, null, Sights.keys(around)), now);
    }

    /** One that was typed, or the first of a file, tells of all. */
    OrganisationPair awaitsSecond(Instant now) {
        return telling(new PairAwaitsSecond(id, Sights.keys(around).get(0), by.id()), now);
    }

    boolean waits() {
        return accepted == null && parted == null;
    }

    /** Where nobody knows when it was taken back, that counts as after everything. */
    boolean wasPartedSince(Instant agreed) {
        return parted != null && (partedAt == null || !partedAt.isBefore(agreed));
    }

    OrganisationPair acceptedBy(Hand second, Instant now) {
        return new OrganisationPair(
                        id, version, key, plan, year, kind, place, inland, partner, points, by, at, second, parted,
                        partedAt, around, outbox)
                .acted(Action.ORGANISATIONS_ACCEPTED, second, now);
    }

    OrganisationPair parted(String reason, Hand who, Instant now) {
        return new OrganisationPair(
                        id,
                        version,
                        "parted/" + id,
                        plan,
                        year,
                        kind,
                        place,
                        inland,
                        partner,
                        points,
                        by,
                        at,
                        accepted,
                        reason,
                        now,
                        around,
                        outbox)
                .acted(Action.ORGANISATIONS_PARTED, who, now);
    }

    @Override
    public OrganisationPair withOutbox(Outbox next) {
        return new OrganisationPair(
                id, version, key, plan, year, kind, place, inland, partner, points, by, at, accepted, parted, partedAt,
                around, next);
    }
}
