package org.shoulashou.platform.sheets.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.util.unit.DataSize;

/** Files that are not what they seem: each one gets its own answer. */
class HostileFilesTest {

    private static final ReadingLimits LIMITS = ReadingLimits.ofAClass(200, DataSize.ofMegabytes(5));

    @ParameterizedTest
    @CsvSource({
        "名单.pdf, 255044462D312E37",
        "名单.xlsx, 89504E470D0A1A0A",
        "名单.xlsx, FFD8FFE000104A46",
        "名单.rar, 526172211A0700",
        "名单.csv, 0001020304050607",
        "名单.xls, 3C68746D6C3E3C7461626C653E",
        "名单.xlsx, 504B050600000000000000000000000000000000"
    })
    void whatIsNoListIsCalledSoWhateverItsName(String name, String hex) {
        refuses(SheetProblems.NOT_A_SHEET, new SheetFile(name, HexFormat.of().parseHex(hex)));
    }

    @Test
    void anArchiveUnderTheNameOfAWorkbookIsNoList() {
        refuses(SheetProblems.NOT_A_SHEET, zip(Map.of("作文.txt", "今天")));
        refuses(SheetProblems.NOT_A_SHEET, zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")));
    }

    @Test
    void theOldContainerIsToldApart() {
        refuses(SheetProblems.PROTECTED, compound("名单.xlsx", "EncryptedPackage"));
        refuses(SheetProblems.PROTECTED, compound("名单.xlsx", ""));
        refuses(SheetProblems.OLD_EXCEL, compound("名单.xls", "Workbook"));
        refuses(SheetProblems.NOT_A_SHEET, compound("名单.doc", "WordDocument"));
    }

    @Test
    void macrosAreRefusedByTheirPartAndByTheirType() {
        refuses(SheetProblems.MACROS, aList().part("xl/vbaProject.bin", "x").file());
        refuses(
                SheetProblems.MACROS,
                aList().part(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                        .file());
    }

    @Test
    void aFileCutShortIsDamagedWhereverItEnds() {
        byte[] whole = aList().bytes();
        for (int length = 4; length < whole.length - 1; length += 7) {
            refuses(SheetProblems.DAMAGED, new SheetFile("名单.xlsx", Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void aPartThatUnpacksWithoutEndIsLeftAsSoonAsItIsTooMuch() {
        String rows = "<row><c t=\"inlineStr\"><is><t>" + " ".repeat(30_000_000) + "</t></is></c></row>";
        refuses(
                SheetProblems.UNPACKS_TOO_LARGE,
                XlsxFile.withRows("<!--" + " ".repeat(60_000_000) + "-->").file());
        refuses(
                SheetProblems.UNPACKS_TOO_LARGE,
                XlsxFile.withRows("<row/>".repeat(3_000_000)).file());
        assertThat(problemOf(XlsxFile.withRows(rows).file()))
                .isIn(SheetProblems.UNPACKS_TOO_LARGE, SheetProblems.CELL_TOO_LONG);
    }

    @Test
    void claimedSizesAreNotBelieved() {
        byte[] bytes = XlsxFile.withRows("<row/>".repeat(3_000_000)).bytes();
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (zip.getInt(at) == 0x02014B50) zip.putInt(at + 24, 10);
        }
        refuses(SheetProblems.UNPACKS_TOO_LARGE, new SheetFile("名单.xlsx", bytes));
    }

    @Test
    void tooManyPartsAreRefusedBeforeAnyIsRead() {
        XlsxFile file = aList();
        for (int i = 0; i < 1_100; i++) {
            file.part("xl/media/" + i, "");
        }
        refuses(SheetProblems.UNPACKS_TOO_LARGE, file.file());
    }

    @Test
    void declarationsAndEntitiesAreUnsafe() {
        String evil = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        for (String part : List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels")) {
            refuses(
                    SheetProblems.UNSAFE,
                    aList().part(part, evil + "<x>&a;</x>").file());
        }
        refuses(
                SheetProblems.UNSAFE,
                XlsxFile.withRows("<row><c t=\"s\"><v>0</v></c></row>")
                        .part("xl/sharedStrings.xml", evil + "<sst><si><t>&a;</t></si></sst>")
                        .file());
    }

    @Test
    void manyRowsAreAnsweredWithoutReadingThemAll() {
        XlsxFile workbook = XlsxFile.withRows("<row><c><v>1</v></c></row>".repeat(100_000));
        SheetReader reader =
                new SheetReader(new ReadingLimits(200, 100, DataSize.ofMegabytes(5), DataSize.ofKilobytes(100)));

        assertThatThrownBy(() -> readAll(reader, workbook.file())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(SheetProblems.TOO_MANY_ROWS);
            assertThat(refusal.detail().zh()).contains("200");
        });
        refuses(
                SheetProblems.TOO_MANY_ROWS,
                new SheetFile("a.csv", "甲,乙\n".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"XFD1", "ZZZ1", "ZZZZZZ1", "ZZZZZZZZZZZZZZ1", "CW1"})
    void aCellThatClaimsAFarColumnCostsNothing(String address) {
        refuses(
                SheetProblems.TOO_MANY_COLUMNS,
                XlsxFile.withRows("<row><c r=\"" + address + "\"><v>1</v></c></row>")
                        .file());
    }

    @Test
    void oddNumbersAreAnswered() {
        assertThat(problemOf(XlsxFile.withRows("<row><c><v>1E999999999</v></c></row>")
                        .file()))
                .isNull();
        refuses(
                SheetProblems.DAMAGED,
                XlsxFile.withRows("<row><c t=\"s\"><v>-1</v></c></row>")
                        .strings("<si/>")
                        .file());
        refuses(
                SheetProblems.DAMAGED,
                XlsxFile.withRows("<row><c t=\"s\"><v>99</v></c></row>")
                        .strings("<si/>")
                        .file());
        refuses(
                SheetProblems.DAMAGED,
                XlsxFile.withRows("<row r=\"99999999\"><c><v>1</v></c></row>").file());
        refuses(
                SheetProblems.DAMAGED,
                XlsxFile.withRows("<row><c><v>一</v></c></row>").file());
    }

    @Test
    void textsThatCannotBeReadSaySo() {
        refuses(SheetProblems.EMPTY, new SheetFile("a.csv", new byte[0]));
        refuses(
                SheetProblems.UNKNOWN_ENCODING,
                new SheetFile("a.csv", HexFormat.of().parseHex("C3282C41FF2C41")));
        refuses(SheetProblems.OPEN_QUOTE, SheetFile.pasted("姓名\n\"沙枣\n红柳\n"));
        refuses(SheetProblems.CELL_TOO_LONG, SheetFile.pasted("姓名\n" + "长".repeat(40_000)));
        refuses(SheetProblems.TOO_MANY_COLUMNS, SheetFile.pasted("甲\t".repeat(300)));
        refuses(SheetProblems.TOO_LARGE, new SheetFile("a.csv", new byte[5 * 1024 * 1024 + 1]));
    }

    private static XlsxFile aList() {
        return XlsxFile.of(List.of(List.of("姓名", "出生年月"), List.of("沙枣", "2015-03")));
    }

    private static SheetFile zip(Map<String, String> parts) {
        return new SheetFile("名单.xlsx", XlsxFile.zip(new LinkedHashMap<>(parts)));
    }

    private static SheetFile compound(String name, String entry) {
        byte[] bytes = new byte[2048];
        byte[] mark = HexFormat.of().parseHex("D0CF11E0A1B11AE1");
        byte[] entryName = entry.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        System.arraycopy(entryName, 0, bytes, 1024, entryName.length);
        return new SheetFile(name, bytes);
    }

    private static void refuses(SheetProblems problem, SheetFile file) {
        assertThat(problemOf(file)).isEqualTo(problem);
    }

    private static @org.jspecify.annotations.Nullable Object problemOf(SheetFile file) {
        try {
            readAll(new SheetReader(LIMITS), file);
            return null;
        } catch (Refusal refusal) {
            return refusal.kind();
        }
    }

    private static void readAll(SheetReader reader, SheetFile file) {
        OpenedSheets opened = reader.open(file);
        for (int sheet = 0; sheet < opened.names().size(); sheet++) {
            try (SheetRows rows = opened.rows(sheet)) {
                rows.forEachRemaining(row -> assertThat(row.number()).isPositive());
            }
        }
    }
}
