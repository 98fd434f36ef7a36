package org.shoulashou.notifications.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One mail to one person. Neither the address nor the words stand in it: both are put together when it leaves.
 *
 * @param id       follows from the event and the person, so that an event that comes twice is one mail
 * @param occasion of a piece of news
 * @param lines    of a digest
 * @param within   of a piece of news to staff: keys of the scopes for whose sake they are told; absent for others
 * @param told     of a digest: the news that it prints, by their ids
 * @param due      from when on it may be sent; of a mail in somebody's hands, when their lease ends
 * @param freshUntil afterwards its news is old, and it is no longer sent
 * @param lease    of the line that has it; whoever holds another one may not write
 */
@Document(Mail.COLLECTION)
@CompoundIndex(name = "waiting", def = "{'state': 1, 'due': 1}")
@CompoundIndex(name = "lately", def = "{'state': 1, 'createdAt': -1}")
@CompoundIndex(name = "all", def = "{'createdAt': -1}")
public record Mail(
        @Id String id,
        Sort sort,
        String person,
        @Nullable Occasion occasion,
        Text where,
        List<Line> lines,
        @Nullable List<String> within,
        @Nullable List<String> told,
        State state,
        int attempts,
        Instant due,
        Instant freshUntil,
        @Nullable String lease,
        @Nullable Trouble trouble,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Indexed(expireAfter = "0s") Instant forgetAt) {

    static final String COLLECTION = "mails";

    static final Duration FRESH = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration CODE_FRESH = Duration.ofMinutes(25);
    private static final Text NOWHERE = new Text("", "");

    public Mail {
        lines = List.copyOf(lines);
        within = within == null ? null : List.copyOf(within);
        told = told == null ? null : List.copyOf(told);
    }

    /** What kind of mail. */
    public enum Sort {
        NEWS,
        DAILY,
        WEEKLY,
        CODE
    }

    public enum State {
        /** Also of those that a line took and did not begin with. */
        WAITING,
        /** On the line: whether it has left is not known before the server says so. */
        SENDING,
        SENT,
        /** Laid aside, for the operator to look at. */
        ASIDE,
        /** Never sent, because its news was old by then. */
        LAPSED
    }

    /** One line of a digest, below a heading. */
    public record Line(Heading heading, Text text, String link) {}

    public enum Heading {
        WAITS(new Text("等您处理", "Waits for you")),
        LATE(new Text("已经晚了", "Late")),
        COMING(new Text("接下来", "Coming")),
        NEWS(new Text("新消息", "News"));

        private final Text text;

        Heading(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    public static Mail ofNews(String id, String person, Occasion occasion, Text where, Instant now) {
        return of(id, Sort.NEWS, person, occasion, where, now);
    }

    public static Mail digest(String id, Sort sort, String person, List<Line> lines, Instant now) {
        return of(id, sort, person, null, NOWHERE, now).with(lines, null, null);
    }

    public static Mail ofCode(String id, String person, Instant now) {
        return of(id, Sort.CODE, person, null, NOWHERE, now);
    }

    private static Mail of(String id, Sort sort, String person, @Nullable Occasion occasion, Text where, Instant now) {
        return new Mail(
                id,
                sort,
                person,
                occasion,
                where,
                List.of(),
                null,
                null,
                State.WAITING,
                0,
                now,
                now.plus(sort == Sort.CODE ? CODE_FRESH : FRESH),
                null,
                null,
                now,
                null,
                now.plus(KEPT));
    }

    /** For the sake of these scopes: whoever holds nothing there any more when it leaves does not get it. */
    public Mail within(Collection<Scope> scopes) {
        return with(lines, scopes.stream().map(Scope::key).toList(), told);
    }

    public Mail telling(List<String> news) {
        return with(lines, within, news);
    }

    private Mail with(List<Line> printed, @Nullable List<String> scopes, @Nullable List<String> news) {
        return new Mail(
                id,
                sort,
                person,
                occasion,
                where,
                printed,
                scopes,
                news,
                state,
                attempts,
                due,
                freshUntil,
                lease,
                trouble,
                createdAt,
                endedAt,
                forgetAt);
    }

    /** Of a digest: the news that it prints. */
    public List<String> toldNews() {
        return told == null ? List.of() : told;
    }

    /** Whether they are still in charge of what it is about. */
    boolean isFor(Caller person) {
        Permission permission =
                occasion == null ? null : occasion.course().audience().permission();
        return within == null
                || permission == null
                || person.may(permission, within.stream().map(Scope::ofKey).toList());
    }

    /** A code that is over helps nobody, and no second try finds an address that sends mail back. */
    boolean mayBeTriedAgain() {
        boolean back = trouble != null && trouble.kind() == Trouble.Kind.RETURNED;
        return state == State.ASIDE && sort != Sort.CODE && !back;
    }

    boolean ratherTwiceThanNever() {
        return occasion != null && occasion.course().ratherTwiceThanNever();
    }

    boolean isCall() {
        return occasion != null && occasion.course().isCall();
    }

    boolean isDigest() {
        return sort == Sort.DAILY || sort == Sort.WEEKLY;
    }

    /** The same however often it is sent: whoever gets it twice can tell, and many mail servers do. */
    String messageId(String domain) {
        return "<" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }
}
