package org.shoulashou.matching.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shoulashou.platform.text.Text;

/** A file of comma-separated values in UTF-8 whose first line names the columns. */
final class CsvFile {

    private static final Text NOT_UTF8 = new Text("文件不是 UTF-8 编码。", "The file is not encoded in UTF-8.");
    private static final Text SAVE_UTF8 = new Text("请另存为“CSV UTF-8”。", "Save it again as \"CSV UTF-8\".");
    private static final Text NO_COLUMN = new Text("第一行缺少“{0}”这一列。", "The first line lacks the column \"{0}\".");
    private static final Text COLUMNS = new Text("第一行应当是：{0}。", "The first line is to be: {0}.");
    private static final Text OTHER_COLUMN = new Text("“{0}”这一列不能上传。", "The column \"{0}\" is not taken.");
    private static final Text NO_NAMES =
            new Text("请删去这一列；上传的文件只写编号，不写姓名。", "Remove it: files sent here hold ids and no names.");
    private static final Text CELLS = new Text("这一行有 {0} 格，应当有 {1} 格。", "This line has {0} cells instead of {1}.");
    private static final Text QUOTE = new Text("内容里有逗号时请加引号。", "Put a value that holds a comma in quotation marks.");
    private static final Text UNCLOSED = new Text("引号没有关上。", "A quotation mark is opened and not closed.");
    private static final Text CLOSE =
            new Text("请关上或删去引号；其后的行都没有读。", "Close it or take it away; the lines below it were not read.");
    private static final char MARK = '\uFEFF';

    private final WrittenFile file;
    private final List<String> columns;
    private final Columns rule;
    private final Faults faults;

    CsvFile(WrittenFile file, List<String> columns, Columns rule, Faults faults) {
        this.file = file;
        this.columns = columns;
        this.rule = rule;
        this.faults = faults;
    }

    /** Every line below the first that has as many cells as that. */
    void read(Consumer<Row> each) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes()));
            if (text.hasRemaining() && text.charAt(0) == MARK) text.get();
            read(new CsvCells(text), each);
        } catch (CharacterCodingException notUtf8) {
            faults.add(file, 0, NOT_UTF8, SAVE_UTF8);
        }
    }

    private void read(CsvCells cells, Consumer<Row> each) {
        List<String> head = cells.hasNext() ? cells.next() : List.of();
        int[] places = places(head);
        if (places.length < columns.size()) return;
        while (cells.hasNext()) {
            List<String> line = cells.next();
            if (cells.unclosed() > 0) {
                faults.add(file, cells.unclosed(), UNCLOSED, CLOSE);
                return;
            }
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
        if (rule == Columns.ONLY_KNOWN) refuseOthers(head);
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private void refuseOthers(List<String> head) {
        head.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> faults.add(file, 1, OTHER_COLUMN.with(column), NO_NAMES));
    }

    /** A line of the file; its cells in the order of the columns asked for. */
    record Row(List<String> cells, int[] places, int line) {

        String cell(int column) {
            return cells.get(places[column]);
        }
    }
}
