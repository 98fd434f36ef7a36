package org.shoulashou.matching.bonds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.BondFigures;
import org.shoulashou.matching.BondFigures.SchoolsAgreed;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.OrganisationsAgreed;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Two schools or two organisations that a run has brought together. They agree on paper; the League's staff who keep the
 * programme write down here what they said.
 *
 * @param kind       of organisations: the id of the programme's quota that counts them
 * @param inlandSeat one place of each in the programme's year; absent when this bond no longer takes it
 * @param word       absent until somebody has written it down
 * @param within     keys of the scopes from which it is seen
 */
@Document(BondFigures.COLLECTION)
@CompoundIndex(name = "ofYear", def = "{programme: 1, year: 1, unit: 1}")
@CompoundIndex(name = "seenFrom", def = "{within: 1, programme: 1, _id: 1}")
public record Bond(
        @Id String id,
        @Version @Nullable Long version,
        String programme,
        int year,
        Unit unit,
        @Nullable String kind,
        @Indexed String run,
        Party inland,
        Party partner,
        @Indexed(unique = true, sparse = true) @Nullable String inlandSeat,
        @Indexed(unique = true, sparse = true) @Nullable String partnerSeat,
        State state,
        @Nullable Word word,
        List<String> within,
        Instant since,
        Outbox outbox)
        implements Aggregate<Bond> {

    public Bond {
        within = List.copyOf(within);
    }

    public enum State {
        PROPOSED(new Text("等待双方确认", "waits for both to agree")),
        AGREED(new Text("已确认", "agreed")),
        DECLINED(new Text("没有结成", "not agreed"));

        private final Text text;

        State(Text text) {
            this.text = text;
        }

        Text text() {
            return text;
        }
    }

    /**
     * One of the two.
     *
     * @param id    the school's, or an organisation's name as the file says it
     * @param place the city or county that it counts for
     */
    public record Party(String id, String place) {}

    /** @param signed the day on which both agreed */
    public record Word(
            Hand by, @Nullable LocalDate signed, @Nullable String reason) {}

    /** Whose run, in which programme and year, and who sees it. */
    public record Setting(
            String run,
            String programme,
            int year,
            Unit unit,
            @Nullable String kind,
            List<String> within) {}

    public static Bond proposed(Setting setting, Party inland, Party partner, Instant now) {
        return new Bond(
                idOf(setting, inland, partner),
                null,
                setting.programme(),
                setting.year(),
                setting.unit(),
                setting.kind(),
                setting.run(),
                inland,
                partner,
                seat(setting, inland),
                seat(setting, partner),
                State.PROPOSED,
                null,
                setting.within(),
                now,
                Outbox.empty());
    }

    /** The same for the same two: whoever did not agree is not proposed again. */
    private static String idOf(Setting setting, Party inland, Party partner) {
        String name = String.join("\n", seat(setting, inland), seat(setting, partner));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String seat(Setting setting, Party party) {
        return String.join(
                "/",
                setting.programme(),
                String.valueOf(setting.year()),
                setting.unit().name(),
                party.id());
    }

    long revision() {
        return version == null ? 0 : version;
    }

    boolean isOpen() {
        return state == State.PROPOSED;
    }

    /** Both are counted elsewhere too, where nobody shall have to type them again. */
    Bond agreed(Hand by, LocalDate signed) {
        Bond agreed = saying(by, signed);
        if (unit == Unit.SCHOOLS) {
            return agreed.telling(new SchoolsAgreed(id, programme, year, inland.id(), partner.id()), by.at());
        }
        return kind == null
                ? agreed
                : agreed.telling(
                        new OrganisationsAgreed(
                                id,
                                programme,
                                year,
                                kind,
                                inland.id(),
                                inland.place(),
                                partner.id(),
                                by.accountId(),
                                by.name()),
                        by.at());
    }

    private Bond saying(Hand by, LocalDate signed) {
        return new Bond(
                id,
                version,
                programme,
                year,
                unit,
                kind,
                run,
                inland,
                partner,
                inlandSeat,
                partnerSeat,
                State.AGREED,
                new Word(by, signed, null),
                within,
                since,
                outbox);
    }

    /** Both are free for others. */
    Bond declined(Hand by, String reason) {
        return new Bond(
                id,
                version,
                programme,
                year,
                unit,
                kind,
                run,
                inland,
                partner,
                null,
                null,
                State.DECLINED,
                new Word(by, null, reason),
                within,
                since,
                outbox);
    }

    @Override
    public Bond withOutbox(Outbox next) {
        return new Bond(
                id,
                version,
                programme,
                year,
                unit,
                kind,
                run,
                inland,
                partner,
                inlandSeat,
                partnerSeat,
                state,
                word,
                within,
                since,
                next);
    }
}
