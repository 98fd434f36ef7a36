package org.shoulashou.directory.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.enrolment.Reading.Row;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.ClassFacts;
import org.shoulashou.directory.enrolment.reading.ClassSheet;
import org.shoulashou.directory.enrolment.reading.ClassSheetReader;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.springframework.stereotype.Component;

/** Reads a list and sets each row beside the roll. Works the processor: not for event loops. */
@Component
class CompareWithRoll {

    private final ClassSheetReader reader;
    private final Clock clock;

    CompareWithRoll(ClassSheetReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    record Compared(ClassSheet sheet, List<Proposed> rows, List<Known> others) {

        Reading shown() {
            return new Reading(
                    sheet.sheet(),
                    sheet.otherSheets(),
                    sheet.headingRow(),
                    sheet.columns(),
                    sheet.unread(),
                    sheet.passedOver(),
                    rows.stream().map(Compared::row).toList(),
                    others.stream().map(known -> known.pupil().penName()).toList());
        }

        private static Row row(Proposed proposed) {
            return new Row(
                    proposed.row().number(),
                    proposed.mark(),
                    proposed.outcome(),
                    proposed.cells(),
                    proposed.remarks(),
                    proposed.differences());
        }
    }

    /** Twice over the list: only once it is known who is on the roll already is it known which pen names are free. */
    Compared compare(SchoolClass schoolClass, List<Known> roll, SheetFile file, ColumnChoice choice, Shown shown) {
        ClassSheet first = reader.read(file, facts(schoolClass, Set.of()), choice);
        Matches matches = Matches.of(first.rows(), roll);
        ClassSheet sheet = reader.read(file, facts(schoolClass, penNames(matches, first, roll)), choice);
        List<Proposed> rows = sheet.rows().stream()
                .map(row -> proposed(row, matches.of(row), schoolClass, sheet, shown))
                .toList();
        return new Compared(sheet, rows, matches.others());
    }

    private static Proposed proposed(
            CheckedRow row, Optional<Known> known, SchoolClass schoolClass, ClassSheet sheet, Shown shown) {
        boolean outdated =
                known.filter(one -> shown.isOutdated(row.number(), one.pupil())).isPresent();
        return new Proposed(row, known, schoolClass.grade(), sheet.columns().keySet(), outdated);
    }

    /** Of those whom the list does not speak of, and of those whose pen name it leaves as it is. */
    private static Set<String> penNames(Matches matches, ClassSheet sheet, List<Known> roll) {
        Set<String> renamed = sheet.rows().stream()
                .filter(row -> !row.written(PupilField.PEN_NAME).isEmpty())
                .flatMap(row -> matches.of(row).stream())
                .map(known -> known.pupil().id())
                .collect(Collectors.toSet());
        return roll.stream()
                .filter(known -> !renamed.contains(known.pupil().id()))
                .map(known -> known.pupil().penName())
                .collect(Collectors.toSet());
    }

    private ClassFacts facts(SchoolClass schoolClass, Set<String> taken) {
        long seed = schoolClass.id().hashCode();
        return new ClassFacts(LocalDate.now(clock), schoolClass.grade(), taken, seed);
    }
}
