package org.shoulashou.coverage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A file tells what the page of the same reader tells, and no more. */
class FilesOverHttpTest extends MatchingOverHttp {

    private static final String FEW = "<5";

    @Autowired
    private MarkClasses mark;

    /** The page has no row of a place whose pairs are few, and none of a school. */
    @Test
    @Tag("R31")
    void theMatrixHasTheRowsOfThePageAndNoPlaceWhosePairsAreFew() throws Exception {
        friends(2);
        Await.until(() -> total("/places/" + plan).path("few").toString().contains("pairs"));
        assertThat(sheet(league, "/places/" + plan + "/friends/export", 0))
                .as("title, note and heads")
                .hasSize(3);

        friends(3);
        Await.until(() -> matrix().size() == 2
                && matrix().valueStream().allMatch(cell -> cell.path("pairs").asInt() == 5));
        List<Row> file = sheet(league, "/places/" + plan + "/friends/export", 0);

        assertThat(file.get(0).getCellText(0)).isEqualTo("Province, paired with which places");
        assertThat(texts(file.get(2))).containsExactly("Name", "City", "County", "Sum");
        assertThat(texts(file.get(3))).startsWith("City", "0", "5");
        assertThat(texts(file.get(4))).startsWith("County", "5", "0");
        assertThat(file.get(5).getCell(3).getFormula()).isEqualTo("SUM(D4:D5)");
        assertThat(sheet(league, "/places/" + plan + "-city/friends/export", 0)).hasSize(3);
    }

    /** Days for the school's own people, months for the League, a pupil for nobody. */
    @Test
    @Tag("R31")
    void theFileOfAClassTellsTheLeagueFewWhereThePageDoesAndNoMonthOfASingleChild() throws Exception {
        friends(2);
        String path = "/classes/" + inlandClass;
        Await.until(() -> here.get("/api/coverage" + path)
                        .json()
                        .path("total")
                        .path("paired")
                        .asInt()
                == 2);
        Await.until(() -> total(path).path("few").toString().contains("paired"));

        assertThat(tabs(league, path + "/export")).containsExactly("Figures", "By month", "Definitions");
        assertThat(sheet(league, path + "/export", 0).stream()
                        .map(FilesOverHttpTest::texts)
                        .filter(row -> row.get(0).equals("Paired")))
                .containsExactly(List.of("Paired", FEW));
        assertThat(sheet(league, path + "/export", 1).stream().map(FilesOverHttpTest::texts))
                .noneMatch(row -> row.contains("Both schools confirmed a pair"));

        assertThat(tabs(here, path + "/export")).containsExactly("Figures", "By month", "Day by day", "Definitions");
        assertThat(sheet(here, path + "/export", 0).stream()
                        .map(FilesOverHttpTest::texts)
                        .filter(row -> row.get(0).equals("Paired")))
                .containsExactly(List.of("Paired", "2"));
        List<String> days = sheet(here, path + "/export", 2).stream()
                .map(row -> row.getCellText(1))
                .toList();
        assertThat(days)
                .containsOnlyOnce("What")
                .contains("Both schools confirmed a pair", "A guardian's consent has been valid since this day");
        assertThat(days.stream().filter(day -> day.startsWith("A guardian"))).hasSize(2);
    }

    /** The months of a single school would tell single pupils. */
    @Test
    @Tag("R31")
    void theCourseOfAYearHasItsMonthsOnlyForWhoReadsThemOnThePage() throws Exception {
        friends(6);
        String path = "/schools/" + plan + "-city-school";
        Await.until(() -> total(path).path("paired").asInt() == 6);

        List<Row> ours = sheet(here, path + "/course/export", 0);
        List<Row> told = sheet(league, path + "/course/export", 0);

        assertThat(texts(ours.get(3))).startsWith("2026-09", "6");
        assertThat(told.get(3).getCellText(0)).startsWith("Few persons");
        assertThat(told).hasSize(4);
        assertThat(tabs(league, "/places/" + plan + "/course/export"))
                .containsExactly(
                        "The year so far",
                        "Letters delivered each week",
                        "Time until a letter was read",
                        "Definitions");
        assertThat(tabs(here, "/classes/" + inlandClass + "/course/export")).hasSize(4);
    }

    private void friends(int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            alreadyFriends(pupil(inlandClass, "2016-03"), pupil(partnerClass, "2016-03"));
        }
        Await.done(mark.classes(List.of(inlandClass, partnerClass)));
    }

    private JsonNode total(String path) {
        return league.get("/api/coverage" + path).json().path("total");
    }

    private JsonNode matrix() {
        return league.get("/api/coverage/places/" + plan + "/friends").json();
    }

    private static List<Row> sheet(Browser who, String path, int at) throws IOException {
        try (ReadableWorkbook book = opened(who, path)) {
            return book.getSheets().toList().get(at).read();
        }
    }

    private static List<String> tabs(Browser who, String path) throws IOException {
        try (ReadableWorkbook book = opened(who, path)) {
            return book.getSheets().map(sheet -> sheet.getName()).toList();
        }
    }

    private static ReadableWorkbook opened(Browser who, String path) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(who.file("/api/coverage" + path)));
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .filter(cell -> cell != null && cell.getFormula() == null)
                .map(Cell::getText)
                .toList();
    }
}
