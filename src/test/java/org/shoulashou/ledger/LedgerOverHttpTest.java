package org.shoulashou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** The ledger as League staff use it. */
class LedgerOverHttpTest extends AccountsOverHttp {

    private static final String REPORTS = "/api/ledger/reports";
    private static final List<String> ALL = List.of("period", "once", "evidence");

    private Browser staff(Role role, String place) {
        return signedIn(people.staff(fresh("league"), role, Scope.place(place)));
    }

    private Browser province() {
        return staff(Role.LEAGUE_PROVINCE, "43");
    }

    private static Map<String, Object> report(String task, String place, Object amount, String on) {
        return Map.of(
                "plan",
                "turpan-2026",
                "task",
                task,
                "place",
                place,
                "year",
                2026,
                "where",
                place,
                "amount",
                amount,
                "on",
                on);
    }

    private static Answer enter(Browser browser, String key, Map<String, Object> report) {
        return browser.post(REPORTS, Map.of("key", key, "report", report));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> seen(JsonNode report, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", report.get("version").longValue());
        return body;
    }

    private static Answer act(Browser browser, JsonNode report, String act, Map<String, Object> more) {
        return browser.post(REPORTS + "/" + report.get("id").stringValue() + "/" + act, seen(report, more));
    }

    private static JsonNode accepted(Browser author, Browser second, String task, String place, Object amount) {
        JsonNode entered =
                enter(author, key(), report(task, place, amount, "2026-09-01")).json();
        JsonNode checked =
                act(author, entered, "self-check", Map.of("confirmed", ALL)).json();
        return act(second, checked, "acceptance", Map.of()).json();
    }

    @Test
    void aReportCountsWhenASecondPersonHasAcceptedItAndIsOnlyCorrectedThen() {
        Browser author = staff(Role.LEAGUE_CITY, "4303");
        Browser second = province();

        JsonNode entered = enter(author, key(), report("city-graduates", "4303", 5, "2026-09-01"))
                .json();
        assertThat(act(second, entered, "acceptance", Map.of()).code()).isEqualTo("ledger.self-check-first");
        assertThat(act(author, entered, "self-check", Map.of("confirmed", List.of("once")))
                        .code())
                .isEqualTo("ledger.self-check-incomplete");
        JsonNode checked =
                act(author, entered, "self-check", Map.of("confirmed", ALL)).json();
        assertThat(act(author, checked, "acceptance", Map.of()).code()).isEqualTo("ledger.second-person");
        assertThat(figure(second, "city-graduates", "4303")).isEqualTo("0");

        JsonNode done = act(second, checked, "acceptance", Map.of()).json();
        assertThat(figure(second, "city-graduates", "4303")).isEqualTo("5");
        Map<String, Object> other = report("city-graduates", "4303", 9, "2026-09-01");
        assertThat(author.put(REPORTS + "/" + done.get("id").stringValue(), seen(done, Map.of("report", other)))
                        .code())
                .isEqualTo("ledger.already-accepted");
        assertThat(act(second, done, "corrections", Map.of("difference", -6, "reason", "Nobody"))
                        .code())
                .isEqualTo("ledger.below-nothing");
        JsonNode asked = act(second, done, "corrections", Map.of("difference", -2, "reason", "Twice on the list"))
                .json();
        assertThat(asked.get("amount").intValue()).isEqualTo(5);
        assertThat(figure(second, "city-graduates", "4303")).isEqualTo("5");
        assertThat(act(second, asked, "correction/approval", Map.of()).code()).isEqualTo("ledger.second-person");
        assertThat(act(author, asked, "correction/approval", Map.of()).code()).isEqualTo("ledger.second-person");
        JsonNode corrected =
                act(province(), asked, "correction/approval", Map.of()).json();

        assertThat(corrected.get("entered").intValue()).isEqualTo(5);
        assertThat(corrected.get("amount").intValue()).isEqualTo(3);
        assertThat(corrected.get("corrections").get(0).get("reason").stringValue())
                .isEqualTo("Twice on the list");
        assertThat(figure(second, "city-graduates", "4303")).isEqualTo("3");
        assertThat(act(second, done, "corrections", Map.of("difference", 1, "reason", "Stale"))
                        .code())
                .isEqualTo("platform.stale");
    }

    /** Whoever entered it stays the first person, whoever changed it since. */
    @Test
    void nobodyIsTheirOwnSecondPersonByALoop() {
        Browser one = province();
        Browser other = province();
        JsonNode entered = enter(one, key(), report("student-visits", "43", 4, "2026-09-01"))
                .json();
        Map<String, Object> changed = report("student-visits", "43", 5, "2026-09-01");
        JsonNode theirs = other.put(
                        REPORTS + "/" + entered.get("id").stringValue(), seen(entered, Map.of("report", changed)))
                .json();
        JsonNode checked =
                act(other, theirs, "self-check", Map.of("confirmed", ALL)).json();

        assertThat(act(one, checked, "acceptance", Map.of()).code()).isEqualTo("ledger.second-person");
        JsonNode done = act(province(), checked, "acceptance", Map.of()).json();
        assertThat(act(province(), done, "corrections", Map.of("difference", 0, "reason", "Nothing"))
                        .code())
                .isEqualTo("ledger.no-difference");
    }

    /** One at a time; whoever asked may take it back, and a refused one never counts. */
    @Test
    void aCorrectionCountsOnlyWhenSomebodyWithoutAPartHasApprovedIt() {
        Browser author = staff(Role.LEAGUE_CITY, "4301");
        JsonNode done = accepted(author, province(), "city-founders", "4301", 3);

        JsonNode asked = act(author, done, "corrections", Map.of("difference", 900, "reason", "More"))
                .json();
        assertThat(asked.get("allowedActions").valueStream().map(JsonNode::stringValue))
                .contains("refuseCorrection")
                .doesNotContain("approveCorrection", "correct");
        assertThat(act(province(), asked, "corrections", Map.of("difference", 1, "reason", "One"))
                        .code())
                .isEqualTo("ledger.correction-waits");
        JsonNode back = act(author, asked, "correction/refusal", Map.of("reason", "Typed wrongly"))
                .json();

        assertThat(back.get("amount").intValue()).isEqualTo(3);
        assertThat(act(province(), back, "correction/approval", Map.of()).code())
                .isEqualTo("ledger.no-open-correction");
    }

    @Test
    void theSameReportSentTwiceIsOne() {
        Browser author = staff(Role.LEAGUE_CITY, "4304");
        String key = key();
        Map<String, Object> report = report("city-founders", "4304", 1, "2026-09-01");

        JsonNode first = enter(author, key, report).json();
        JsonNode again = enter(author, key, report).json();

        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.get("version")).isEqualTo(first.get("version"));
    }

