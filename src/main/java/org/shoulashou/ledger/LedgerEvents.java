package org.shoulashou.ledger;

import java.time.LocalDate;
import org.shoulashou.platform.events.EventType;

/** What the ledger tells. Whoever reminds people listens. */
public interface LedgerEvents {

    /** The key of the place whose League has to act. */
    String at();

    /** Something that a place has to report. */
    interface Owed extends LedgerEvents {}

    /** Something that waits for somebody else than who did it. */
    interface Awaited extends LedgerEvents {

        String by();
    }

    /** The day by which a task was due has passed, and it is not reached. Told once for each task, place and year. */
    @EventType("ledger.task-late")
    record TaskLate(String plan, String task, String at, LocalDate due) implements Owed {}

    /** A task comes due soon. Told once for each task, place and year. */
    @EventType("ledger.task-due")
    record TaskDue(String plan, String task, String at, LocalDate due) implements Owed {}

    /** A report was checked by who entered it, and waits for a second person. */
    @EventType("ledger.report-awaits-check")
    record ReportAwaitsCheck(String report, String at, String by) implements Awaited {}

    /** A report was accepted, given back, or a spot check found something: whoever entered it should know. */
    @EventType("ledger.report-decided")
    record ReportDecided(String report, String at, String author, boolean accepted) implements LedgerEvents {}

    /** Somebody asks for another amount of a task; a second person decides. */
    @EventType("ledger.adjustment-asked")
    record AdjustmentAsked(String adjustment, String at, String by) implements Awaited {}

    /** Something was noted in a co-building and counts once a second person has accepted it. */
    @EventType("ledger.note-awaits-second")
    record NoteAwaitsSecond(String coBuilding, String at, String by) implements Awaited {}

    /** Organisations were paired, one pair or a whole file, and count once a second person has accepted them. */
    @EventType("ledger.pair-awaits-second")
    record PairAwaitsSecond(String pair, String at, String by) implements Awaited {}

    /** A month comes to its end without a contact in a co-building, or a quarter without a report. Told once for each. */
    @EventType("ledger.co-building-due")
    record CoBuildingDue(String coBuilding, String at, LocalDate due) implements Owed {}
}
