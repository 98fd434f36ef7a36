package org.shoulashou.ledger.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

class FollowPlacesTest extends MatchingOverHttp {

    @Autowired
    private FollowPlaces follow;

    /** Whoever no longer holds the city reads its reports no more. */
    @Test
    @Tag("R31")
    void aReportIsSeenFromWhereItsPlaceLiesNow() {
        String city = plan + "-city";
        Document report = new Document("_id", plan + "-report").append("around", List.of(city, "elsewhere", "CN"));
        Document another = new Document("_id", plan + "-other").append("around", List.of("nowhere", "CN"));
        Await.result(database.insert(report, "ledgerReports"));
        Await.result(database.insert(another, "ledgerCoBuildings"));

        Await.done(follow.look());

        assertThat(around("ledgerReports", "-report")).containsExactly(city, plan, "CN");
        assertThat(around("ledgerCoBuildings", "-other")).containsExactly("nowhere", "CN");
    }

    private List<String> around(String collection, String which) {
        Document found = Await.result(database.findById(plan + which, Document.class, collection));
        Await.result(database.remove(found, collection));
        return found.getList("around", String.class);
    }
}
