package org.shoulashou.directory.enrolment.reading;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.Columns;
import org.shoulashou.platform.sheets.reading.ReadingLimits;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.sheets.reading.SheetReader;
import org.shoulashou.platform.sheets.reading.SheetRows;
import org.springframework.util.unit.DataSize;

/**
 * Reads a list of many schools row by row, holding one row at a time. What only all rows together tell stays with the
 * caller: pupils who stand twice, and pen names that a class has already.
 */
public final class ManySchoolsReader {

    private final SheetReader reader;

    public ManySchoolsReader(int mostRows, DataSize largestFile) {
        this.reader = new SheetReader(ReadingLimits.ofManySchools(mostRows, largestFile));
    }

    /** The rows are read while the stream is; a fault further down ends it as a refusal. Close the stream. */
    public ManySchools read(SheetFile file, LocalDate today, ColumnChoice choice) {
        FoundSheet found = FoundSheet.in(reader.open(file), choice);
        Columns columns = Columns.of(found.headings(), choice);
        return new ManySchools(columns.read(), columns.unread(), rows(found, columns, today));
    }

    /** For a progress bar: lines of a text, which are counted at once, or the rows of a workbook, which are not. */
    public long howMany(SheetFile file) {
        if (!isPacked(file.bytes())) return lines(file.bytes());
        FoundSheet found = FoundSheet.in(reader.open(file), ColumnChoice.none());
        try (SheetRows rows = found.rows()) {
            return rows.stream().mapToLong(row -> 1).sum();
        }
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static long lines(byte[] bytes) {
        long lines = 0;
        for (byte each : bytes) if (each == '\n') lines++;
        return lines;
    }

    private static Stream<CheckedRow> rows(FoundSheet found, Columns columns, LocalDate today) {
        ClassFacts facts = ClassFacts.ofManySchools(today);
        RowCheck check = new RowCheck(columns, facts, PenNameCheck.inManyClasses(facts));
        SheetRows rows = found.rows();
        return rows.stream()
                .filter(row -> !PassedOver.isBlank(row, columns) && !PassedOver.holdsNoPupil(row, columns))
                .map(check::check);
    }
}
