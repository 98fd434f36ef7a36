package org.shoulashou.platform.sheets.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SheetReaderTest {

    private static final SheetReader READER = new SheetReader(ReadingLimits.ofAClass(200, DataSize.ofMegabytes(5)));

    private static final String DATE =
            "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                    + "<numFmt numFmtId=\"177\" formatCode=\"yyyy\\.mm\"/>"
                    + "<numFmt numFmtId=\"178\" formatCode=\"0.00_ \"/>"
                    + "<numFmt numFmtId=\"179\" formatCode=\"[Red]General\"/>";

    @Test
    void aCellIsReadAsThePersonSawIt() {
        XlsxFile file = XlsxFile.withRows("<row r=\"3\">"
                        + "<c r=\"A3\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"B3\" s=\"1\"><v>42070</v></c>"
                        + "<c r=\"C3\" s=\"2\"><v>42064</v></c>"
                        + "<c r=\"D3\" s=\"3\"><v>2015.1</v></c>"
                        + "<c r=\"E3\"><v>0.30000000000000004</v></c>"
                        + "<c r=\"F3\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"G3\" s=\"5\"><v>42070.5</v></c>"
                        + "<c r=\"H3\" t=\"inlineStr\"><is><r><t>骑</t></r><r><t>马</t></r></is></c>"
                        + "<c r=\"I3\" s=\"4\"><v>12</v></c>"
                        + "</row>")
                .strings("<si><t>别的</t></si>", "<si><r><t>沙</t></r><r><t>枣_x000A_花</t></r><rPh><t>shā</t></rPh></si>")
                .styles(DATE, 176, 177, 178, 179, 14);

        assertThat(rows(file.file())).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cells())
                    .containsExactly(
                            "沙枣\n花", "2015-03-07", "2015-03", "2015.10", "0.3", "TRUE", "2015-03-07", "骑马", "12");
        });
    }

    @Test
    void daysMayBeCountedFrom1904() {
        XlsxFile file =
                XlsxFile.withRows("<row><c s=\"1\"><v>40608</v></c></row>").styles("", 14);
        file.part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>");

        assertThat(rows(file.file()).get(0).cells()).containsExactly("2015-03-07");
    }

    @Test
    void aFormulaGivesItsLastValueAndIsMarked() {
        XlsxFile file = XlsxFile.withRows(
                "<row><c t=\"str\"><f>A2&amp;B2</f><v>沙枣</v></c><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c></row>");

        SheetRow row = rows(file.file()).get(0);
        assertThat(row.cells()).containsExactly("沙枣", "2");
        assertThat(row.formulas()).contains(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)"})
    void whatBeginsLikeAFormulaIsText(String text) {
        assertThat(rows(XlsxFile.of(List.of(List.of(text))).file()).get(0).cells())
                .containsExactly(text);
        SheetRow pasted = rows(SheetFile.pasted(text + "\t沙枣")).get(0);
        assertThat(pasted.cells()).containsExactly(text, "沙枣");
        assertThat(pasted.formulas()).isEmpty();
    }

    @Test
    void hiddenSheetsAreLeftOutAndTheOthersKeepTheirOrder() {
        XlsxFile file = new XlsxFile()
                .sheet("封面", "", XlsxFile.row(List.of("封面")))
                .sheet("旧名单", "state=\"hidden\"", XlsxFile.row(List.of("旧")))
                .sheet("名单", "", XlsxFile.row(List.of("姓名")));

        OpenedSheets opened = READER.open(file.file());
        assertThat(opened.names()).containsExactly("封面", "名单");
        assertThat(opened.rows(1).next().cells()).containsExactly("姓名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void aTextIsReadInTheEncodingThatFitsIt(String name) {
        String mark = name.startsWith("UTF") ? "\uFEFF" : "";
        byte[] bytes = (mark + "姓名,兴趣\r\n沙枣,\"画画,足球\"\r\n").getBytes(Charset.forName(name));

        assertThat(rows(new SheetFile("名单.csv", bytes)))
                .extracting(SheetRow::cells)
                .containsExactly(List.of("姓名", "兴趣"), List.of("沙枣", "画画,足球"));
    }

    @Test
    void theSeparatorIsTheSignThatFitsAllLines() {
        assertThat(rows(csv("姓名;爱好\n甲;画画,足球,看书\n乙;唱歌\n")).get(1).cells()).containsExactly("甲", "画画,足球,看书");
        assertThat(rows(csv("姓名,爱好,班\n甲,画画;足球;看书;a,1\n乙,唱歌,1\n")).get(1).cells())
                .containsExactly("甲", "画画;足球;看书;a", "1");
        assertThat(rows(csv("姓名\t爱好\n甲\t画画,足球\n")).get(1).cells()).containsExactly("甲", "画画,足球");
    }

    @Test
    void aPastedCellMayHoldALineBreakAndQuotes() {
        assertThat(rows(SheetFile.pasted("姓名\t兴趣\n沙枣\t\"画画\n看\"\"书\"\"\"\n\n红柳\t5\" 屏幕\n")))
                .extracting(SheetRow::number, SheetRow::cells)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, List.of("姓名", "兴趣")),
                        org.assertj.core.groups.Tuple.tuple(2, List.of("沙枣", "画画\n看\"书\"")),
                        org.assertj.core.groups.Tuple.tuple(4, List.of("红柳", "5\" 屏幕")));
    }

    @Test
    void manyRowsAreReadOneByOne() {
        SheetReader reader = new SheetReader(ReadingLimits.ofManySchools(100_000, DataSize.ofMegabytes(50)));
        byte[] bytes = "沙枣,2015-03,女\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        try (SheetRows rows = reader.open(new SheetFile("a.csv", bytes)).rows(0)) {
            assertThat(rows.stream().filter(row -> row.cells().size() == 3).count())
                    .isEqualTo(100_000);
        }
    }

    private static SheetFile csv(String text) {
        return new SheetFile("名单.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetRow> rows(SheetFile file) {
        try (SheetRows rows = READER.open(file).rows(0)) {
            return rows.stream().toList();
        }
    }
}
