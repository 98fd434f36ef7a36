package org.shoulashou.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Two pupils who are, were or may become pen friends in one year of a programme.
 *
 * @param classPairing the two classes that it belongs to
 * @param run          that proposed it; absent when people paired by hand
 * @param inlandSeat   a pupil's one place in the programme's year; absent when this pairing no longer takes it
 * @param awaits       keys of the classes and schools whose word is missing
 * @param last         what brought it into this state, when somebody or something did
 */
@Document("pairings")
@CompoundIndex(name = "ofYear", def = "{programme: 1, year: 1, state: 1}")
@CompoundIndex(name = "ofClasses", def = "{classPairing: 1, state: 1}")
@CompoundIndex(name = "ofInlandClass", def = "{'inland.schoolClass': 1, state: 1}")
@CompoundIndex(name = "ofPartnerClass", def = "{'partner.schoolClass': 1, state: 1}")
@CompoundIndex(name = "ofInland", def = "{'inland.pupil': 1}")
@CompoundIndex(name = "ofPartner", def = "{'partner.pupil': 1}")
public record Pairing(
        @Id String id,
        @Version @Nullable Long version,
        String programme,
        int year,
        String classPairing,
        @Indexed @Nullable String run,
        Member inland,
        Member partner,
        @Indexed(unique = true, sparse = true) @Nullable String inlandSeat,
        @Indexed(unique = true, sparse = true) @Nullable String partnerSeat,
        @Indexed List<String> awaits,
        int points,
        List<Reason> reasons,
        PairingState state,
        @Nullable Turn last,
        Instant since,
        Outbox outbox)
        implements Aggregate<Pairing> {

    public static final String COLLECTION = "pairings";

    public Pairing {
        awaits = List.copyOf(awaits);
        reasons = List.copyOf(reasons);
    }

    /** What made it change. */
    public record Turn(Because because, @Nullable Hand by, Instant at) {

        /** After a word of people the same two are not brought together again. */
        boolean keepsApart() {
            return because.keepsApart();
        }

        boolean isNatural() {
            return because == Because.FAREWELL || because == Because.GOES_ON;
        }
    }

    /** How well the two suit each other. */
    public record Merits(int points, List<Reason> reasons) {}

    public static Pairing proposed(
            String id,
            ClassPairing classes,
            @Nullable String run,
            Member inland,
            Member partner,
            Merits merits,
            Instant now) {
        return new Pairing(
                id,
                null,
                classes.programme(),
                classes.year(),
                classes.id(),
                run,
                inland,
                partner,
                seat(classes.programme(), classes.year(), inland),
                seat(classes.programme(), classes.year(), partner),
                awaited(inland, partner),
                merits.points(),
                merits.reasons(),
                PairingState.PROPOSED,
                null,
                now,
                Outbox.empty());
    }

    public Member on(Side side) {
        return side == Side.INLAND ? inland : partner;
    }

    public Member friendOf(String pupil) {
        return inland.pupil().equals(pupil) ? partner : inland;
    }

    public boolean isOpen() {
        return state == PairingState.PROPOSED;
    }

    public boolean keepsApart() {
        return !state.isSeated() && last != null && last.keepsApart();
    }

    /** Whether the two were friends in an earlier year, and nobody ended it. */
    public boolean wasFriendshipBefore(int thisYear) {
        return year < thisYear && state.wasFriendship(last);
    }

    public long revision() {
        return version == null ? 0 : version;
    }

    /** One school's word; with the second one the two are friends. */
    public Pairing confirmed(Side side, Hand hand) {
        Member one = side == Side.INLAND ? inland.confirmedBy(hand) : inland;
        Member other = side == Side.PARTNER ? partner.confirmedBy(hand) : partner;
        boolean both = one.hasConfirmed() && other.hasConfirmed();
        Pairing next = becoming(one, other, both ? PairingState.ACTIVE : PairingState.PROPOSED, null);
        return both ? next.told(hand.at()) : next;
    }

    public Pairing declined(Because because, @Nullable Hand by, Instant now) {
        return becoming(inland, partner, PairingState.DECLINED, new Turn(because, by, now))
                .told(now);
    }

    /** What freed its two places came to nothing; every word that was given stays. */
    public Pairing proposedAgain() {
        return becoming(inland, partner, PairingState.PROPOSED, null);
    }

    public Pairing paused(Because because, @Nullable Hand by, Instant now) {
        return becoming(inland, partner, PairingState.PAUSED, new Turn(because, by, now))
                .told(now);
    }

    public Pairing resumed(Instant now) {
        return becoming(inland, partner, PairingState.ACTIVE, null).told(now);
    }

    public Pairing ended(Because because, @Nullable Hand by, Instant now) {
        return becoming(inland, partner, PairingState.ENDED, new Turn(because, by, now))
                .told(now);
    }

    /** A pupil is in another class of the school now, and so is the pairing. */
    public Pairing movedTo(ClassPairing classes, String pupil, String newClass, String newSchool) {
        Member one = inland.pupil().equals(pupil) ? inland.in(newClass, newSchool) : inland;
        Member other = partner.pupil().equals(pupil) ? partner.in(newClass, newSchool) : partner;
        return of(classes.id(), one, other, state, last);
    }

    private Pairing becoming(Member one, Member other, PairingState next, @Nullable Turn turn) {
        return of(classPairing, one, other, next, turn);
    }

    private Pairing of(String classes, Member one, Member other, PairingState next, @Nullable Turn turn) {
        return new Pairing(
                id,
                version,
                programme,
                year,
                classes,
                run,
                one,
                other,
                next.isSeated() ? seat(programme, year, one) : null,
                next.isSeated() ? seat(programme, year, other) : null,
                next == PairingState.PROPOSED ? awaited(one, other) : List.of(),
                points,
                reasons,
                next,
                turn,
                since,
                outbox);
    }

    private Pairing told(Instant now) {
        Because because = last == null ? null : last.because();
        return telling(new PairingChanged(id, inland.pupil(), partner.pupil(), state, because), now);
    }

    @Override
    public Pairing withOutbox(Outbox next) {
        return new Pairing(
                id,
                version,
                programme,
                year,
                classPairing,
                run,
                inland,
                partner,
                inlandSeat,
                partnerSeat,
                awaits,
                points,
                reasons,
                state,
                last,
                since,
                next);
    }

    private static String seat(String programme, int year, Member member) {
        return seat(programme, year, member.pupil());
    }

    static String seat(String programme, int year, String pupil) {
        return programme + "/" + year + "/" + pupil;
    }

    private static List<String> awaited(Member inland, Member partner) {
        List<String> keys = new ArrayList<>();
        if (!inland.hasConfirmed()) keys.addAll(inland.keys());
        if (!partner.hasConfirmed()) keys.addAll(partner.keys());
        return keys;
    }
}
