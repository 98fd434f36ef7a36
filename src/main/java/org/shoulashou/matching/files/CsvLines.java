package org.shoulashou.matching.files;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values, a line for each entry.
 *
 * @param cells of an entry, in the order of the columns
 */
public record CsvLines<T>(List<String> columns, Iterable<T> entries, Function<T, List<@Nullable Object>> cells)
        implements FileContent {

    @Override
    public void writeTo(Writer writer) throws IOException {
        writer.write(String.join(",", columns));
        writer.write('\n');
        for (T entry : entries) {
            String between = "";
            for (Object cell : cells.apply(entry)) {
                writer.write(between);
                writer.write(written(cell));
                between = ",";
            }
            writer.write('\n');
        }
    }

    private static String written(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
