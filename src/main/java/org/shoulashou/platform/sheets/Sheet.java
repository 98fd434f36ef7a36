package org.shoulashou.platform.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * What a list looks like as an Excel file: its name, which also names the file, and its columns from left to right.
 *
 * <pre>{@code
 * Sheet<ClassRow> classes = Sheet.<ClassRow>named(new Text("班级", "Classes"))
 *         .bilingual(new Text("名称", "Name"), ClassRow::names)
 *         .number(new Text("人数", "Pupils"), ClassRow::pupils);
 * }</pre>
 */
public record Sheet<T>(
        Text name,
        List<Column<T>> columns,
        @Nullable Text note,
        @Nullable Terms terms) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    public static <T> Sheet<T> named(Text name) {
        return new Sheet<>(name, List.of(), null, null);
    }

    public Sheet<T> text(Text heading, Function<T, @Nullable String> value) {
        return with(new Column<>(heading, 24, (row, locale) -> value.apply(row)));
    }

    /** A text in the reader's language. */
    public Sheet<T> bilingual(Text heading, Function<T, @Nullable Text> value) {
        return with(new Column<>(heading, 24, (row, locale) -> in(value.apply(row), locale)));
    }

    public Sheet<T> number(Text heading, Function<T, @Nullable Number> value) {
        return with(new Column<>(heading, 12, (row, locale) -> value.apply(row)));
    }

    /** A number whose sum stands under the rows. */
    public Sheet<T> sum(Text heading, Function<T, @Nullable Number> value) {
        return with(new Column<>(heading, 12, (row, locale) -> value.apply(row), true, null));
    }

    /**
     * Numbers whose sum stands under them; a text where a number is not told.
     *
     * @param whole what all rows are together, a number or a text: it stands under them where one is not told
     */
    public Sheet<T> figures(Text heading, Function<T, @Nullable Object> value, Object whole) {
        return with(new Column<>(heading, 12, (row, locale) -> value.apply(row), true, whole));
    }

    /** Beneath the sums, where a figure is not told. */
    public Sheet<T> noting(Text words) {
        return new Sheet<>(name, columns, words, terms);
    }

    /** On a second sheet, how the figures are counted. */
    public Sheet<T> defining(Terms words) {
        return new Sheet<>(name, columns, note, words);
    }

    boolean hasSums() {
        return columns.stream().anyMatch(Column::summed);
    }

    public Sheet<T> date(Text heading, Function<T, @Nullable LocalDate> value) {
        return with(new Column<>(heading, 12, (row, locale) -> value.apply(row)));
    }

    /** A moment, shown in the time of Beijing. */
    public Sheet<T> time(Text heading, Function<T, @Nullable Instant> value) {
        return with(new Column<>(heading, 18, (row, locale) -> value.apply(row)));
    }

    private Sheet<T> with(Column<T> column) {
        return new Sheet<>(
                name, Stream.concat(columns.stream(), Stream.of(column)).toList(), note, terms);
    }

    private static @Nullable String in(@Nullable Text text, java.util.Locale locale) {
        return text == null ? null : text.in(locale);
    }
}
