package org.shoulashou.notifications.receivers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.notifications.told.Course;
import org.shoulashou.notifications.told.Subject;
import org.shoulashou.notifications.told.Way;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How somebody of staff is reached.
 *
 * @param person   the account
 * @param address  proved by a code; absent while there is none
 * @param pending  an address whose code is awaited
 * @param ways     as chosen; what is absent is as usual
 * @param digestedOn the day whose digest was looked after, as it is written
 * @param provedAt when the address was proved
 * @param codes    how many went out, also to addresses that were taken back since
 * @param returned why mail to the address came back; until another code proves it, nothing more is sent there
 */
@Document(Receiver.COLLECTION)
@CompoundIndex(name = "withoutDigest", def = "{digestedOn: 1}")
public record Receiver(
        @Id String person,
        @Version @Nullable Long version,
        @Nullable Sealed address,
        @Nullable Pending pending,
        Language language,
        Map<Subject, Way> ways,
        Digests digests,
        @Nullable String digestedOn,
        @Nullable Returned returned,
        @Nullable Instant provedAt,
        @Nullable Codes codes) {

    static final String COLLECTION = "receivers";
    public static final String ADDRESS = "address";
    public static final String PENDING = "pending.address";

    private static final Duration CODE_LIFE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int CODES_A_DAY = 10;
    private static final int TRIES = 5;

    public Receiver {
        ways = Map.copyOf(ways);
    }

    /**
     * An address before it is proved.
     *
     * @param nonce what its code follows from
     * @param tries wrong codes so far
     */
    public record Pending(Sealed address, String nonce, Instant sentAt, int tries) {

        public boolean isOver(Instant now) {
            return tries >= TRIES || sentAt.plus(CODE_LIFE).isBefore(now);
        }
    }

    /**
     * Codes that were sent for this person, so that nobody fills somebody else's mailbox with them.
     *
     * @param count on that day
     */
    public record Codes(Instant last, LocalDate day, int count) {

        boolean areTooMany(Instant now, LocalDate today) {
            return last.plus(BETWEEN_CODES).isAfter(now) || (day.equals(today) && count >= CODES_A_DAY);
        }

        static Codes after(@Nullable Codes before, Instant now, LocalDate today) {
            int count = before != null && before.day().equals(today) ? before.count() : 0;
            return new Codes(now, today, count + 1);
        }
    }

    public boolean mayAskNow(Instant now, LocalDate today) {
        return codes == null || !codes.areTooMany(now, today);
    }

    public record Digests(boolean daily, boolean weekly) {
        static final Digests USUAL = new Digests(true, false);
        static final Digests NONE = new Digests(false, false);
    }

    public record Returned(Instant at, String reason) {}

    static Receiver unknown(String person) {
        return new Receiver(person, null, null, null, Language.ZH, Map.of(), Digests.USUAL, null, null, null, null);
    }

    static Slot slot(String person, String field) {
        return new Slot(person, COLLECTION + "." + field);
    }

    /** How this person wants to be told of something that goes this way. */
    public Way wayOf(Course course) {
        Way chosen = ways.getOrDefault(course.subject(), course.usually());
        return course.subject().mayBeChosen() ? chosen : course.usually();
    }

    /** Whether mail may go out: the address is proved, and did not send the last one back. */
    public boolean isReached() {
        return address != null && returned == null;
    }

    public boolean wantsDigest() {
        return digests.daily() || digests.weekly();
    }

    public Receiver asking(Sealed unproved, String nonce, Instant now, LocalDate today, Language first) {
        Pending next = new Pending(unproved, nonce, now, 0);
        return new Receiver(
                person,
                version,
                address,
                next,
                first,
                ways,
                digests,
                digestedOn,
                returned,
                provedAt,
                Codes.after(codes, now, today));
    }

    public Receiver wrongCode() {
        if (pending == null) return this;
        Pending tried = new Pending(pending.address(), pending.nonce(), pending.sentAt(), pending.tries() + 1);
        return reachedAt(address, tried, returned, provedAt);
    }

    public Receiver proved(Sealed proved, Instant now) {
        return reachedAt(proved, null, null, now);
    }

    public Receiver withoutAddress() {
        return reachedAt(null, null, null, null);
    }

    private Receiver reachedAt(
            @Nullable Sealed there, @Nullable Pending asked, @Nullable Returned back, @Nullable Instant since) {
        return new Receiver(person, version, there, asked, language, ways, digests, digestedOn, back, since, codes);
    }

    public Receiver choosing(Map<Subject, Way> chosen, Digests mails, Language first) {
        Map<Subject, Way> possible = new EnumMap<>(Subject.class);
        chosen.forEach((subject, way) -> {
            if (subject.mayBeChosen()) possible.put(subject, way);
        });
        return new Receiver(
                person, version, address, pending, first, possible, mails, digestedOn, returned, provedAt, codes);
    }

    public Receiver withoutDigests() {
        return new Receiver(
                person, version, address, pending, language, ways, Digests.NONE, digestedOn, returned, provedAt, codes);
    }

    /** Of a mail of this time; what came back from an address that was replaced since says nothing of the new one. */
    Receiver returning(Returned mail, Instant sent) {
        boolean elsewhere = provedAt != null && provedAt.isAfter(sent);
        return elsewhere ? this : reachedAt(address, pending, mail, provedAt);
    }
}
