package org.shoulashou.directory.enrolment.reading;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.Columns;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.sheets.reading.ReadingLimits;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.sheets.reading.SheetReader;
import org.shoulashou.platform.sheets.reading.SheetRow;
import org.shoulashou.platform.sheets.reading.SheetRows;
import org.springframework.util.unit.DataSize;

/**
 * Reads the list of one class. Pure, but works the processor: for a thread that may. A file that cannot be read is
 * refused; a row that cannot be saved is red and keeps the others company.
 */
public final class ClassSheetReader {

    private final SheetReader reader;
    private final int mostPupils;

    public ClassSheetReader(int mostPupils, DataSize largestFile) {
        this.reader = new SheetReader(ReadingLimits.ofAClass(mostPupils, largestFile));
        this.mostPupils = mostPupils;
    }

    public ClassSheet read(SheetFile file, ClassFacts facts, ColumnChoice choice) {
        FoundSheet found = FoundSheet.in(reader.open(file), choice);
        Columns columns = Columns.of(found.headings(), choice);
        List<Integer> passedOver = new ArrayList<>();
        List<CheckedRow> rows = check(pupils(found, columns, passedOver), columns, facts);
        return new ClassSheet(
                found.name(),
                found.others(),
                found.headings().number(),
                columns.read(),
                columns.unread(),
                List.copyOf(passedOver),
                rows);
    }

    private List<SheetRow> pupils(FoundSheet found, Columns columns, List<Integer> passedOver) {
        List<SheetRow> pupils = new ArrayList<>();
        try (SheetRows rows = found.rows()) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (PassedOver.holdsNoPupil(row, columns)) passedOver.add(row.number());
                else if (!PassedOver.isBlank(row, columns)) pupils.add(row);
                if (pupils.size() > mostPupils) throw ListProblems.TOO_MANY_PUPILS.refusal(mostPupils);
            }
        }
        if (pupils.isEmpty()) throw ListProblems.NO_PUPILS.refusal();
        return pupils;
    }

    private static List<CheckedRow> check(List<SheetRow> pupils, Columns columns, ClassFacts facts) {
        List<String> written = pupils.stream()
                .map(row -> columns.text(row, PupilField.PEN_NAME))
                .filter(name -> !name.isEmpty())
                .toList();
        RowCheck check = new RowCheck(columns, facts, PenNameCheck.inOneClass(facts, written));
        Duplicates duplicates = new Duplicates();
        return pupils.stream().map(check::check).map(duplicates::mark).toList();
    }
}
