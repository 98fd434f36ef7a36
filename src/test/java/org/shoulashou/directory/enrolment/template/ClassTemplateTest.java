package org.shoulashou.directory.enrolment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.directory.enrolment.reading.ClassFacts;
import org.shoulashou.directory.enrolment.reading.ClassSheet;
import org.shoulashou.directory.enrolment.reading.ClassSheetReader;
import org.shoulashou.directory.enrolment.reading.Mark;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.springframework.util.unit.DataSize;

class ClassTemplateTest {

    private static final String LIST = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private final byte[] template = new ClassTemplate(60).write();

    @Test
    void theEmptyTemplateHoldsNoPupil() {
        assertThatThrownBy(() -> read(template)).hasMessage("directory.no-pupils-in-sheet");
    }

    @Test
    void aFilledTemplateIsReadWithoutARemark() throws IOException {
        ClassSheet sheet = read(withThirdRow("沙枣", "云上的鱼", "2016-03", "女", "4", "汉字、英文", "画画、足球"));

        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.mark()).isEqualTo(Mark.GREEN);
            assertThat(row.number()).isEqualTo(3);
        });
        assertThat(sheet.unread()).isEmpty();
        assertThat(sheet.passedOver()).containsExactly(2);
        assertThat(sheet.columns())
                .containsOnlyKeys(
                        PupilField.REAL_NAME,
                        PupilField.PEN_NAME,
                        PupilField.BIRTH_MONTH,
                        PupilField.GENDER,
                        PupilField.GRADE,
                        PupilField.LANGUAGES,
                        PupilField.INTERESTS);
    }

    @Test
    void choicesAreOfferedByAClick() throws IOException {
        String list = part(LIST);

        assertThat(list).contains("sqref=\"E3:E62\"").contains("'choices'!$E$1:$E$2");
        assertThat(list.split("<dataValidation ", -1)).hasSize(5);
        assertThat(list).doesNotContain("showDropDown=\"1\"");
        assertThat(part("xl/workbook.xml")).contains("state=\"hidden\"");
    }

    private static ClassSheet read(byte[] file) {
        ClassFacts facts = new ClassFacts(LocalDate.of(2026, 9, 1), 4, Set.of(), 1);
        return new ClassSheetReader(200, DataSize.ofMegabytes(5))
                .read(new SheetFile("模板.xlsx", file), facts, ColumnChoice.none());
    }

    private String part(String name) throws IOException {
        return parts().getOrDefault(name, "");
    }

    private byte[] withThirdRow(String... texts) throws IOException {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            cells.append("<c r=\"%s3\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted((char) ('B' + i), texts[i]));
        }
        Map<String, String> parts = parts();
        parts.computeIfPresent(
                LIST, (name, xml) -> xml.replaceFirst("(?s)<row r=\"3\".*?</row>", "<row r=\"3\">" + cells + "</row>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private Map<String, String> parts() throws IOException {
        Path saved = Files.write(folder.resolve("template.xlsx"), template);
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
