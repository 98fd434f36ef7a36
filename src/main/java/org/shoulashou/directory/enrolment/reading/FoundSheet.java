package org.shoulashou.directory.enrolment.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.Columns;
import org.shoulashou.platform.sheets.reading.OpenedSheets;
import org.shoulashou.platform.sheets.reading.SheetRow;
import org.shoulashou.platform.sheets.reading.SheetRows;

/** The sheet of a file that holds the list, and where its headings stand; title rows come before them. */
record FoundSheet(OpenedSheets file, int sheet, SheetRow headings) {

    private static final int MOST_TITLES = 40;
    private static final SheetRow NO_HEADINGS = new SheetRow(0, List.of(), Set.of());

    static FoundSheet in(OpenedSheets file, ColumnChoice choice) {
        return IntStream.range(0, file.names().size())
                .boxed()
                .flatMap(sheet -> headings(file, sheet).map(row -> new FoundSheet(file, sheet, row)).stream())
                .findFirst()
                .orElseGet(() -> withoutHeadings(file, choice));
    }

    String name() {
        return file.names().get(sheet);
    }

    List<String> others() {
        List<String> names = new ArrayList<>(file.names());
        names.remove(sheet);
        return List.copyOf(names);
    }

    /** From the row below the headings on. */
    SheetRows rows() {
        SheetRows rows = file.rows(sheet);
        while (headings.number() > 0 && rows.hasNext()) {
            if (rows.next().number() == headings.number()) break;
        }
        return rows;
    }

    private static FoundSheet withoutHeadings(OpenedSheets file, ColumnChoice choice) {
        if (choice.isNone()) throw ListProblems.NO_HEADING_ROW.refusal();
        return new FoundSheet(file, 0, NO_HEADINGS);
    }

    private static Optional<SheetRow> headings(OpenedSheets file, int sheet) {
        try (SheetRows rows = file.rows(sheet)) {
            return rows.stream().limit(MOST_TITLES).filter(Columns::areIn).findFirst();
        }
    }
}
