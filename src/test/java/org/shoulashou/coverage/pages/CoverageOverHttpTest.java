package org.shoulashou.coverage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.School;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Pages and files of figures, as they are fetched. */
class CoverageOverHttpTest extends MatchingOverHttp {

    @Autowired
    private MarkClasses mark;

    private static final int TOTAL_TARGET = 8;
    private static final int PAIRED = 3;
    private static final int LETTERS = 10;

    @Test
    void aSumStandsUnderThePlacesOfOneQuotaAndNothingIsAddedTwice() throws IOException {
        List<Row> turpan = tasks("turpan-2019");
        assertThat(formulas(turpan, TOTAL_TARGET)).containsExactly("SUM(I5:I10)");
        assertThat(added(turpan.subList(4, 10), TOTAL_TARGET)).isEqualTo(360);
        assertThat(added(turpan.subList(4, 10), 3)).isEqualTo(180);

        List<Row> shannan = tasks("shannan-2019");
        assertThat(formulas(shannan, TOTAL_TARGET)).containsExactly("SUM(I5:I8)");
        assertThat(added(shannan.subList(4, 8), TOTAL_TARGET)).isEqualTo(400);
    }

    @Test
    void personsAndSchoolsOfTheNationalPlanAreNeverAdded() throws IOException {
        Browser country = signedIn(people.somebody(fresh("league"), Role.LEAGUE_NATIONAL, Scope.place("CN")));
        List<Row> rows = rows(country.file("/api/coverage/programmes/national-2021/export"));

        assertThat(rows.stream().flatMap(CoverageOverHttpTest::formulas)).noneMatch(each -> each.startsWith("SUM"));
    }

    /** A place with a quota and no class yet stands in both. */
    @Test
    void theFileHasTheRowsOfThePage() throws IOException {
        String here = "/api/coverage/places/43";
        Browser province = province();

        JsonNode page = province.get(here + "?programme=turpan-2019&year=2019").json();
        List<Row> file = rows(province.file(here + "/export?programme=turpan-2019&year=2019"));

        List<String> names = file.subList(1, file.size() - 1).stream()
                .map(row -> row.getCellText(0))
                .toList();
        assertThat(names)
                .containsExactlyElementsOf(page.path("rows")
                        .valueStream()
                        .map(row -> row.path("node").path("names").path("en").asString())
                        .toList());
        assertThat(added(file.subList(1, file.size() - 1), 1)).isEqualTo(180);
    }

    /** Excel passes a text over: a sum of cells would say less than the page. */
    @Test
    void whereAFigureIsLeftOutTheWholeOfThePageStandsUnderTheRowsAndNoFormula() throws Exception {
        friendsIn(inlandClass, 3);
        friendsIn(schoolInTheCity("second"), 6);
        friendsIn(schoolInTheCity("third"), 8);
        String city = "/api/coverage/places/" + plan + "-city";
        Await.until(() -> league.get(city).json().path("total").path("paired").asInt() == 17);

        List<Row> file = rows(league.file(city + "/export"));

        assertThat(file.get(0).getCellText(PAIRED)).isEqualTo("Paired");
        assertThat(file.subList(1, 4).stream().map(row -> row.getCellText(PAIRED)))
                .containsExactlyInAnyOrder("<5", "*", "8");
        Row sum = file.get(4);
        assertThat(formula(sum.getCell(PAIRED))).isEmpty();
        assertThat(sum.getCellAsNumber(PAIRED)).contains(BigDecimal.valueOf(17));
        assertThat(formula(sum.getCell(LETTERS))).as("where everything is told").contains("SUM(K2:K4)");
        assertThat(file.get(5).getCellText(0)).startsWith("\"<5\" is one to four persons");
        assertThat(definitions(league.file(city + "/export"))).contains("Paired", "Attendances");
    }

    private String schoolInTheCity(String name) {
        Place city = people.place(plan + "-city", Level.CITY, "City", List.of(plan + "-city", plan, "CN"));
        School school = people.school(city, plan + "-" + name, name);
        return people.schoolClass(school, plan + "-" + name + "-1", "Class 1").id();
    }

