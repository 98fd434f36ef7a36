package org.shoulashou.letters.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads letters for counting, and school days for whoever counts in them. */
@Component
public class LetterFigures {

    private static final List<String> ON_THE_DESK = List.of(LetterState.DRAFT.name(), LetterState.RETURNED.name());

    private final ReactiveMongoTemplate database;
    private final SchoolDays schoolDays;

    LetterFigures(ReactiveMongoTemplate database, SchoolDays schoolDays) {
        this.database = database;
        this.schoolDays = schoolDays;
    }

    /** With whom it lies. */
    public enum Lies {
        /** In the queue of the author's school, which does not show what the leads have (R22). */
        SENDING,
        RECEIVING,
        ELSEWHERE
    }

    /**
     * A letter that was handed in.
     *
     * @param pairing   of the two friends; of a second letter the two classes instead
     * @param decided   when the sending school let it go
     * @param delivered when it lay on the reader's desk; stays when the letter is erased
     * @param lies      a letter that rests waits for nobody
     * @param told      how often the clock has spoken: 1 is the warning, 2 the deputy's turn
     * @param second    of which year it is when it is a second letter, which is of no friendship; absent otherwise
     */
    public record Posted(
            String pairing,
            String author,
            String reader,
            @Nullable String round,
            Lies lies,
            @Nullable Instant handedIn,
            @Nullable Instant decided,
            @Nullable Instant delivered,
            int told,
            @Nullable OfYear second) {}

    public record OfYear(String programme, int year) {}

    /** That one of them wrote or is written to, whatever became of friendships and classes since; each once. */
    public Flux<Posted> ofPupils(Collection<String> pupils) {
        if (pupils.isEmpty()) return Flux.empty();
        Set<String> all = Set.copyOf(pupils);
        return Flux.concat(at("author", all), at("reader", all).filter(letter -> !all.contains(letter.author())));
    }

    private Flux<Posted> at(String end, Collection<String> pupils) {
        Query which = query(where("between." + end + ".pupil").in(pupils));
        which.fields()
                .include("between.pairing", "between.author.pupil", "between.reader.pupil")
                .include("between.round", "between.number", "between.programme", "between.year")
                .include("state", "frozen")
                .include("times.handedInAt", "times.deliveredAt", "review.approvals", "review.waiting.told");
        return database.find(which, Document.class, Letter.COLLECTION)
                .filter(LetterFigures::hasLeftTheDesk)
                .map(LetterFigures::read);
    }

    /** Asked for here and not in the query: few lie there, and an index that answers all of a query is read much quicker. */
    private static boolean hasLeftTheDesk(Document found) {
        return !ON_THE_DESK.contains(found.getString("state"));
    }

    /** The day on which so many school days after this one are over. */
    public LocalDate after(LocalDate day, int schoolDayCount) {
        Instant noon = day.atTime(12, 0).atZone(Downloads.BEIJING).toInstant();
        return LocalDate.ofInstant(schoolDays.after(noon, schoolDayCount), Downloads.BEIJING);
    }

    /** Another word for other days without lessons. */
    public String calendar() {
        return Integer.toHexString(schoolDays.toString().hashCode());
    }

    public boolean isSchoolDay(LocalDate day) {
        return schoolDays.isSchoolDay(day);
    }

    static Posted read(Document found) {
        Document between = found.get("between", Document.class);
        Document times = found.get("times", Document.class);
        Document review = found.get("review", new Document());
        Document waiting = review.get("waiting", new Document());
        LetterState state = LetterState.valueOf(found.getString("state"));
        boolean rests = found.get("frozen") != null;
        return new Posted(
                between.getString("pairing"),
                between.get("author", Document.class).getString("pupil"),
                between.get("reader", Document.class).getString("pupil"),
                between.getString("round"),
                rests ? Lies.ELSEWHERE : lies(state),
                instant(times, "handedInAt"),
                decided(review, state),
                instant(times, "deliveredAt"),
                state.waitsForAdults() && !rests ? waiting.getInteger("told", 0) : 0,
                second(between));
    }

    /** As {@link org.shoulashou.letters.Between#isSecond} tells one. */
    private static @Nullable OfYear second(Document between) {
        boolean isSecond = between.getString("round") != null && between.getInteger("number", 1) > 1;
        return isSecond ? new OfYear(between.getString("programme"), between.getInteger("year", 0)) : null;
    }

    private static Lies lies(LetterState state) {
        if (!state.waitsForAdults()) return Lies.ELSEWHERE;
        return state == LetterState.RECEIVING ? Lies.RECEIVING : Lies.SENDING;
    }

    /** The last of those whose word was needed; while one is missing there is no decision. */
    private static @Nullable Instant decided(Document review, LetterState state) {
        List<Document> hands = review.getList("approvals", Document.class, List.of());
        boolean gone = state == LetterState.RECEIVING || state == LetterState.SCHEDULED || state.isOver();
        return !gone || hands.isEmpty() ? null : instant(hands.get(hands.size() - 1), "at");
    }

    private static @Nullable Instant instant(Document in, String field) {
        Date at = in.getDate(field);
        return at == null ? null : at.toInstant();
    }
}
