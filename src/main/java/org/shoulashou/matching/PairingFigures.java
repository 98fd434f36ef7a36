package org.shoulashou.matching;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Friendships for whoever counts them: those that both schools confirmed, whatever became of them. */
@Component
public class PairingFigures {

    private static final List<String> CONFIRMED =
            List.of(PairingState.ACTIVE.name(), PairingState.PAUSED.name(), PairingState.ENDED.name());
    private static final Set<String> NATURAL = Set.of(Because.FAREWELL.name(), Because.GOES_ON.name());

    private final ReactiveMongoTemplate database;

    PairingFigures(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /** What has become of it, as far as it counts. */
    public enum Stand {
        LIVES,
        /** Came to a good end: it counts for ever. */
        OVER,
        /** Rests or was broken off: whoever has no other waits for a friend. */
        LOST
    }

    /**
     * @param classPairing under which the two classes write second letters, which are of no friendship
     * @param confirmedAt when the second school confirmed
     * @param turnedAt    when it came to rest or to its end; absent while it goes on
     */
    public record Friendship(
            String id,
            String classPairing,
            String programme,
            int year,
            End inland,
            End partner,
            Stand stand,
            Instant confirmedAt,
            @Nullable Instant turnedAt) {

        public boolean isInland(String pupil) {
            return inland.pupil().equals(pupil);
        }
    }

    /** @param place the city or county that the programme counts this end for */
    public record End(String pupil, String place) {}

    public Flux<Friendship> ofPupils(Collection<String> pupils) {
        return pupils.isEmpty() ? Flux.empty() : Flux.concat(at("inland", pupils), at("partner", pupils));
    }

    private Flux<Friendship> at(String end, Collection<String> pupils) {
        Criteria theirs = where(end + ".pupil").in(pupils).and("state").in(CONFIRMED);
        Query which = query(theirs);
        which.fields().include("classPairing", "programme", "year", "inland", "partner", "state", "last", "since");
        return database.find(which, Document.class, Pairing.COLLECTION).map(PairingFigures::read);
    }

    static Friendship read(Document found) {
        Document inland = found.get("inland", Document.class);
        Document partner = found.get("partner", Document.class);
        return new Friendship(
                String.valueOf(found.get("_id")),
                found.getString("classPairing"),
                found.getString("programme"),
                found.getInteger("year", 0),
                end(inland),
                end(partner),
                stand(found),
                later(confirmed(inland), confirmed(partner), found.getDate("since")),
                turned(found));
    }

    private static @Nullable Instant turned(Document found) {
        Document last = found.get("last", Document.class);
        return last == null ? null : last.getDate("at").toInstant();
    }

    private static End end(Document member) {
        return new End(member.getString("pupil"), member.getString("place"));
    }

    private static Stand stand(Document found) {
        PairingState state = PairingState.valueOf(found.getString("state"));
        if (state == PairingState.ACTIVE) return Stand.LIVES;
        Document last = found.get("last", Document.class);
        boolean natural = last != null && NATURAL.contains(last.getString("because"));
        return state == PairingState.ENDED && natural ? Stand.OVER : Stand.LOST;
    }

    private static @Nullable Date confirmed(Document member) {
        Document hand = member.get("confirmed", Document.class);
        return hand == null ? null : hand.getDate("at");
    }

    private static Instant later(@Nullable Date one, @Nullable Date other, Date proposed) {
        Date first = Objects.requireNonNullElse(one, proposed);
        Date second = Objects.requireNonNullElse(other, proposed);
        return (first.after(second) ? first : second).toInstant();
    }
}
