package org.shoulashou.directory.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.sheets.reading.SheetFile;

/**
 * A row as the page shows it and sends it back: what stands in its cells.
 *
 * @param seen beside it when it was shown; goes back with it, so that nobody overwrites what another has just written
 */
record TypedRow(
        @Size(max = 200) @Nullable String realName,
        @Size(max = 200) @Nullable String penName,
        @Size(max = 200) @Nullable String birthMonth,
        @Size(max = 200) @Nullable String gender,
        @Size(max = 400) @Nullable String languages,
        @Size(max = 400) @Nullable String interests,
        @Valid @Nullable PupilSeen seen) {

    private static final List<PupilField> ORDER = List.of(
            PupilField.REAL_NAME,
            PupilField.PEN_NAME,
            PupilField.BIRTH_MONTH,
            PupilField.GENDER,
            PupilField.LANGUAGES,
            PupilField.INTERESTS);

    /** The headings stand first. */
    static int numberAt(int index) {
        return index + 2;
    }

    /** Typed rows are read as a sheet is: there is one way to check a row. */
    static SheetFile asSheet(List<TypedRow> rows) {
        String headings = ORDER.stream().map(field -> field.text().zh()).collect(Collectors.joining("\t"));
        String cells = rows.stream().map(TypedRow::line).collect(Collectors.joining("\n"));
        return SheetFile.pasted(headings + "\n" + cells);
    }

    private String line() {
        return Stream.of(realName, penName, birthMonth, gender, languages, interests)
                .map(TypedRow::cell)
                .collect(Collectors.joining("\t"));
    }

    private static String cell(@Nullable String text) {
        return text == null
                ? ""
                : '"' + text.replace('\t', ' ').replace('\n', ' ').replace("\"", "\"\"") + '"';
    }

    /** A real name has no business in a log. */
    @Override
    public String toString() {
        return "a typed row";
    }
}
