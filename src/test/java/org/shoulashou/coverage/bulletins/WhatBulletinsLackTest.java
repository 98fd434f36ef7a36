package org.shoulashou.coverage.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.coverage.months.FriendsOverHttp;
import org.shoulashou.platform.support.Await;
import org.shoulashou.programme.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a bulletin lacks is named with who owes it, and they are reminded before it is due. */
class WhatBulletinsLackTest extends FriendsOverHttp {

    @Autowired
    private BulletinWatch watch;

    private String id() {
        return plan + "_" + MONTH + "_1";
    }

    @Test
    void whatIsMissingIsNamedWithWhoOwesIt() throws InterruptedException {
        closed(MONTH);
        JsonNode missing = league.get("/api/bulletins/programmes/" + plan + "/missing?span=2026-Q4")
                .json();
        assertThat(missing.valueStream().map(each -> text(each, "kind"))).containsOnly("MONTH_OPEN");
        assertThat(missing).hasSize(3);
        assertThat(missing.get(0).path("owedBy").path("en").asString()).contains("Province");
    }

    private Stream<JsonNode> missing(Browser who, String span) {
        return who.get("/api/bulletins/programmes/" + plan + "/missing?span=" + span)
                .json()
                .valueStream();
    }

    @Test
    void whoKeepsTheProgrammeIsRemindedOfTheBulletinBeforeItIsDue() {
        Await.done(watch.look());
        assertThat(told("bulletin")).isEmpty();
        clock.move(Duration.ofDays(2));
        Await.done(watch.look());
        Await.done(watch.look());
        assertThat(told("bulletin"))
                .containsExactlyInAnyOrder("bulletin " + plan + "_2026-09_1", "bulletin " + plan + "_2026-Q3_1");
    }

    @Test
    void whoKeepsTheProgrammeIsRemindedOnceMoreOfABulletinThatIsNotOutInTime() {
        clock.move(Duration.ofDays(6));
        Await.done(watch.look());
        Await.done(watch.look());
        assertThat(told("late"))
                .containsExactlyInAnyOrder(
                        "late bulletin " + plan + "_2026-09_1", "late bulletin " + plan + "_2026-Q3_1");
    }

    /** Both schools owe their word, and are told so once, three days before the bulletin is due. */
    @Test
    void whoOwesABulletinSomethingIsRemindedOnceBeforeItIsDue() throws InterruptedException {
        propose(pupil(inlandClass, "2016-03"), pupil(partnerClass, "2016-03"));
        assertThat(missing(league, MONTH).map(each -> text(each, "kind")))
                .containsExactly("MONTH_OPEN", "PAIRS_UNCONFIRMED", "PAIRS_UNCONFIRMED");
        Await.done(watch.look());
        assertThat(told("owed")).isEmpty();

        Account counsellor = people.somebody(fresh("counsellor"), Role.COUNSELLOR, Scope.school(plan + "-city-school"));
        Account writer = people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan));
        clock.move(Duration.ofDays(2));
        Await.done(watch.look());
        Await.done(watch.look());
        assertThat(told("owed"))
                .filteredOn(id -> id.endsWith(MONTH + "_1"))
                .containsExactlyInAnyOrder(
                        owed("BULLETIN_ANSWER_OWED", "SCHOOL:" + plan + "-city-school"),
                        owed("BULLETIN_ANSWER_OWED", "SCHOOL:" + plan + "-county-school"));
        assertHears(counsellor, "请确认结对方案");
        assertHears(writer, "请看一看结账、更正和通报");
    }

    private void assertHears(Account person, String title) throws InterruptedException {
        Browser browser = signedIn(person);
        Await.until(() -> titlesOf(browser.get("/api/news").json()).contains(title));
    }

    private String owed(String action, String scope) {
        return "owed " + action + " " + scope + " " + id();
    }

    private List<String> told(String what) {
        return raw("coverageReminded").stream()
                .map(each -> each.getString("_id"))
                .filter(id -> id.startsWith(what + " ") && id.contains(plan + "_"))
                .toList();
    }

    /** What a place has to report, and what was reported and waits for somebody else, each to those who can do it. */
    @Test
    void whatTheLedgerOwesIsNamedWithThePlaceAndItsPeopleAreReminded() throws InterruptedException {
        keep(Plans.keptBy("43").apply(programme(30)));
        Browser second = signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));
        Browser author = signedIn(people.somebody(fresh("city"), Role.LEAGUE_CITY, Scope.place("4310")));
        JsonNode entered = author.post("/api/ledger/reports", Map.of("key", fresh("key"), "report", report()))
                .json();
        assertThat(missing(second, MONTH).map(WhatBulletinsLackTest::kindAndPlace))
                .contains("TASK_OWED Hunan (Youth development, Youth start-ups)")
                .anyMatch(each -> each.startsWith("REPORT_UNCHECKED Chenzhou"));

        author.post(
                "/api/ledger/reports/" + text(entered, "id") + "/self-check",
                Map.of(
                        "version",
                        entered.path("version").asLong(),
                        "confirmed",
                        List.of("period", "once", "evidence")));
        assertThat(missing(second, MONTH).map(WhatBulletinsLackTest::kindAndPlace))
                .noneMatch(each -> each.startsWith("REPORT_UNCHECKED Chenzhou"))
                .anyMatch(each -> each.startsWith("REPORT_UNACCEPTED somebody of Chenzhou"));

        Account keeper = people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43"));
        clock.move(Duration.ofDays(2));
        Await.done(watch.look());
        assertThat(told("owed"))
                .contains(owed("BULLETIN_REPORT_OWED", "PLACE:43"), owed("BULLETIN_CHECK_OWED", "PLACE:4310"));
        assertHears(keeper, "有任务快到期或已经逾期");
        assertHears(keeper, "台账里有事等第二个人");
    }

    private static List<String> titlesOf(JsonNode news) {
        List<String> titles = new ArrayList<>();
        news.path("items")
                .forEach(row -> titles.add(row.path("title").path("zh").asString()));
        return titles;
    }

    private static String kindAndPlace(JsonNode missing) {
        return text(missing, "kind") + " " + missing.path("owedBy").path("en").asString();
    }

    private static Map<String, Object> report() {
        return Map.of(
                "plan", "turpan-2026",
                "task", "city-graduates",
                "place", "4310",
                "year", 2026,
                "where", "4310",
                "amount", 2,
                "on", "2026-09-10");
    }
}
