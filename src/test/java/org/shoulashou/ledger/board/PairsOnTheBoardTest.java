package org.shoulashou.ledger.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What waits in co-buildings and among paired organisations is on a board, and whoever can act on it hears of it. */
class PairsOnTheBoardTest extends AccountsOverHttp {

    private static final String PLAN = "huaihua-2026";

    @Autowired
    private TellWhoIsLate telling;

    @Autowired
    private OwedTasks owed;

    @Autowired
    private Plans plans;

    private Browser province() {
        return signedIn(people.staff(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));
    }

    private JsonNode coBuilding(Browser by) {
        Map<String, Object> two = Map.of(
                "plan", PLAN, "year", 2026, "unit", fresh("unit"), "township", fresh("township"), "place", "4312");
        return by.post("/api/ledger/co-buildings", two).json();
    }

    private JsonNode contact(Browser by, JsonNode pair) {
        Map<String, Object> note = Map.of(
                "version", pair.path("version").asLong(),
                "key", fresh("key"),
                "kind", "CONTACT",
                "on", "2026-09-01",
                "said", "A visit");
        return by.post("/api/ledger/co-buildings/" + id(pair) + "/notes", note).json();
    }

    private static String id(JsonNode one) {
        return one.path("id").stringValue();
    }

    private static List<JsonNode> onTheBoard(Browser who, String part, String key, String id) {
        return who.get("/api/ledger/board")
                .json()
                .path(part)
                .valueStream()
                .filter(row -> row.path(key).asString().equals(id))
                .toList();
    }

    private static void assertHears(Browser who, String title) throws InterruptedException {
        Await.until(() -> who.get("/api/news")
                .json()
                .path("items")
                .valueStream()
                .anyMatch(row -> row.path("title").path("zh").asString().equals(title)));
    }

    @Test
    void aNoteOfACoBuildingWaitsWithWhoeverMayAcceptItAndTheyHear() throws InterruptedException {
        Browser second = province();
        Browser author = province();
        JsonNode pair = contact(author, coBuilding(author));

        assertThat(onTheBoard(second, "notes", "coBuilding", id(pair)))
                .hasSize(1)
                .allMatch(row -> row.path("mine").asBoolean());
        assertThat(onTheBoard(author, "notes", "coBuilding", id(pair)))
                .noneMatch(row -> row.path("mine").asBoolean());
        assertHears(second, "台账里有事等第二个人");
    }

    @Test
    void aTypedPairOfOrganisationsWaitsWithWhoeverMayAcceptItAndTheyHear() throws InterruptedException {
        Browser second = province();
        Map<String, Object> typed = Map.of(
                "plan", "turpan-2026",
                "year", 2026,
                "kind", "TOWNSHIP",
                "place", "43",
                "inland", "Office",
                "partner", fresh("township"));
        JsonNode pair = province().post("/api/ledger/organisations", typed).json();

        assertThat(onTheBoard(second, "pairs", "id", id(pair)))
                .hasSize(1)
                .allMatch(row -> row.path("mine").asBoolean());
        assertHears(second, "台账里有事等第二个人");
    }

    /** The row of the plan is due at the end of its year; the month is over long before. */
    @Test
    void aMonthWithoutAContactIsToldOnceSomeDaysBeforeItsEnd() {
        Browser author = province();
        JsonNode silent = coBuilding(author);
        JsonNode busy = contact(author, coBuilding(author));
        assertThat(told(silent)).isEmpty();

        clock.move(Duration.ofDays(27));
        Browser later = province();
        assertThat(told(silent)).contains("CONTACT/" + id(silent) + "/2026-09-30");
        assertThat(told(silent)).isEmpty();
        assertThat(onTheBoard(later, "contacts", "coBuilding", id(silent)))
                .anyMatch(row ->
                        row.path("monthly").asBoolean() && !row.path("late").asBoolean());
        assertThat(onTheBoard(later, "contacts", "coBuilding", id(busy)))
                .noneMatch(row -> row.path("monthly").asBoolean());
    }

    private List<String> told(JsonNode pair) {
        return Await.result(telling.once().map(ToldTask::id).collectList()).stream()
                .filter(told -> told.contains(id(pair)))
                .toList();
    }

    /** What a list shows is taken along as a file. */
    @Test
    void theBoardTheCoBuildingsAndTheOrganisationsComeAsExcelFiles() {
        Browser author = province();
        JsonNode pair = contact(author, coBuilding(author));
        String unit = pair.path("unit").asString();
        assertThat(words(author, "/api/ledger/board/export")).contains(unit);
        assertThat(words(author, "/api/ledger/co-buildings/export?q=" + unit)).contains(unit);
        assertThat(words(author, "/api/ledger/co-buildings/export?q=nobody")).doesNotContain(unit);
        assertThat(words(sheet(author, "/api/ledger/plans/" + PLAN + "/co-building/export", "Who is missing")))
                .contains(unit);
        assertThat(author.get("/api/ledger/organisations/export?plan=turpan-2026")
                        .status())
                .isEqualTo(200);
    }

    /** What the system counts is said in the words of whoever counts it. */
    @Test
    void theFileOfAPlanSaysHowItsFiguresAreCounted() {
        assertThat(words(sheet(province(), "/api/ledger/plans/turpan-2026/table/export", "Definitions")))
                .contains(
                        "Target less what is reached",
                        "Of those paired: at least one letter was delivered in each direction.");
        assertThat(province().get("/api/ledger/plans/turpan-2026/table").json().path("definitions"))
                .hasSize(8);
    }

    private static List<Row> sheet(Browser who, String path, String name) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(who.file(path)))) {
            return book.findSheet(name).orElseThrow().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(List<Row> rows) {
        return rows.stream()
                .flatMap(Row::stream)
                .map(cell -> cell == null ? "" : cell.getText())
                .collect(Collectors.joining(" "));
    }

    /** All words of a workbook. */
    private static String words(Browser who, String path) {
        Browser.Answer file = who.get(path);
        assertThat(file.status()).isEqualTo(200);
        return file.body();
    }

    @Test
    void whoWritesABulletinReadsWhatWaitsAndWhatIsMissing() {
        Browser author = province();
        coBuilding(author);
        contact(author, coBuilding(author));
        String keeper = plans.needed(PLAN).keeper();
        LocalDate due = LocalDate.of(2026, 9, 30);

        assertThat(Await.result(owed.openAt(keeper, due).collectList()))
                .anyMatch(open -> open.place().equals("4312") && open.checked() && open.many() > 0);
        assertThat(Await.result(owed.keptAt(keeper, due).collectList()))
                .anyMatch(each -> each.place().equals("4312")
                        && each.due().equals(due)
                        && each.task().zh().contains("没有联系"));
    }
}
