package org.shoulashou.ledger.organisations;

import java.util.List;
import java.util.Map;
import org.bson.Document;
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

/** What two organisations agree after a matching, and what staff type of them. */
abstract class AgreedOrganisationsOverHttp extends AccountsOverHttp {

    @Autowired
    private HearAgreedOrganisations hear;

    @Autowired
    private Bonds bonds;

    Browser province() {
        return signedIn(people.staff(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));
    }

    static Browser.Answer accept(Browser who, JsonNode row) {
        Map<String, Object> version = Map.of("version", row.get("version").longValue());
        return who.post("/api/ledger/organisations/" + row.get("id").stringValue() + "/acceptance", version);
    }

    static Browser.Answer part(Browser who, JsonNode row) {
        Map<String, Object> why = Map.of("version", row.get("version").longValue(), "reason", "Another one");
        return who.post("/api/ledger/organisations/" + row.get("id").stringValue() + "/parting", why);
    }

    static JsonNode row(Browser who, String township) {
        return who.get("/api/ledger/organisations?plan=turpan-2026&q=" + township)
                .json()
                .path("items")
                .get(0);
    }

    void agreedBefore(String township) {
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

    static Browser.Answer type(Browser province, String township) {
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

    void hear(String township, String quota) {
        OrganisationsAgreed agreed = new OrganisationsAgreed(
                "bond of " + township, "turpan-2026", 2026, quota, "Office", "4301", township, "staff", "Somebody");
        Await.done(hear.handle(new Happened<>("event", clock.instant(), agreed)));
    }

    static int figure(Browser browser) {
        return browser.get("/api/ledger/plans/turpan-2026/tasks/townships")
                .json()
                .get("lines")
                .get(0)
                .get("figure")
                .intValue();
    }
}
