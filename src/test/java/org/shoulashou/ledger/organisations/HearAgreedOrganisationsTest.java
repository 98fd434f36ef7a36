package org.shoulashou.ledger.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.matching.BondFigures;
import org.shoulashou.matching.OrganisationsAgreed;
import org.shoulashou.matching.bonds.Bond;
import org.shoulashou.matching.bonds.Bond.Party;
import org.shoulashou.matching.bonds.Bonds;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What two organisations agreed after a matching stands in the ledger without anybody typing it. */
class HearAgreedOrganisationsTest extends AccountsOverHttp {

    @Autowired
    private HearAgreedOrganisations hear;

    @Autowired
    private Bonds bonds;

    @Test
    void itFillsItsRowOnceAndIsNotTypedAgain() {
        Browser province = province();
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
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        assertThat(type(province, township).status()).isEqualTo(201);
        assertThat(figure(province)).isEqualTo(before);

        hear(township, "townships");
        hear(township, "townships");

        assertThat(figure(province)).isEqualTo(before + 1);
        assertThat(row(province, township).path("acceptedBy").stringValue()).isEqualTo("Somebody");
    }

    /** As when the agreement was heard of before anybody could write it down: only the bond itself tells of it. */
    @Test
    void whatTheTwoAgreedStandsInPlaceOfWhatWasTypedAndTakenBack() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        JsonNode typed = type(province, township).json();
        agreedBefore(township);

        assertThat(part(province, typed).status()).isEqualTo(200);

        assertThat(figure(province)).isEqualTo(before + 1);
        assertThat(row(province, township).path("acceptedBy").stringValue()).isEqualTo("Somebody");
    }

    @Test
    void whatIsTypedAfterTheTwoHaveAgreedCountsAtOnce() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        agreedBefore(township);

        JsonNode typed = type(province, township).json();

        assertThat(typed.path("acceptedBy").stringValue()).isEqualTo("Somebody");
        assertThat(figure(province)).isEqualTo(before + 1);
    }

    /** They took it back for a reason; that somebody types it again makes no second person of the agreement. */
    @Test
    void whatASecondPersonHasTakenBackIsNotFilledAgain() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        agreedBefore(township);
        hear(township, "townships");
        assertThat(part(province(), row(province, township)).status()).isEqualTo(200);

        hear(township, "townships");
        JsonNode again = type(province, township).json();

        assertThat(again.has("acceptedBy")).isFalse();
        assertThat(figure(province)).isEqualTo(before);
        assertThat(part(province, again).status()).isEqualTo(200);
        assertThat(figure(province)).isEqualTo(before);
    }

    private Browser province() {
        return signedIn(people.staff(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));
    }

    private static Browser.Answer part(Browser who, JsonNode row) {
        Map<String, Object> why = Map.of("version", row.get("version").longValue(), "reason", "Another one");
        return who.post("/api/ledger/organisations/" + row.get("id").stringValue() + "/parting", why);
    }

    private static JsonNode row(Browser who, String township) {
        return who.get("/api/ledger/organisations?plan=turpan-2026&q=" + township)
                .json()
                .path("items")
                .get(0);
    }

    private void agreedBefore(String township) {
        Bond.Setting setting = new Bond.Setting("run", "turpan-2026", 2026, Unit.ORGANISATIONS, "townships", List.of());
        Bond bond = Bond.proposed(
                setting, new Party(fresh("office"), "4301"), new Party(township, "6504"), clock.instant());
        Await.done(bonds.insert(bond));
        Document by =
                new Document("accountId", "staff").append("name", "Somebody").append("at", clock.instant());
        Update agreed =
                new Update().set("state", "AGREED").set("inland._id", "Office").set("word", new Document("by", by));
        Query it = new Query(Criteria.where("_id").is(bond.id()));
        Await.done(database.updateFirst(it, agreed, BondFigures.COLLECTION));
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
