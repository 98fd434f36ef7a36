package org.shoulashou.directory.enrolment.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.template.ClassTemplate;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.sheets.reading.XlsxFile;
import org.springframework.util.unit.DataSize;

/** However a file is spoiled on its way, it ends in a list or in an answer, never in an accident. */
class SpoiledFilesTest {

    private static final int FILES = 2_000;
    private static final long MOST_MEMORY = 64L * 1024 * 1024;
    private static final ClassSheetReader READER = new ClassSheetReader(200, DataSize.ofMegabytes(5));
    private static final ClassFacts FACTS = new ClassFacts(LocalDate.of(2026, 9, 1), 4, Set.of(), 7);

    private final Random random = new Random(20260901);

    @Test
    void everySpoiledFileEndsInAListOrInANamedAnswer() {
        List<byte[]> whole =
                List.of(workbook(), unpacked(), new ClassTemplate(20).write(), text("UTF-8"), text("GB18030"));
        Map<String, Integer> ends = new HashMap<>();
        for (int i = 0; i < FILES; i++) {
            byte[] spoiled = spoil(whole.get(i % whole.size()));
            ends.merge(endOf(spoiled), 1, Integer::sum);
        }

        assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(FILES);
        assertThat(ends).containsKeys("a list", "platform.sheet-damaged");
        assertThat(ends.keySet())
                .allMatch(end -> end.equals("a list") || end.matches("(platform\\.sheet|directory\\.).*"));
    }

    @Test
    void noSpoiledFileTakesMuchMemory() {
        List<byte[]> whole = List.of(workbook(), unpacked(), new ClassTemplate(20).write(), text("UTF-8"));
        for (int i = 0; i < 200; i++) {
            byte[] spoiled = spoil(whole.get(i % whole.size()));
            long before = allocated();
            endOf(spoiled);
            assertThat(allocated() - before).isLessThan(MOST_MEMORY);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static String endOf(byte[] bytes) {
        try {
            READER.read(new SheetFile("名单.xlsx", bytes), FACTS, ColumnChoice.none());
            return "a list";
        } catch (Refusal refusal) {
            return refusal.kind().code();
        }
    }

    private byte[] spoil(byte[] whole) {
        byte[] bytes = whole.clone();
        int changes = random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(3) == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        return random.nextInt(5) == 0 ? doubled(bytes) : bytes;
    }

    /** A piece of it stands twice, as after an upload that was taken up again. */
    private byte[] doubled(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + bytes.length - from);
        System.arraycopy(bytes, from, longer, bytes.length, bytes.length - from);
        return longer;
    }

    private static byte[] workbook() {
        return XlsxFile.of(rows()).bytes();
    }

    /** Parts that are only stored show the XML itself to what spoils it. */
    private static byte[] unpacked() {
        return XlsxFile.of(rows()).strings("<si><t>沙枣</t></si>").styles("", 14).storedBytes();
    }

    private static byte[] text(String charset) {
        String text = String.join(
                "\n", rows().stream().map(row -> String.join(",", row)).toList());
        return text.getBytes(charset.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(charset));
    }

    private static List<List<String>> rows() {
        return IntStream.range(0, 20)
                .mapToObj(i -> i == 0
                        ? List.of("姓名", "出生年月", "兴趣", "电话")
                        : List.of("沙枣" + i, "2016-0" + (i % 9 + 1), "画画、足球", "\"无\""))
                .toList();
    }
}
