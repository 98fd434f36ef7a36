package org.shoulashou.coverage.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.months.CarryClosing.At;
import org.shoulashou.coverage.nodes.ReadTruth;
import org.shoulashou.coverage.pages.NameNodes;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.figures.RollFigures;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.support.Await;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** A month that is closed stays as it was, whatever happens afterwards. */
class MonthsCloseTest extends FriendsOverHttp {

    @Autowired
    private ClosedMonths months;

    @Autowired
    private FrozenNodes frozen;

    @Autowired
    private ReadTruth truth;

    @Autowired
    private NameNodes names;

    @Autowired
    private RollFigures roll;

    @Autowired
    private VerifyMonths verify;

    @Autowired
    private MonthWatch watch;

    private JsonNode page(Browser who, String kind, String id) {
        return who.get("/api/coverage/" + kind + "/" + id + "/closed?programme=" + plan + "&month=" + MONTH)
                .json();
    }

    private JsonNode province() {
        return page(league, "places", plan);
    }

    private static int paired(JsonNode row) {
        return row.path("frozen").path("paired").asInt();
    }

    private int pairedNow() {
        return league.get("/api/coverage/places/" + plan + "?programme=" + plan)
                .json()
                .path("total")
                .path("paired")
                .asInt();
    }

    @Test
    void itsFiguresStayWhileLifeGoesOn() throws InterruptedException {
        closed(MONTH);
        assertThat(paired(province().path("total"))).isEqualTo(2 * PAIRS);

        friends();
        keep(programme(99));

        JsonNode page = province();
        assertThat(paired(page.path("total"))).isEqualTo(2 * PAIRS);
        assertThat(page.path("total")
                        .path("frozen")
                        .path("target")
                        .path("amount")
                        .asInt())
                .isEqualTo(30);
        assertThat(page.path("rows")
                        .valueStream()
                        .mapToInt(MonthsCloseTest::paired)
                        .sum())
                .isEqualTo(2 * PAIRS);
        assertThat(paired(page(here, "classes", inlandClass).path("total"))).isEqualTo(PAIRS);
        Await.until(() -> pairedNow() == 2 * PAIRS + 2);
    }

    /** Closed in October it tells September: a pair of October is none yet, and one that ended in October goes on. */
    @Test
    void closedLaterItTellsTheMonthAsItWasOnItsLastDay() throws InterruptedException {
        String ends = Await.result(
                        pairings.ofClasses(Side.INLAND, List.of(inlandClass)).next())
                .id();
        clock.move(Duration.ofDays(8));
        league = staff();
        friends();
        Await.done(pairings.change(ends, one -> one.ended(Because.SCHOOL_ENDS, null, clock.instant())));
        closed(MONTH);

        JsonNode page = province();
        assertThat(paired(page.path("total"))).isEqualTo(2 * PAIRS);
        assertThat(text(page, "asOf")).startsWith("2026-09-30T15:59:59");
        assertThat(text(page, "closedAt")).isGreaterThan("2026-10-0");
        Await.until(() -> pairedNow() == 2 * PAIRS);
    }

    @Test
    void aPlaceWithATargetAndWithoutAClassStandsThereWithNothing() throws InterruptedException {
        people.place(plan + "-far", Level.CITY, "Far", List.of(plan + "-far", plan, "CN"));
        Link there = new Link(plan + "-city", plan + "-county", Link.Purpose.LETTERS, List.of());
        Link far = new Link(plan + "-far", plan + "-county", Link.Purpose.LETTERS, List.of());
        keep(Plans.links(there, far).apply(programme(30)));
        closed(MONTH);

        JsonNode row = province()
                .path("rows")
                .valueStream()
                .filter(each -> text(each.path("node"), "id").equals(plan + "-far"))
                .findFirst()
                .orElseThrow();
        assertThat(paired(row)).isZero();
        assertThat(row.path("frozen").path("target").path("amount").asInt()).isEqualTo(30);
        assertThat(changed()).isEmpty();
    }

    @Test
    void aClassThatWasOpenedLaterSaysThatItWasNotThere() throws InterruptedException {
        closed(MONTH);
        String path = "/api/coverage/classes/" + otherInlandClass() + "/closed?programme=" + plan;

        assertThat(league.get(path + "&month=" + MONTH).code()).isEqualTo("coverage.not-in-month");
    }