    @Test
    void nobodyTypesWhatTheSystemKnowsAndNothingCountsOutsideItsYearOrPlace() {
        Browser author = staff(Role.LEAGUE_CITY, "4306");

        assertThat(enter(author, key(), report("letters", "4306", 30, "2026-09-01"))
                        .code())
                .isEqualTo("ledger.counted-by-the-system");
        assertThat(enter(author, key(), report("city-founders", "4306", 1, "2026-08-31"))
                        .code())
                .isEqualTo("ledger.not-in-the-year");
        assertThat(enter(author, key(), report("city-founders", "4306", 1, "2026-09-02"))
                        .code())
                .isEqualTo("ledger.not-in-the-year");
        assertThat(enter(author, key(), report("city-founders", "4302", 1, "2026-09-01"))
                        .code())
                .isEqualTo("platform.not-found");
        assertThat(enter(author, key(), report("city-founders", "4306", 1.234, "2026-09-01"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aSpotCheckIsDrawnOnceAMonthAndWhatItFindsAsksForACorrection() {
        Browser author = staff(Role.LEAGUE_PROVINCE, "43");
        Browser second = province();
        JsonNode report = accepted(author, second, "student-visits", "43", 10);
        String plan = "/api/ledger/plans/turpan-2026/spot-checks";

        JsonNode drawn = second.post(plan, Map.of()).json();
        assertThat(author.post(plan, Map.of()).json().get("seed"))
                .as("the lot of the month is drawn once, and nobody chooses it")
                .isEqualTo(drawn.get("seed"));
        assertThat(drawn.get("drawn").size()).isPositive();

        assertThat(act(second, report, "findings", Map.of("sound", true)).code())
                .isEqualTo("ledger.second-person");
        JsonNode found = act(province(), report, "findings", Map.of("sound", false, "note", "Two were not there"))
                .json();
        assertThat(found.get("openFinding").booleanValue()).isTrue();
        assertThat(second.get("/api/ledger/board").json().get("findings").valueStream())
                .anySatisfy(row -> assertThat(row.get("id")).isEqualTo(report.get("id")));
        clock.move(Duration.ofMinutes(5));
        JsonNode asked = act(second, found, "corrections", Map.of("difference", -2, "reason", "Not there"))
                .json();
        assertThat(asked.get("openFinding").booleanValue()).isTrue();
        assertThat(second.get("/api/ledger/board").json().get("corrections").valueStream())
                .anySatisfy(row -> assertThat(row.get("id")).isEqualTo(report.get("id")));
        JsonNode mended =
                act(province(), asked, "correction/approval", Map.of()).json();
        assertThat(mended.get("openFinding").booleanValue()).isFalse();
    }

    @Test
    void anAdjustmentCountsByASecondPersonAndThePublishedAmountStays() {
        Browser one = province();
        Browser other = province();
        String plan = "/api/ledger/plans/turpan-2026/adjustments";
        Map<String, Object> wanted = Map.of(
                "key", key(), "task", "drum-bands", "place", "43", "year", 2026, "difference", 3, "reason", "More");

        String id = one.post(plan, wanted).json().get("id").stringValue();
        assertThat(one.post(plan + "/" + id + "/approval", Map.of()).code()).isEqualTo("ledger.second-person");
        other.post(plan + "/" + id + "/approval", Map.of());

        JsonNode line = other.get("/api/ledger/plans/turpan-2026/tasks/drum-bands")
                .json()
                .get("lines")
                .get(0);
        assertThat(line.get("published").intValue()).isEqualTo(2);
        assertThat(line.get("target").intValue()).isEqualTo(5);
        assertThat(other.post(plan + "/" + id + "/approval", Map.of()).code()).isEqualTo("ledger.already-decided");
    }

    /** Each alone leaves something; together they would leave less than nothing. */
    @Test
    void adjustmentsTogetherNeverFallBelowNothingAndAProgrammesTargetsAreAdjustedThere() {
        Browser one = province();
        Browser other = province();
        String plan = "/api/ledger/plans/turpan-2026/adjustments";
        JsonNode first = one.post(plan, wanted("summer-camp", "43", -60)).json();
        JsonNode second = one.post(plan, wanted("summer-camp", "43", -1)).json();

        assertThat(other.post(plan + "/" + first.get("id").stringValue() + "/approval", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(other.post(plan + "/" + second.get("id").stringValue() + "/approval", Map.of())
                        .code())
                .isEqualTo("ledger.below-nothing");
        assertThat(one.post(plan, wanted("letters", "4301", 5)).code()).isEqualTo("ledger.adjusted-in-the-programme");
    }

    private static Map<String, Object> wanted(String task, String place, int difference) {
        return Map.of(
                "key", key(), "task", task, "place", place, "year", 2026, "difference", difference, "reason", "Fewer");
    }

    @Test
    void nobodyReportsHalfAPerson() {
        Browser author = staff(Role.LEAGUE_CITY, "4302");

        assertThat(enter(author, key(), report("city-founders", "4302", 0.5, "2026-09-01"))
                        .code())
                .isEqualTo("ledger.whole-numbers-only");
    }

    @Test
    void aRunsFileWithAFaultIsNotTakenInAndOneWithoutFillsTheRow() {
        Browser province = province();
        String address = "/api/ledger/organisations/file?plan=turpan-2026&year=2026&kind=TOWNSHIP&place=43&save=true";

        Answer faulty = upload(province, address, "inland,partner,points,reasons\n甲团支部,,12,\n乙,丙,many,\n");
        assertThat(faulty.json().get("saved").booleanValue()).isFalse();
        assertThat(faulty.json()
                        .get("faults")
                        .valueStream()
                        .map(fault -> fault.get("row").intValue()))
                .containsExactly(2, 3);
        assertThat(figure(province, "townships", "43")).isEqualTo("0");

        String file = "inland,partner,points,reasons\n甲团支部,艾丁湖镇团委,12,近\n乙团支部,亚尔镇团委,9,近\n";
        upload(province, address, file);
        JsonNode again = upload(province, address, file).json();

        assertThat(again.get("known").intValue()).isEqualTo(2);
        assertThat(figure(province, "townships", "43"))
                .as("nobody has accepted them")
                .isEqualTo("0");
        acceptAll(province, "ledger.second-person");
        acceptAll(province(), "");
        assertThat(figure(province, "townships", "43")).isEqualTo("2");
        upload(province, address, "inland,partner,points,reasons\n丙团支部,亚尔镇团委,8,近\n");
        acceptAll(province(), "");
        assertThat(figure(province, "townships", "43"))
                .as("a township with two partners is one township")
                .isEqualTo("2");
    }

    private static void acceptAll(Browser who, String refusal) {
        String all = "/api/ledger/organisations";
        for (JsonNode row :
                who.get(all + "?plan=turpan-2026&year=2026&size=200").json().get("items")) {
            if (row.has("acceptedBy")) continue;
            Answer answer = who.post(
                    all + "/" + row.get("id").stringValue() + "/acceptance",
                    Map.of("version", row.get("version").longValue()));
            assertThat(refusal.isEmpty() ? "" : answer.code()).isEqualTo(refusal);
        }
    }

    @Test
    void coBuildingCountsMonthsOnceAndMoneyToTheFen() {
        Browser province = province();
        JsonNode pair = province.post(
                        "/api/ledger/co-buildings",
                        Map.of(
                                "plan",
                                "huaihua-2026",
                                "year",
                                2026,
                                "unit",
                                fresh("unit"),
                                "township",
                                "镇团委",
                                "place",
                                "4312"))
                .json();
        pair = noted(province, pair, Map.of("kind", "CONTACT", "said", "A visit"));
        pair = noted(province, pair, Map.of("kind", "CONTACT", "said", "A call"));
        pair = noted(province, pair, Map.of("kind", "SUPPORT", "said", "Desks", "yuan", 1999.99));
        pair = noted(province, pair, Map.of("kind", "SUPPORT", "said", "Lamps", "yuan", 0.01));
        pair = noted(province, pair, Map.of("kind", "ONE", "what", "survey", "said", "Everyone was asked"));

        assertThat(reached(pair)).as("nobody has accepted any of it").containsExactly("0", "0", "0", "0");
        assertThat(acceptance(province, pair, 0).code()).isEqualTo("ledger.second-person");
        Browser second = province();
        for (int at = 0; at < 5; at++) pair = acceptance(second, pair, at).json();
        assertThat(reached(pair)).containsExactly("1", "0", "2000", "0");
        assertThat(pair.get("ones").get(0).get("done").booleanValue()).isTrue();

        JsonNode situation =
                province.get("/api/ledger/plans/huaihua-2026/co-building").json();
        assertThat(situation.get("months").get(0).get("from").stringValue()).isEqualTo("2026-09-01");
        assertThat(situation.get("months").get(0).get("due").stringValue()).isEqualTo("2026-09-30");
        assertThat(situation.get("months").get(0).get("done").intValue()).isPositive();
        JsonNode unreported = pair.get("id");
        assertThat(situation.get("quarters").get(0).get("missing").valueStream())
                .anySatisfy(owing -> assertThat(owing.get("id")).isEqualTo(unreported));

        assertThat(noting(province, pair, Map.of("kind", "SUPPORT", "said", "Chairs"))
                        .code())
                .isEqualTo("ledger.money-needed");
        assertThat(noting(province, pair, Map.of("kind", "CONTACT", "said", "A letter", "yuan", 5))
                        .code())
                .isEqualTo("ledger.no-money-here");
        String notes = "/api/ledger/co-buildings/" + pair.get("id").stringValue() + "/notes";
        Map<String, Object> lamps = seen(pair, Map.of("kind", "SUPPORT", "said", "More", "yuan", 3000));
        lamps.put("key", key());
        lamps.put("on", "2026-09-01");
        JsonNode once = province.post(notes, lamps).json();
        lamps.put("version", once.get("version").longValue());
        JsonNode twice = province.post(notes, lamps).json();
        assertThat(twice.get("notes")).as("the same sending").hasSameSizeAs(once.get("notes"));
        Map<String, Object> why = seen(twice, Map.of("reason", "Never there"));
        assertThat(province.post(notes + "/none/striking", why).code()).isEqualTo("ledger.no-such-note");
    }

    @Test
    void aCitySeesItsOwnTasksAndThoseAroundItAndNoOthersReports() {
        JsonNode report = accepted(staff(Role.LEAGUE_CITY, "4310"), province(), "city-founders", "4310", 2);
        Browser neighbour = staff(Role.LEAGUE_CITY, "4301");

        assertThat(neighbour.get(REPORTS + "/" + report.get("id").stringValue()).code())
                .isEqualTo("platform.not-found");
        assertThat(neighbour
                        .get("/api/ledger/tasks?plan=turpan-2026&size=200")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(row -> row.get("place").stringValue()))
                .containsOnly("43", "4301");
    }

    private static List<String> reached(JsonNode pair) {
        return pair.get("measures")
                .valueStream()
                .map(measure -> measure.get("reached").toString())
                .toList();
    }

    private static Answer acceptance(Browser who, JsonNode pair, int note) {
        String notes = "/api/ledger/co-buildings/" + pair.get("id").stringValue() + "/notes/";
        String id = pair.get("notes").get(note).get("id").stringValue();
        return who.post(notes + id + "/acceptance", seen(pair, Map.of()));
    }

    private static JsonNode noted(Browser browser, JsonNode pair, Map<String, Object> note) {
        return noting(browser, pair, note).json();
    }

    private static Answer noting(Browser browser, JsonNode pair, Map<String, Object> note) {
        Map<String, Object> body = seen(pair, note);
        body.put("key", key());
        body.put("on", "2026-09-01");
        return browser.post("/api/ledger/co-buildings/" + pair.get("id").stringValue() + "/notes", body);
    }

    private static Answer upload(Browser browser, String address, String file) {
        return browser.upload(address, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String figure(Browser browser, String task, String place) {
        return browser.get("/api/ledger/plans/turpan-2026/tasks/" + task)
                .json()
                .get("lines")
                .valueStream()
                .filter(line -> line.get("place").stringValue().equals(place))
                .findFirst()
                .map(line -> line.get("figure").toString())
                .orElse("none");
    }
}
