package org.shoulashou.ledger.adjusting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What two people decide of one row at one moment is too much together, though each alone leaves something. */
class AdjustTargetTest extends AccountsOverHttp {

    private static final String ADJUSTMENTS = "/api/ledger/plans/turpan-2026/adjustments";

    @Autowired
    private AdjustedRows rows;

    @Test
    void ofTwoThatAreApprovedAtOnceOneIsRefusedWhereBothWouldLeaveLessThanNothing() {
        Browser author = province();
        String first = asked(author, "hibiscus", -15);
        String second = asked(author, "hibiscus", -15);
        Browser one = province();
        Browser other = province();

        List<Integer> answers = Stream.of(Map.entry(first, one), Map.entry(second, other))
                .parallel()
                .map(each -> approve(each.getValue(), each.getKey()).status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 422);
        assertThat(targetOf(author, "hibiscus")).isEqualTo(5);
    }

    /** Somebody has decided, and is not written down yet, or died before. */
    @Test
    void oneThatIsJustBeingApprovedCountsBeforeItIsWritten() {
        Browser author = province();
        String first = asked(author, "green-grants", -20);
        String second = asked(author, "green-grants", -1);
        String line = Line.key("turpan-2026", "green-grants", "43", 2026);
        Await.done(rows.save(AdjustedRow.untouched(line).approving(first)));

        assertThat(approve(province(), second).code()).isEqualTo("ledger.below-nothing");
        assertThat(approve(province(), first).status()).isEqualTo(200);
        assertThat(targetOf(author, "green-grants")).isZero();
    }

    /** Nothing is taken off what somebody was only about to add. */
    @Test
    void oneThatIsJustBeingApprovedGivesNothingBeforeItIsWritten() {
        Browser author = province();
        String more = asked(author, "cadre-training", 10);
        String line = Line.key("turpan-2026", "cadre-training", "43", 2026);
        Await.done(rows.save(AdjustedRow.untouched(line).approving(more)));

        assertThat(ask(author, "cadre-training", -30).code()).isEqualTo("ledger.below-nothing");
    }

    private Browser province() {
        return signedIn(people.staff(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));
    }

    private static String asked(Browser who, String task, int difference) {
        return ask(who, task, difference).json().get("id").stringValue();
    }

    private static Browser.Answer ask(Browser who, String task, int difference) {
        Map<String, Object> wanted = Map.of(
                "key",
                UUID.randomUUID().toString(),
                "task",
                task,
                "place",
                "43",
                "year",
                2026,
                "difference",
                difference,
                "reason",
                "Another plan");
        return who.post(ADJUSTMENTS, wanted);
    }

    private static Browser.Answer approve(Browser who, String adjustment) {
        return who.post(ADJUSTMENTS + "/" + adjustment + "/approval", Map.of());
    }

    private static int targetOf(Browser who, String task) {
        JsonNode row = who.get("/api/ledger/plans/turpan-2026/tasks/" + task)
                .json()
                .get("lines")
                .get(0);
        return row.get("target").intValue();
    }
}