    @Test
    void itIsClosedOnceAndNotTooEarlyAndNotOutOfTurn() throws InterruptedException {
        assertThat(close(league, "2026-10").code()).isEqualTo("coverage.not-yet");
        assertThat(close(league, "2026-07").code()).isEqualTo("coverage.no-year");
        closed(MONTH);
        assertThat(close(colleague, MONTH).code()).isEqualTo("coverage.already-closed");
        clock.move(Duration.ofDays(30));
        league = staff();
        closed("2026-10");
        assertThat(close(league, MONTH).code()).isEqualTo("coverage.later-closed");
    }

    /** Each step twice, as when an instance dies before its step is written down, and the house changes in between. */
    @Test
    void aClosingThatIsTakenOverAfterACrashAddsUp() {
        Clock now = clock;
        CarryClosing carry = new CarryClosing(months, frozen, truth, names, now);
        Await.done(months.begin(begun()));
        At at = At.beginning(begun());
        for (Step step = Await.result(carry.next(at)); step.checkpoint() != null; step = Await.result(carry.next(at))) {
            Await.result(carry.next(at));
            at = (At) Objects.requireNonNull(step.checkpoint());
            if (at.phase() == CarryClosing.Phase.SUMS
                    && at.up() == FrozenNode.SCHOOLS
                    && at.after().isEmpty()) friends();
        }
        JsonNode page = province();
        assertThat(paired(page.path("total"))).isEqualTo(2 * PAIRS);
        assertThat(page.path("rows")
                        .valueStream()
                        .mapToInt(MonthsCloseTest::paired)
                        .sum())
                .isEqualTo(2 * PAIRS);
        assertThat(changed()).isEmpty();
    }

    /** An instance dies between two classes of one step; until another goes on, the two become friends with two more. */
    @Test
    void aPairThatIsConfirmedWhileItIsClosedIsInNoneOfItsClasses() {
        CarryClosing carry = new CarryClosing(months, frozen, truth, names, clock);
        Await.done(months.begin(begun()));
        At first = At.beginning(begun());
        Await.result(carry.next(first));
        String later =
                FrozenNode.idOf(first.month(), Scope.schoolClass(partnerClass).key());
        Await.done(database.remove(Query.query(Criteria.where("_id").is(later)), FrozenNode.COLLECTION)
                .then());
        clock.move(Duration.ofHours(1));
        friends();
        for (Step step = Await.result(carry.next(first)); step.checkpoint() != null; ) {
            step = Await.result(carry.next((At) Objects.requireNonNull(step.checkpoint())));
        }
        assertThat(paired(page(here, "classes", inlandClass).path("total"))).isEqualTo(PAIRS);
        assertThat(paired(province().path("total"))).isEqualTo(2 * PAIRS);
    }

    @Test
    void aClosingThatIsTakenUpAgainTellsTheMonthAsItWasWhenSomebodyAskedForIt() throws InterruptedException {
        Await.done(months.begin(begun()));
        String asked = clock.instant().toString();
        clock.move(Duration.ofDays(2));
        league = staff();
        friends();
        Await.done(watch.look());
        Await.until(
                () -> months().valueStream().anyMatch(row -> text(row, "state").equals("CLOSED")));
        JsonNode page = province();
        assertThat(paired(page.path("total"))).isEqualTo(2 * PAIRS);
        assertThat(text(page, "asOf")).isEqualTo(asked);
    }

    private ClosedMonth begun() {
        Map<String, List<String>> lines = Await.result(roll.linesOf(List.of(plan, plan + "-city")));
        return ClosedMonth.begun(programme(30), YearMonth.parse(MONTH), lines, new Hand("one", "One"), clock.instant());
    }

    private List<String> changed() {
        return Await.result(verify.changed().filter(id -> id.startsWith(plan)).collectList());
    }

    @Test
    void aClosingWhoseJobNeverBeganIsCarriedOn() throws InterruptedException {
        Await.done(months.begin(begun()));
        Await.done(watch.look());
        Await.until(
                () -> months().valueStream().anyMatch(row -> text(row, "state").equals("CLOSED")));
        assertThat(paired(province().path("total"))).isEqualTo(2 * PAIRS);
    }

    @Test
    void whoeverChangesAFrozenFigureIsFoundOut() throws InterruptedException {
        closed(MONTH);
        assertThat(changed()).isEmpty();
        String id = FrozenNode.idOf(plan + "/" + MONTH, Scope.place(plan).key());
        Document stored = Await.result(database.findById(id, Document.class, FrozenNode.COLLECTION));
        List<Document> cells = stored.getList("cells", Document.class);
        cells.get(0).put("c", List.of(1, 2, 3));
        Await.result(database.updateFirst(
                Query.query(Criteria.where("_id").is(id)), Update.update("cells", cells), FrozenNode.COLLECTION));
        assertThat(changed()).containsExactly(plan + "/" + MONTH);
    }