    private void friendsIn(String schoolClass, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            alreadyFriends(pupil(schoolClass, "2016-03"), pupil(partnerClass, "2016-03"));
        }
        Await.done(mark.classes(List.of(schoolClass, partnerClass)));
    }

    /** One who agreed is a family: whoever does not know the children reads that it is fewer than five. */
    @Test
    void smallFiguresOfAClassAreToldOnlyToItsOwnSchool() throws InterruptedException {
        somebodyWhoAgreed();
        String path = "/api/coverage/classes/" + inlandClass;

        Await.until(() -> here.get(path).json().path("total").path("consented").asInt() == 1);
        assertThat(here.get(path).json().path("total").path("few")).isEmpty();
        JsonNode total = league.get(path).json().path("total");
        assertThat(total.path("consented").asInt()).isZero();
        assertThat(total.path("few").valueStream().map(JsonNode::stringValue)).containsExactly("consented");
        assertThat(league.get("/api/coverage/schools/" + plan + "-city-school")
                        .json()
                        .path("rows")
                        .get(0)
                        .path("figures")
                        .path("few")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactly("consented");
    }

    /** In a place with one school, and in a school with one class, the sum is that school's and that class's. */
    @Test
    @Tag("R31")
    void theOnlySchoolOfAPlaceIsNotToldByThePlace() throws InterruptedException {
        somebodyWhoAgreed();
        String city = "/api/coverage/places/" + plan + "-city";
        String province = "/api/coverage/places/" + plan;
        Await.until(() -> here.get("/api/coverage/classes/" + inlandClass)
                        .json()
                        .path("total")
                        .path("consented")
                        .asInt()
                == 1);

        Await.until(() -> few(league.get(province).json().path("total")).contains("consented"));
        Await.until(() -> few(league.get(province).json().path("rows").get(0).path("figures"))
                .equals(List.of("consented")));
        Await.until(() -> few(league.get(city).json().path("total")).equals(List.of("consented")));
        assertThat(league.get(city).json().path("months")).isEmpty();
    }

    /** The table says that they are few; a matrix that tells them would be the way around it. */
    @Test
    @Tag("R31")
    void theMatrixHasNoRowOfASchoolNorOfAPlaceWhosePairsAreFew() throws InterruptedException {
        friendsIn(inlandClass, 2);
        Await.until(() -> few(page(plan).path("total")).contains("pairs"));
        assertThat(matrix(plan)).isEmpty();
        assertThat(matrix(plan + "-city")).isEmpty();

        friendsIn(inlandClass, 3);
        Await.until(() -> page(plan).path("total").path("pairs").asInt() == 5);
        Await.until(() -> matrix(plan).size() == 2);
        assertThat(matrix(plan)).contains(plan + "-city 5", plan + "-county 5");
        assertThat(matrix(plan + "-city")).as("its only row is a school").isEmpty();
        assertThat(page(plan + "-city").path("friends")).hasSize(1);
        JsonNode school =
                league.get("/api/coverage/schools/" + plan + "-city-school").json();
        assertThat(school.path("friends")).isEmpty();
    }

    private JsonNode page(String place) {
        return league.get("/api/coverage/places/" + place).json();
    }

    private List<String> matrix(String place) {
        return league.get("/api/coverage/places/" + place + "/friends")
                .json()
                .valueStream()
                .map(cell -> text(cell.path("node"), "id") + " " + cell.path("pairs"))
                .toList();
    }

    /** Put on the roll without a word to anybody, so that it has to be said that the class is due. */
    private void somebodyWhoAgreed() {
        pupil(inlandClass, "2016-03");
        Await.done(mark.classes(List.of(inlandClass)));
    }

    private static List<String> few(JsonNode figures) {
        return figures.path("few").valueStream().map(JsonNode::stringValue).toList();
    }

    private Browser province() {
        return signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));
    }

    private List<Row> tasks(String programme) throws IOException {
        return rows(province().file("/api/coverage/programmes/" + programme + "/export"));
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    /** The names on the last sheet. */
    private static List<String> definitions(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.findSheet("Definitions").orElseThrow().read().stream()
                    .map(row -> row.getCellText(0))
                    .toList();
        }
    }

    private static Stream<String> formulas(Row row) {
        return row.stream().flatMap(cell -> formula(cell).stream());
    }

    private static Optional<String> formula(Cell cell) {
        return Optional.ofNullable(cell).map(Cell::getFormula);
    }

    private static List<String> formulas(List<Row> rows, int column) {
        return rows.stream()
                .filter(row -> row.getCellCount() > column)
                .flatMap(row -> formula(row.getCell(column)).stream())
                .toList();
    }

    /** As Excel adds the cells of the formula. */
    private static int added(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.getCellAsNumber(column).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }
}
