package org.shoulashou.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.platform.downloads.Downloads;
import reactor.core.publisher.Flux;

/** Writes a sheet as plain lines, for programs; runs only on the threads of {@link Downloads}. */
final class CsvWriter<T> {

    private static final int BATCH = 256;

    private final Sheet<T> sheet;
    private final Locale locale;

    CsvWriter(Sheet<T> sheet, Locale locale) {
        this.sheet = sheet;
        this.locale = locale;
    }

    void write(Flux<T> rows, OutputStream out) {
        try (Stream<T> stream = rows.toStream(BATCH);
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(line(column -> column.heading().in(locale)));
            Iterator<T> all = stream.iterator();
            while (all.hasNext()) {
                T row = all.next();
                writer.write(line(column -> column.cell().of(row, locale)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String line(Function<Column<T>, ?> cell) {
        return sheet.columns().stream().map(cell).map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(Object value) {
        String text = value == null ? "" : value.toString();
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
