package org.shoulashou.directory.enrolment.reading.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shoulashou.directory.enrolment.reading.columns.UnreadColumn.Why;
import org.shoulashou.platform.sheets.reading.SheetRow;

/** Which column of a sheet holds what: from its headings, then by hand. */
public record Columns(SheetRow headings, Map<PupilField, Integer> read, List<UnreadColumn> unread) {

    /** Numbers of the rows themselves: nothing that anybody needs to be told about. */
    private static final Set<String> COUNTING = Set.of("序号", "编号", "号", "no", "nr", "number", "座号");

    private static final int LONGEST_HEADING = 40;

    /** A heading row names pupils, and hardly anything in it is something else. */
    public static boolean areIn(SheetRow row) {
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        long known = row.cells().stream().filter(Columns::isKnown).count();
        return row.cells().stream().anyMatch(Columns::isName) && known * 2 >= filled;
    }

    public static Columns of(SheetRow headings, ColumnChoice choice) {
        Map<PupilField, Integer> read = new EnumMap<>(PupilField.class);
        List<UnreadColumn> unread = new ArrayList<>();
        for (int column = 0; column < width(headings, choice); column++) {
            place(column, headings.text(column), choice, read).ifPresent(unread::add);
        }
        return new Columns(headings, Map.copyOf(read), List.copyOf(unread));
    }

    /** As at the head of a second printed page. */
    public boolean areRepeatedIn(SheetRow row) {
        return headings.number() > 0
                && read.values().stream().allMatch(column -> row.text(column).equals(headings.text(column)));
    }

    public String text(SheetRow row, PupilField field) {
        Integer column = read.get(field);
        return column == null ? "" : row.text(column);
    }

    /** All that is read of a row; blank cells are left out. */
    public Map<PupilField, String> texts(SheetRow row) {
        Map<PupilField, String> texts = new EnumMap<>(PupilField.class);
        read.forEach((field, column) -> texts.put(field, row.text(column)));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    public boolean isFormula(SheetRow row, PupilField field) {
        Integer column = read.get(field);
        return column != null && row.isFormula(column);
    }

    private static Optional<UnreadColumn> place(
            int column, String heading, ColumnChoice choice, Map<PupilField, Integer> read) {
        if (NotKept.of(heading).isPresent()) return unread(column, heading, Why.NOT_KEPT);
        Optional<PupilField> chosen = choice.byColumn().get(column);
        if (chosen != null && chosen.isEmpty()) return unread(column, heading, Why.BY_HAND);
        if (chosen == null && isCounting(heading)) return Optional.empty();
        Optional<PupilField> field = chosen == null ? PupilField.of(heading) : chosen;
        if (field.isEmpty()) return unread(column, heading, Why.UNKNOWN);
        boolean elsewhere = chosen == null && choice.names(field.get());
        boolean first = !elsewhere && read.putIfAbsent(field.get(), column) == null;
        return first ? Optional.empty() : unread(column, heading, Why.SECOND);
    }

    private static Optional<UnreadColumn> unread(int column, String heading, Why why) {
        String shown = heading.length() > LONGEST_HEADING ? heading.substring(0, LONGEST_HEADING) + "…" : heading;
        return Optional.of(new UnreadColumn(column, shown.isEmpty() ? letters(column) : shown, why));
    }

    /** The first word is the whole heading; where it has lines, each of them counts. */
    private static boolean isCounting(String heading) {
        List<String> words = Heading.wordsOf(heading);
        List<String> lines = words.size() > 1 ? words.subList(1, words.size()) : words;
        return COUNTING.containsAll(lines);
    }

    private static boolean isKnown(String cell) {
        return !cell.isEmpty()
                && (PupilField.of(cell).isPresent() || NotKept.of(cell).isPresent() || isCounting(cell));
    }

    private static boolean isName(String cell) {
        Optional<PupilField> field = NotKept.of(cell).isPresent() ? Optional.empty() : PupilField.of(cell);
        return field.filter(named -> named == PupilField.REAL_NAME || named == PupilField.PEN_NAME)
                .isPresent();
    }

    private static int width(SheetRow headings, ColumnChoice choice) {
        int chosen = choice.byColumn().keySet().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(-1)
                + 1;
        return Math.max(headings.cells().size(), chosen);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
