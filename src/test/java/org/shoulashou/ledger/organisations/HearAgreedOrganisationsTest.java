package org.shoulashou.ledger.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.matching.OrganisationsAgreed;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What two organisations agreed after a matching stands in the ledger without anybody typing it. */
class HearAgreedOrganisationsTest extends AccountsOverHttp {

    @Autowired
    private HearAgreedOrganisations hear;

    @Test
    void itFillsItsRowOnceAndIsNotTypedAgain() {
        Browser province = signedIn(people.staff(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));
        String township = fresh("township");
        int before = figure(province);

        hear(township, "townships");
        hear(township, "townships");
        hear(fresh("township"), "letters");

        assertThat(figure(province)).isEqualTo(before + 1);
        assertThat(type(province, township).code()).isEqualTo("ledger.paired-already");
    }

    /** Typed before the two agreed, it waited for a second person; that they agreed is one. */
    @Test
    void whatSomebodyHasTypedCountsOnceTheTwoHaveAgreed() {
        Browser province = signedIn(people.staff(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));
        String township = fresh("township");
        int before = figure(province);
        assertThat(type(province, township).status()).isEqualTo(201);
        assertThat(figure(province)).isEqualTo(before);

        hear(township, "townships");
        hear(township, "townships");

        assertThat(figure(province)).isEqualTo(before + 1);
        JsonNode row = province.get("/api/ledger/organisations?plan=turpan-2026&q=" + township)
                .json()
                .path("items")
                .get(0);
        assertThat(row.path("acceptedBy").stringValue()).isEqualTo("Somebody");
    }

    private static Browser.Answer type(Browser province, String township) {
        Map<String, Object> typed = Map.of(
                "plan",
                "turpan-2026",
                "year",
                2026,
                "kind",
                "TOWNSHIP",
                "place",
                "43",
                "inland",
                "Office",
                "partner",
                township);
        return province.post("/api/ledger/organisations", typed);
    }

    private void hear(String township, String quota) {
        OrganisationsAgreed agreed = new OrganisationsAgreed(
                "bond of " + township, "turpan-2026", 2026, quota, "Office", "4301", township, "staff", "Somebody");
        Await.done(hear.handle(new Happened<>("event", clock.instant(), agreed)));
    }

    private static int figure(Browser browser) {
        return browser.get("/api/ledger/plans/turpan-2026/tasks/townships")
                .json()
                .get("lines")
                .get(0)
                .get("figure")
                .intValue();
    }
}
