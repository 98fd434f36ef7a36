package org.shoulashou.directory.enrolment.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.pupils.Interest;
import org.shoulashou.directory.pupils.WrittenLanguage;

class ValuesTest {

    private final BirthMonths births = new BirthMonths(LocalDate.of(2026, 9, 1));
    private final Remarks remarks = new Remarks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015.3",
                "2015.03",
                "2015年3月",
                "2015年03月",
                "2015-3",
                "2015/03",
                "201503",
                "15.3",
                "15年3月",
                "２０１５．３",
                "2015 3",
                " 2015－03 "
            })
    void aBirthMonthIsReadInManySpellings(String written) {
        assertThat(births.read(written, remarks)).isEqualTo(YearMonth.of(2015, 3));
        assertThat(remarks.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015/03/07",
                "20150307",
                "2015年3月7日",
                "2015-03-07",
                "2015.3.7",
                "2015-03-07 08:30",
                "42070",
                "15-3-7"
            })
    void ofAFullDateTheDayIsDroppedWithANote(String written) {
        assertThat(births.read(written, remarks)).isEqualTo(YearMonth.of(2015, 3));
        assertThat(remarks.mark()).isEqualTo(Mark.AMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "去年",
                "2015",
                "2015.13",
                "2015-02-30",
                "3月",
                "1966.3",
                "2027.1",
                "2023-03",
                "99999999",
                "2015-3-7-9"
            })
    void whatIsNoBirthMonthOfAPupilIsRed(String written) {
        assertThat(births.read(written, remarks)).isNull();
        assertThat(remarks.mark()).isEqualTo(Mark.RED);
        assertThat(remarks.all()).singleElement().extracting(Remark::field).isEqualTo(PupilField.BIRTH_MONTH);
    }

    @Test
    void aMonthThatMayHaveLostItsZeroEarnsANote() {
        assertThat(births.read("2015.1", remarks)).isEqualTo(YearMonth.of(2015, 1));
        assertThat(remarks.all())
                .singleElement()
                .satisfies(remark -> assertThat(remark.mend().zh()).contains("2015-10"));
        assertThat(births.read("2015.10", new Remarks())).isEqualTo(YearMonth.of(2015, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "四年级,4",
        "4,4",
        "四,4",
        "4年级,4",
        "小学四年级,4",
        "四（1）班,4",
        "四年级1班,4",
        "初一,7",
        "初中一年级,7",
        "七年级,7",
        "初三,9",
        "高一,10",
        "高三,12",
        "高中三年级,12",
        "十二年级,12",
        "十,10",
        "Grade 4,4",
        "G7,7",
        "4th grade,4",
        "１２,12",
        "4.0,4"
    })
    void aGradeIsReadAsSchoolsWriteIt(String written, int grade) {
        assertThat(Grades.of(written)).isEqualTo(OptionalInt.of(grade));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022级", "大班", "0", "13", "高四", "一百", "毕业"})
    void whatIsNoGradeIsNotGuessed(String written) {
        assertThat(Grades.of(written)).isEmpty();
    }

    @Test
    void interestsStandBetweenCommasOfAnyKind() {
        Listed<Interest> listed = interests("画画、打篮球,看书；唱歌/下棋，Table Tennis  我喜欢跳舞和游泳");

        assertThat(listed.unknown()).isEmpty();
        assertThat(listed.known())
                .containsExactlyInAnyOrder(
                        Interest.DRAWING,
                        Interest.BASKETBALL,
                        Interest.READING,
                        Interest.SINGING,
                        Interest.CHESS,
                        Interest.TABLE_TENNIS,
                        Interest.DANCING,
                        Interest.SWIMMING);
    }

    @Test
    void anInterestNobodyKnowsIsGivenBack() {
        assertThat(interests("发呆、画画").unknown()).containsExactly("发呆");
        assertThat(interests("").known()).isEmpty();
    }

    @Test
    void languagesAreReadByNameAndByCode() {
        Listed<WrittenLanguage> listed =
                Listed.in("国家通用语言文字、维语 藏文，kk/MN；English", WrittenLanguage.class, word -> false, WrittenLanguage::of);

        assertThat(listed.unknown()).isEmpty();
        assertThat(listed.known())
                .containsExactly(
                        WrittenLanguage.ZH,
                        WrittenLanguage.UG,
                        WrittenLanguage.BO,
                        WrittenLanguage.KK,
                        WrittenLanguage.MN,
                        WrittenLanguage.EN);
    }

    @ParameterizedTest
    @CsvSource({
        "学生姓名,REAL_NAME",
        "* 姓 名（必填）：,REAL_NAME",
        "姓名 Name,REAL_NAME",
        "出生日期,BIRTH_MONTH",
        "Birth month,BIRTH_MONTH",
        "所在班级,CLASS",
        "中队,CLASS",
        "特长,INTERESTS",
        "爱好（可多选）,INTERESTS",
        "区（县）,COUNTY",
        "县/区,COUNTY",
        "学校标识码,SCHOOL_CODE",
        "Date of Birth,BIRTH_MONTH",
        "你的笔名,PEN_NAME",
        "会写的文字,LANGUAGES"
    })
    void aHeadingIsKnownInManySpellings(String heading, PupilField field) {
        assertThat(PupilField.of(heading)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"家长姓名", "班主任", "学籍号", "姓名拼音", "第一语言成绩", "母亲姓名", "曾用名"})
    void aHeadingThatOnlyLooksLikeOneIsNotGuessed(String heading) {
        assertThat(PupilField.of(heading)).isEmpty();
    }

    @Test
    void whatTheTemplateOffersIsReadBackAsOneThing() {
        for (Interest interest : Interest.values()) {
            Listed<Interest> listed = interests("看书、" + interest.text().zh());
            assertThat(listed.unknown()).isEmpty();
            assertThat(listed.known()).containsOnly(Interest.READING, interest);
        }
    }

    @Test
    void thereAreTwentyFourInterestsAndNoSpellingMeansTwo() {
        assertThat(Interest.values()).hasSize(24);
        assertThat(List.of(Interest.values()))
                .allSatisfy(interest -> assertThat(Interest.of(interest.text().zh()))
                        .contains(interest)
                        .isEqualTo(Interest.of(interest.text().en()))
                        .isEqualTo(Interest.of(interest.key())));
    }

    private static Listed<Interest> interests(String cell) {
        return Listed.in(cell, Interest.class, Interest::isSpelling, Interest::of);
    }
}
