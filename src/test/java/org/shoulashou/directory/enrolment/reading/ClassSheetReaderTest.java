package org.shoulashou.directory.enrolment.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Gender;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.enrolment.reading.columns.UnreadColumn;
import org.shoulashou.directory.enrolment.reading.columns.UnreadColumn.Why;
import org.shoulashou.directory.pupils.Interest;
import org.shoulashou.directory.pupils.WrittenLanguage;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.sheets.reading.XlsxFile;
import org.springframework.util.unit.DataSize;

class ClassSheetReaderTest {

    private static final ClassSheetReader READER = new ClassSheetReader(200, DataSize.ofMegabytes(5));
    private static final ClassFacts FACTS = new ClassFacts(LocalDate.of(2026, 9, 1), 4, Set.of("红柳"), 7);

    @Test
    void aWholeRowIsGreenAndKeepsWhatItSays() {
        ClassSheet sheet =
                pasted("姓名\t笔名\t出生年月\t性别\t书写文字\t兴趣爱好\t年级\n" + "李　雷\t云上的鱼\t2016-03\t男\t汉字、英文\t画画，打篮球；看书\t四年级\n");

        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.mark()).isEqualTo(Mark.GREEN);
            assertThat(row.number()).isEqualTo(2);
            WrittenPupil pupil = row.pupil();
            assertThat(pupil.realName()).isEqualTo("李雷");
            assertThat(pupil.penName()).isEqualTo("云上的鱼");
            assertThat(pupil.birthMonth()).isEqualTo(YearMonth.of(2016, 3));
            assertThat(pupil.gender()).isEqualTo(Gender.BOY);
            assertThat(pupil.languages()).containsExactly(WrittenLanguage.ZH, WrittenLanguage.EN);
            assertThat(pupil.interests())
                    .containsExactlyInAnyOrder(Interest.DRAWING, Interest.BASKETBALL, Interest.READING);
            assertThat(pupil.grade()).isEqualTo(4);
        });
    }

    @Test
    void aMessyClassSheetOfFortyFiveIsReadWhole() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("长沙市青杉小学四年级1班花名册"));
        rows.add(List.of("班主任：周老师", "", "", "", "填表日期：2026.9.1"));
        rows.add(List.of());
        rows.add(List.of("序号", "* 姓 名（必填）", "性别", "出生年月\n(如2015-03)", "家长电话", "民族", "兴趣爱好", "备注"));
        for (int i = 1; i <= 45; i++) {
            rows.add(List.of(
                    String.valueOf(i),
                    "学生" + "甲乙丙丁戊己庚辛壬".charAt(i % 9) + "子丑寅卯辰巳".charAt(i / 9),
                    i % 2 == 0 ? "女" : "男",
                    "2016." + (i % 9 + 2),
                    "13800000000",
                    "某族",
                    "画画、唱歌",
                    "走读"));
        }
        rows.add(List.of("46"));
        rows.add(List.of("合计", "45人", "男23女22"));
        rows.add(List.of("注：以上信息仅用于班级管理"));

        ClassSheet sheet = read(XlsxFile.of(rows).file());

        assertThat(sheet.headingRow()).isEqualTo(4);
        assertThat(sheet.rows()).hasSize(45);
        assertThat(sheet.count(Mark.RED)).isZero();
        assertThat(sheet.rows().get(0).number()).isEqualTo(5);
        assertThat(sheet.passedOver()).containsExactly(51, 52);
        assertThat(sheet.rows().stream().map(row -> row.pupil().penName()))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(sheet.unread())
                .extracting(UnreadColumn::heading, UnreadColumn::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("家长电话", Why.NOT_KEPT),
                        org.assertj.core.groups.Tuple.tuple("民族", Why.NOT_KEPT),
                        org.assertj.core.groups.Tuple.tuple("备注", Why.UNKNOWN));
    }

    @Test
    @Tag("R10")
    void whatMayNotBeKeptNeverLeavesTheReader() {
        String secrets = "身份证号\t姓名\t民族\t联系电话\t家庭住址\t语文成绩\t户籍\t健康状况\t政治面貌\t宗教\t父亲姓名\t爱吃\t出生日期\n"
                + "430102201603078888\t沙枣\t秘民族\t13812345678\t秘密路一号\t秘99\t秘户\t秘病\t秘党\t秘教\t秘父\t秘粽子\t2016-03-07\n";
        ClassSheet sheet = pasted(secrets);
        ClassSheet byHand =
                read(SheetFile.pasted(secrets), ColumnChoice.of(Map.of(0, PupilField.REAL_NAME, 4, PupilField.CLASS)));

        for (ClassSheet each : List.of(sheet, byHand)) {
            String all = each.toString() + each.rows().get(0).pupil().realName();
            assertThat(all).doesNotContain("秘", "4301022016", "138123", "03-07").contains("身份证号", "父亲姓名");
            assertThat(each.unread())
                    .filteredOn(column -> column.why() == Why.NOT_KEPT)
                    .hasSize(10);
        }
        assertThat(sheet.rows().get(0).pupil().realName()).isEqualTo("沙枣");
    }

    @Test
    void aFullDateIsCutToItsMonthWithANote() {
        CheckedRow row = pasted("姓名\t生日\t语言\n沙枣\t2016年3月7日\t中文").rows().get(0);

        assertThat(row.mark()).isEqualTo(Mark.AMBER);
        assertThat(row.pupil().birthMonth()).isEqualTo(YearMonth.of(2016, 3));
        assertThat(row.remarks())
                .extracting(Remark::field)
                .containsExactly(PupilField.PEN_NAME, PupilField.BIRTH_MONTH);
    }

    @Test
    void theSecondColumnOfOneThingIsToldAndNotRead() {
        ClassSheet sheet = pasted("姓名\t出生年月\t名字\n沙枣\t2016-3\t红柳");

        assertThat(sheet.rows().get(0).pupil().realName()).isEqualTo("沙枣");
        assertThat(sheet.unread()).containsExactly(new UnreadColumn(2, "名字", Why.SECOND));
    }

    @Test
    void aChoiceByHandOutdoesTheHeadings() {
        SheetFile file = SheetFile.pasted("姓名\t出生年月\t大名\n小沙\t2016-3\t沙枣");

        ClassSheet chosen = read(file, ColumnChoice.of(Map.of(2, PupilField.REAL_NAME, 0, PupilField.PEN_NAME)));
        assertThat(chosen.rows().get(0).pupil().realName()).isEqualTo("沙枣");
        assertThat(chosen.rows().get(0).pupil().penName()).isEqualTo("小沙");

        ClassSheet left = read(file, new ColumnChoice(Map.of(1, Optional.empty())));
        assertThat(left.unread()).contains(new UnreadColumn(1, "出生年月", Why.BY_HAND));
        assertThat(left.count(Mark.RED)).isEqualTo(1);
    }

    @Test
    void withoutHeadingsAChoiceByHandReadsEveryRow() {
        SheetFile file = SheetFile.pasted("沙枣\t2016-3\n红柳花\t2016-4");

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(ListProblems.NO_HEADING_ROW));
        ClassSheet sheet = read(file, ColumnChoice.of(Map.of(0, PupilField.REAL_NAME, 1, PupilField.BIRTH_MONTH)));
        assertThat(sheet.rows()).extracting(row -> row.pupil().realName()).containsExactly("沙枣", "红柳花");
    }

    @Test
    void theFirstSheetWithHeadingsIsReadAndTheOthersAreNamed() {
        ClassSheet sheet = read(new XlsxFile()
                .sheet("封面", "", XlsxFile.row(List.of("四年级1班")))
                .sheet("名单", "", XlsxFile.row(List.of("姓名", "生日")) + XlsxFile.row(List.of("沙枣", "2016-3")))
                .sheet("旧名单", "", XlsxFile.row(List.of("姓名", "生日")))
                .file());

        assertThat(sheet.sheet()).isEqualTo("名单");
        assertThat(sheet.otherSheets()).containsExactly("封面", "旧名单");
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void theSamePupilTwiceIsRedAndSaysWhereTheFirstIs() {
        ClassSheet sheet = pasted("姓名\t生日\n沙枣\t2016-3\n红柳花\t2016-3\n沙 枣\t2016年3月");

        assertThat(sheet.rows()).extracting(CheckedRow::mark).containsExactly(Mark.AMBER, Mark.AMBER, Mark.RED);
        assertThat(sheet.rows().get(2).remarks())
                .anySatisfy(remark -> assertThat(remark.what().zh()).contains("第 2 行"));
    }

    @Test
    void aRowThatCannotBeSavedSaysWhichFieldAndHowToMendIt() {
        List<CheckedRow> rows = pasted("姓名\t笔名\t生日\t性别\n"
                        + "\t小雨\t2016-3\t女\n"
                        + "沙枣\t沙枣花\t2016-3\t女\n"
                        + "胡杨\t红柳\t去年\t?\n"
                        + "白杨\t星星\t1966-3\t女\n")
                .rows();

        assertThat(rows).allMatch(row -> row.mark() == Mark.RED);
        assertThat(rows)
                .extracting(ClassSheetReaderTest::redFields)
                .containsExactly(
                        List.of(PupilField.REAL_NAME),
                        List.of(PupilField.PEN_NAME),
                        List.of(PupilField.PEN_NAME, PupilField.BIRTH_MONTH),
                        List.of(PupilField.BIRTH_MONTH));
        assertThat(rows).flatExtracting(CheckedRow::remarks).allSatisfy(remark -> {
            assertThat(remark.mend().zh()).endsWith("。");
            assertThat(remark.what().en() + remark.mend().en()).doesNotContain("{");
        });
    }

    @Test
    void anotherGradeThanTheClassHasEarnsANote() {
        CheckedRow row =
                pasted("姓名\t笔名\t生日\t文字\t年级\n沙枣\t星星\t2016-3\t汉字\t五年级").rows().get(0);

        assertThat(row.mark()).isEqualTo(Mark.AMBER);
        assertThat(row.pupil().grade()).isEqualTo(4);
        assertThat(row.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.what().zh()).isEqualTo("年级写的是“五年级”，这个班是 4 年级");
        });
    }

    @Test
    void whatIsUnknownIsDroppedWithANoteThatRepeatsIt() {
        CheckedRow row = pasted("姓名\t笔名\t生日\t语言\t兴趣\n沙枣\t星星\t2016-3\t汉语、火星文\t画画、发呆")
                .rows()
                .get(0);

        assertThat(row.mark()).isEqualTo(Mark.AMBER);
        assertThat(row.remarks())
                .extracting(remark -> remark.what().zh())
                .containsExactly("书写文字里不认识“火星文”", "兴趣里不认识“发呆”");
    }

    @Test
    void tooManyPupilsAndNoneAreSaid() {
        String many = "姓名\t生日\n" + "沙枣\t2016-3\n".repeat(201);
        assertThatThrownBy(() -> pasted(many)).hasMessage(ListProblems.TOO_MANY_PUPILS.code());
        assertThatThrownBy(() -> pasted("姓名\t生日\n\n")).hasMessage(ListProblems.NO_PUPILS.code());
    }

    @Test
    void aListInEnglishIsReadAndSoIsGb18030() {
        CheckedRow english = pasted("Full name,Date of birth,Gender,Hobbies,Written languages,Pen name\n"
                        + "Willow Reed,2016-03,F,\"Table tennis, reading\",English,Stardust\n")
                .rows()
                .get(0);
        byte[] bytes = "姓名,性别,出生年月\n沙枣,女,2016-03\n".getBytes(Charset.forName("GB18030"));

        assertThat(english.mark()).isEqualTo(Mark.GREEN);
        assertThat(english.pupil().interests()).containsExactlyInAnyOrder(Interest.TABLE_TENNIS, Interest.READING);
        assertThat(read(new SheetFile("名单.csv", bytes)).rows().get(0).pupil().realName())
                .isEqualTo("沙枣");
    }

    @Test
    void aFormulaIsReadAndNoted() {
        CheckedRow row = read(XlsxFile.withRows(XlsxFile.row(List.of("姓名", "生日", "笔名", "文字"))
                                + "<row><c t=\"str\"><f>A9</f><v>沙枣</v></c>"
                                + "<c t=\"inlineStr\"><is><t>2016-3</t></is></c>"
                                + "<c t=\"inlineStr\"><is><t>星星</t></is></c>"
                                + "<c t=\"inlineStr\"><is><t>汉字</t></is></c></row>")
                        .file())
                .rows()
                .get(0);

        assertThat(row.mark()).isEqualTo(Mark.AMBER);
        assertThat(row.pupil().realName()).isEqualTo("沙枣");
    }

    private static List<PupilField> redFields(CheckedRow row) {
        return row.remarks().stream()
                .filter(remark -> remark.mark() == Mark.RED)
                .map(Remark::field)
                .toList();
    }

    private static ClassSheet pasted(String text) {
        return read(SheetFile.pasted(text));
    }

    private static ClassSheet read(SheetFile file) {
        return read(file, ColumnChoice.none());
    }

    private static ClassSheet read(SheetFile file, ColumnChoice choice) {
        return READER.read(file, FACTS, choice);
    }
}