    private Map<String, Object> correction(int difference) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "key",
                fresh("key"),
                "month",
                MONTH,
                "kind",
                "CLASS",
                "node",
                inlandClass,
                "side",
                "INLAND",
                "year",
                YEAR,
                "measure",
                "PAIRED"));
        form.put("difference", difference);
        form.put("reason", "Entered twice");
        return form;
    }

    private Browser.Answer ask(int difference) {
        return league.post(monthsPath() + "/corrections", correction(difference));
    }

    @Test
    void aLaterCorrectionIsALineWithReasonAndTwoPeopleAndTheFigureStays() throws InterruptedException {
        closed(MONTH);
        assertThat(ask(-PAIRS - 1).code()).isEqualTo("coverage.below-nothing");
        assertThat(ask(0).code()).isEqualTo("coverage.no-difference");
        String id = text(ask(-1).json(), "id");
        String path = monthsPath() + "/corrections/" + id;
        assertThat(league.post(path + "/approval", Map.of()).code()).isEqualTo("coverage.second-person");
        assertThat(province().path("total").has("corrected")).isFalse();

        assertThat(colleague.post(path + "/approval", Map.of()).status()).isEqualTo(200);
        assertThat(colleague.post(path + "/refusal", Map.of("reason", "No")).code())
                .isEqualTo("coverage.already-decided");
        JsonNode page = province();
        assertThat(paired(page.path("total"))).isEqualTo(2 * PAIRS);
        assertThat(page.path("total").path("corrected").path("paired").asInt()).isEqualTo(2 * PAIRS - 1);
        JsonNode line = page.path("corrections").get(0);
        assertThat(text(line, "reason")).isEqualTo("Entered twice");
        assertThat(text(line, "decidedBy")).isNotEqualTo(text(line, "by"));
        assertThat(ask(-PAIRS).code()).isEqualTo("coverage.below-nothing");
        assertThat(changed()).isEmpty();
    }

    private Browser.Answer askAtTheCounty(int difference) {
        Map<String, Object> form = correction(difference);
        form.putAll(Map.of("kind", "PLACE", "node", plan + "-county", "side", "PARTNER"));
        return league.post(monthsPath() + "/corrections", form);
    }

    private Browser.Answer askAtTheClassInTheCounty(int difference) {
        Map<String, Object> form = correction(difference);
        form.putAll(Map.of("node", partnerClass, "side", "PARTNER"));
        return league.post(monthsPath() + "/corrections", form);
    }

    private Browser.Answer approve(Browser.Answer asked) {
        return colleague.post(monthsPath() + "/corrections/" + text(asked.json(), "id") + "/approval", Map.of());
    }

    /** What was taken from the county cannot be taken from a class in it once more, whichever was asked for first. */
    @Test
    void noCorrectionBringsAFigureAroundItBelowNothing() throws InterruptedException {
        closed(MONTH);
        Browser.Answer before = askAtTheClassInTheCounty(-1);
        assertThat(approve(askAtTheCounty(-PAIRS)).status()).isEqualTo(200);

        assertThat(approve(before).code()).isEqualTo("coverage.below-nothing");
        assertThat(askAtTheClassInTheCounty(-1).code()).isEqualTo("coverage.below-nothing");
    }

    /** Two people approve at one moment, and one of the two is written only after the other was looked at. */
    @Test
    void oneThatIsJustBeingApprovedCountsBeforeItIsWritten() throws InterruptedException {
        closed(MONTH);
        String first = text(askAtTheCounty(-PAIRS).json(), "id");
        Browser.Answer second = askAtTheClassInTheCounty(-PAIRS);
        ClosedMonth month = Await.result(months.needed(plan + "/" + MONTH));
        Await.done(months.save(month.approving(first)));

        assertThat(approve(second).code()).isEqualTo("coverage.below-nothing");
        assertThat(changed()).isEmpty();
    }

    @Test
    void whoKeepsTheProgrammeIsRemindedOnce() {
        Await.done(watch.look());
        Await.done(watch.look());
        assertThat(told()).containsExactly("due " + plan + "/" + MONTH);
        clock.move(Duration.ofDays(5));
        Await.done(watch.look());
        assertThat(told()).containsExactlyInAnyOrder("due " + plan + "/" + MONTH, "late " + plan + "/" + MONTH);
    }

    private List<String> told() {
        return raw("coverageReminded").stream()
                .map(each -> each.getString("_id"))
                .filter(id -> id.contains(" " + plan + "/"))
                .toList();
    }
}
