package org.shoulashou.matching.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shoulashou.platform.text.Text;

/** A file of comma-separated values in UTF-8 whose first line names the columns. */
final class CsvFile {

    private static final Text UNREADABLE = new Text("文件打不开。", "The file cannot be read.");
    private static final Text LOOK = new Text("请检查文件名和权限。", "Check its name and whether you may read it.");
    private static final Text NOT_UTF8 = new Text("文件不是 UTF-8 编码。", "The file is not encoded in UTF-8.");
    private static final Text SAVE_UTF8 = new Text("请另存为“CSV UTF-8”。", "Save it again as \"CSV UTF-8\".");
    private static final Text NO_COLUMN = new Text("第一行缺少“{0}”这一列。", "The first line lacks the column \"{0}\".");
    private static final Text COLUMNS = new Text("第一行应当是：{0}。", "The first line is to be: {0}.");
    private static final Text CELLS = new Text("这一行有 {0} 格，应当有 {1} 格。", "This line has {0} cells instead of {1}.");
    private static final Text QUOTE = new Text("内容里有逗号时请加引号。", "Put a value that holds a comma in quotation marks.");
    private static final char MARK = '\uFEFF';

    private final Path file;
    private final List<String> columns;
    private final Faults faults;

    CsvFile(Path file, List<String> columns, Faults faults) {
        this.file = file;
        this.columns = columns;
        this.faults = faults;
    }

    /** Every line below the first that has as many cells as that. */
    void read(Consumer<Row> each) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (text.hasRemaining() && text.charAt(0) == MARK) text.get();
            read(new CsvCells(text), each);
        } catch (CharacterCodingException notUtf8) {
            faults.add(file, 0, NOT_UTF8, SAVE_UTF8);
        } catch (IOException unreadable) {
            faults.add(file, 0, UNREADABLE, LOOK);
        }
    }

    private void read(CsvCells cells, Consumer<Row> each) {
        List<String> head = cells.hasNext() ? cells.next() : List.of();
        int[] places = places(head);
        if (places.length < columns.size()) return;
        while (cells.hasNext()) {
            List<String> line = cells.next();
            boolean empty = line.size() == 1 && line.get(0).isEmpty();
            if (empty) continue;
            if (line.size() == head.size()) each.accept(new Row(line, places, cells.line()));
            else faults.add(file, cells.line(), CELLS.with(line.size(), head.size()), QUOTE);
        }
    }

    private int[] places(List<String> head) {
        List<Integer> places = new ArrayList<>();
        for (String column : columns) {
            int place = head.indexOf(column);
            if (place < 0) faults.add(file, 1, NO_COLUMN.with(column), COLUMNS.with(String.join(",", columns)));
            else places.add(place);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A line of the file; its cells in the order of the columns asked for. */
    record Row(List<String> cells, int[] places, int line) {

        String cell(int column) {
            return cells.get(places[column]);
        }
    }
}
