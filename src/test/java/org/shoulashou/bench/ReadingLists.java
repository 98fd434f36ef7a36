package org.shoulashou.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shoulashou.directory.enrolment.reading.ClassFacts;
import org.shoulashou.directory.enrolment.reading.ClassSheetReader;
import org.shoulashou.directory.enrolment.reading.ManySchools;
import org.shoulashou.directory.enrolment.reading.ManySchoolsReader;
import org.shoulashou.directory.enrolment.reading.Mark;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.springframework.util.unit.DataSize;

/** Reading and checking: one class, and a list of many schools row by row. */
final class ReadingLists implements Benchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final int MANY = 500_000;
    private static final String[] HEADINGS = {"学校代码", "区县", "班级", "年级", "姓名", "出生年月", "性别", "书写文字", "兴趣"};

    @Override
    public String name() {
        return "reading-lists";
    }

    @Override
    public void run(Path folder) throws IOException {
        oneClass();
        many("500,000 rows of CSV", new SheetFile("名单.csv", csv(MANY)));
        many("100,000 rows of Excel", new SheetFile("名单.xlsx", workbook(100_000)));
    }

    private static void oneClass() throws IOException {
        SheetFile file = new SheetFile("名单.xlsx", workbook(45));
        ClassSheetReader reader = new ClassSheetReader(200, DataSize.ofMegabytes(5));
        ClassFacts facts = new ClassFacts(TODAY, 4, Set.of(), 1);
        for (int warm = 0; warm < 200; warm++) reader.read(file, facts, ColumnChoice.none());
        long start = System.nanoTime();
        for (int turn = 0; turn < 100; turn++) reader.read(file, facts, ColumnChoice.none());
        System.out.printf("%-24s %8.2f ms%n", "a class of 45, Excel", (System.nanoTime() - start) / 1e6 / 100);
    }

    private static void many(String what, SheetFile file) {
        ManySchoolsReader reader = new ManySchoolsReader(MANY, DataSize.ofMegabytes(64));
        System.gc();
        long before = used();
        long start = System.nanoTime();
        long[] most = {0};
        try (ManySchools list = reader.read(file, TODAY, ColumnChoice.none())) {
            long saved = list.rows()
                    .peek(row -> most[0] = row.number() % 50_000 == 0 ? Math.max(most[0], live()) : most[0])
                    .filter(row -> row.mark() != Mark.RED)
                    .count();
            System.out.printf(
                    "%-24s %,d kB, %,d rows to save, %,.0f ms with 50,000-row collections, live memory %+,d kB%n",
                    what,
                    file.bytes().length / 1024,
                    saved,
                    (System.nanoTime() - start) / 1e6,
                    (most[0] - before) / 1024);
        }
        long again = System.nanoTime();
        try (ManySchools list = reader.read(file, TODAY, ColumnChoice.none())) {
            list.rows().forEach(row -> {});
        }
        System.out.printf("%-24s %,.0f ms%n", "  without collections", (System.nanoTime() - again) / 1e6);
    }

    private static long live() {
        System.gc();
        return used();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] csv(int rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADINGS)).append('\n');
        IntStream.range(0, rows)
                .forEach(row -> text.append(String.join(",", line(row))).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "bench", null)) {
            Worksheet page = book.newWorksheet("名单");
            for (int row = 0; row <= rows; row++) {
                String[] line = row == 0 ? HEADINGS : line(row);
                for (int column = 0; column < line.length; column++) page.value(row, column, line[column]);
            }
        }
        return out.toByteArray();
    }

    private static String[] line(int row) {
        String name = "沙枣" + Integer.toString(row, 36);
        return new String[] {
            "43010" + row % 900,
            "雨花区",
            row % 12 + "班",
            String.valueOf(row % 9 + 1),
            name,
            "2016-0" + (row % 9 + 1),
            row % 2 == 0 ? "女" : "男",
            "汉字",
            "画画、足球"
        };
    }
}
