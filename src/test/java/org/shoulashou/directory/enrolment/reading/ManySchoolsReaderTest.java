package org.shoulashou.directory.enrolment.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.enrolment.reading.WrittenPupil.SchoolWords;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.springframework.util.unit.DataSize;

class ManySchoolsReaderTest {

    private static final String HEADINGS = "区县,学校名称,学校标识码,班级,年级,姓名,出生年月\n";
    private static final String ROW = "雨花区,青杉小学,4301001,四（1）班,四年级,沙枣,2016-03\n";

    @Test
    void aRowNamesItsSchoolAndItsClass() {
        CheckedRow row = rows(HEADINGS + ROW).get(0);

        assertThat(row.pupil().school()).isEqualTo(new SchoolWords("青杉小学", "4301001", "雨花区"));
        assertThat(row.pupil().className()).isEqualTo("四(1)班");
        assertThat(row.pupil().grade()).isEqualTo(4);
        assertThat(row.mark()).isEqualTo(Mark.AMBER);
    }

    @Test
    void headingsThatComeAgainAndTotalsArePassedOver() {
        assertThat(rows(HEADINGS + ROW + HEADINGS + ROW + "合计,,,,,2,\n"))
                .extracting(CheckedRow::number)
                .containsExactly(2, 4);
    }

    @Test
    void withoutAClassTheGradeMustStandInTheRow() {
        assertThat(rows(HEADINGS + "雨花区,青杉小学,4301001,1班,,沙枣,2016-03\n").get(0).remarks())
                .anySatisfy(remark -> {
                    assertThat(remark.field()).isEqualTo(PupilField.GRADE);
                    assertThat(remark.mark()).isEqualTo(Mark.RED);
                });
    }

    @Test
    void aFaultFurtherDownComesAsARefusalAfterTheRowsBeforeIt() {
        ManySchoolsReader reader = new ManySchoolsReader(10, DataSize.ofMegabytes(1));
        try (ManySchools list = reader.read(
                SheetFile.pasted(HEADINGS + ROW.repeat(200)), LocalDate.of(2026, 9, 1), ColumnChoice.none())) {
            assertThat(list.columns()).hasSize(7);
            assertThatThrownBy(() ->
                            list.rows().forEach(row -> assertThat(row.number()).isPositive()))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("platform.sheet-too-many-rows");
        }
    }

    private static List<CheckedRow> rows(String text) {
        ManySchoolsReader reader = new ManySchoolsReader(1_000, DataSize.ofMegabytes(1));
        try (ManySchools list = reader.read(SheetFile.pasted(text), LocalDate.of(2026, 9, 1), ColumnChoice.none())) {
            return list.rows().toList();
        }
    }
}
