package org.shoulashou.notifications.news;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody is told. It holds no words: they follow from the occasion.
 *
 * @param id        follows from the event and the person, so that an event that comes twice tells once
 * @param seq       the place among this person's news, without gaps: whoever has seen one has seen all before it
 * @param showsFrom later than {@code at} for children at night (R28)
 * @param forDigest whether it belongs into the next mail of the day
 * @param within    of a call about a child: keys of the scopes for whose sake it was told; whoever holds nothing there any
 *                  more does not see it
 */
@Document(News.COLLECTION)
@CompoundIndex(name = "inOrder", def = "{'person': 1, 'seq': 1}", unique = true)
@CompoundIndex(name = "unread", def = "{'person': 1, 'readAt': 1}")
@CompoundIndex(name = "lately", def = "{'at': 1}")
public record News(
        @Id String id,
        String person,
        long seq,
        Occasion occasion,
        Text where,
        Instant at,
        Instant showsFrom,
        @Nullable Instant readAt,
        boolean forDigest,
        @Nullable List<String> within,
        @Indexed(expireAfter = "0s") Instant forgetAt) {

    static final String COLLECTION = "news";

    private static final Duration KEPT = Duration.ofDays(180);

    /** Not in its place yet. */
    public static News of(String id, String person, Occasion occasion, Text where, Instant at, boolean forDigest) {
        return new News(id, person, 0, occasion, where, at, at, null, forDigest, null, at.plus(KEPT)).notBefore(at);
    }

    /** An event of the evening that is heard in the night waits for the morning, too. */
    public News notBefore(Instant now) {
        boolean child = !occasion.course().audience().isForAdults();
        Instant shows = child ? Night.end(now.isAfter(at) ? now : at) : at;
        return new News(id, person, seq, occasion, where, at, shows, readAt, forDigest, within, forgetAt);
    }

    public News within(Collection<Scope> scopes) {
        List<String> keys = scopes.stream().map(Scope::key).toList();
        return new News(id, person, seq, occasion, where, at, showsFrom, readAt, forDigest, keys, forgetAt);
    }

    News at(long place) {
        return new News(id, person, place, occasion, where, at, showsFrom, readAt, forDigest, within, forgetAt);
    }

    public Text title() {
        return occasion.title();
    }

    public Text body() {
        return occasion.body().with(where);
    }
}
