package org.shoulashou.ledger.cobuilding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerEvents.NoteAwaitsSecond;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A unit that supports a township's League committee for a year. What was noted stays; what was noted wrongly is struck
 * out with a reason.
 *
 * @param key    what two equal pairs of a year share
 * @param place  the place nearest to the township that the region tree has
 * @param around codes from that place outwards
 */
@Document("ledgerCoBuildings")
@CompoundIndex(name = "once", def = "{key: 1}", unique = true)
@CompoundIndex(name = "ofPlace", def = "{around: 1, plan: 1, year: 1}")
@CompoundIndex(name = "ofPlan", def = "{plan: 1, year: 1}")
public record CoBuilding(
        @Id String id,
        @Version @Nullable Long version,
        String key,
        String plan,
        int year,
        String unit,
        String township,
        String place,
        List<Note> notes,
        Hand by,
        Instant at,
        List<String> around,
        Outbox outbox)
        implements Aggregate<CoBuilding> {

    public CoBuilding {
        notes = List.copyOf(notes);
        around = List.copyOf(around);
    }

    public enum Kind {
        CONTACT,
        REPORT,
        SUPPORT,
        LOAN,
        ACTIVITY,
        ONE
    }

    /**
     * Something that was done.
     *
     * @param what  which of the activities or of the "seven ones"
     * @param fen   money, exactly; absent where there is none
     * @param accepted by whom, since when it counts; never who noted it
     * @param struck why it does not count after all
     */
    public record Note(
            String id,
            Kind kind,
            LocalDate on,
            @Nullable String what,
            @Nullable Long fen,
            String said,
            Hand by,
            Instant at,
            @Nullable Hand accepted,
            @Nullable String struck) {

        boolean stands(Kind those) {
            return kind == those && struck == null;
        }

        boolean counts(Kind those) {
            return stands(those) && accepted != null;
        }

        boolean waits() {
            return accepted == null && struck == null;
        }

        Note acceptedBy(Hand second) {
            return new Note(id, kind, on, what, fen, said, by, at, second, struck);
        }

        Note struckOut(String reason) {
            return new Note(id, kind, on, what, fen, said, by, at, accepted, reason);
        }
    }

    /** Whether it was told of at all: who is asked for it twice would tell it twice. */
    boolean hasWithin(Kind kind, LocalDate from, LocalDate to) {
        return notes.stream()
                .filter(note -> note.stands(kind))
                .anyMatch(note -> !note.on().isBefore(from) && !note.on().isAfter(to));
    }

    public List<Note> waiting() {
        return notes.stream().filter(Note::waits).toList();
    }

    boolean has(String note) {
        return notes.stream().anyMatch(each -> each.id().equals(note));
    }

    /** One that was not struck out. */
    Optional<Note> standing(String note) {
        return notes.stream()
                .filter(each -> each.id().equals(note) && each.struck() == null)
                .findFirst();
    }

    /** Contacts count once for each month, reports once for each quarter. */
    public long months(Kind kind, int length) {
        return notes.stream()
                .filter(note -> note.counts(kind))
                .map(note -> note.on().getYear() * 12 / length + (note.on().getMonthValue() - 1) / length)
                .distinct()
                .count();
    }

    public Set<String> done(Kind kind) {
        return notes.stream()
                .filter(note -> note.counts(kind))
                .flatMap(note -> Stream.ofNullable(note.what()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Hundredths money(Kind kind) {
        return new Hundredths(notes.stream()
                .filter(note -> note.counts(kind))
                .flatMap(note -> Stream.ofNullable(note.fen()))
                .mapToLong(Long::longValue)
                .sum());
    }

    CoBuilding begun(Instant now) {
        return acted(Action.CO_BUILDING_BEGUN, by, now);
    }

    CoBuilding noting(Note note) {
        List<Note> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return with(more)
                .acted(Action.CO_BUILDING_NOTED, note.by(), note.at())
                .telling(
                        new NoteAwaitsSecond(
                                id, Sights.keys(around).get(0), note.by().id()),
                        note.at());
    }

    CoBuilding accepting(Note note, Hand second, Instant now) {
        return with(note, note.acceptedBy(second)).acted(Action.CO_BUILDING_ACCEPTED, second, now);
    }

    CoBuilding striking(Note note, String reason, Hand who, Instant now) {
        return with(note, note.struckOut(reason)).acted(Action.CO_BUILDING_NOTED, who, now);
    }

    private CoBuilding with(Note before, Note after) {
        return with(notes.stream().map(each -> each == before ? after : each).toList());
    }

    private CoBuilding with(List<Note> next) {
        return new CoBuilding(id, version, key, plan, year, unit, township, place, next, by, at, around, outbox);
    }

    private CoBuilding acted(Action action, Hand who, Instant now) {
        return telling(new Acted(action, who.id(), who.name(), id, null, Sights.keys(around)), now);
    }

    @Override
    public CoBuilding withOutbox(Outbox next) {
        return new CoBuilding(id, version, key, plan, year, unit, township, place, notes, by, at, around, next);
    }
}
