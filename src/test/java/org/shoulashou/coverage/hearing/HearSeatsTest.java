package org.shoulashou.coverage.hearing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.nodes.Node;
import org.shoulashou.coverage.nodes.Nodes;
import org.shoulashou.directory.changes.SeatChanged;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Update;

class HearSeatsTest extends MatchingOverHttp {

    @Autowired
    private HearSeats hear;

    @Autowired
    private Nodes nodes;

    /** It may have been counted at that moment, so that neither the roll nor the figures know whom it had. */
    @Test
    void theClassThatSomebodyLeftIsCountedThoughNothingLeadsThere() throws InterruptedException {
        enrolled(inlandClass, "2016-03");
        Await.done(hear.handle(left(inlandClass)));
        Await.until(() -> onTheRoll() == 1);
        Update forgotten = new Update().set("cells", List.of()).set("pupils", List.of());
        Await.done(database.updateFirst(query(where("_id").is(key())), forgotten, Node.COLLECTION));

        Await.done(hear.handle(left(inlandClass)));

        Await.until(() -> onTheRoll() == 1);
    }

    private Happened<SeatChanged> left(String schoolClass) {
        return new Happened<>(fresh("event"), clock.instant(), new SeatChanged(fresh("pupil"), schoolClass));
    }

    private String key() {
        return Scope.schoolClass(inlandClass).key();
    }

    private int onTheRoll() {
        return nodes.find(key())
                .map(node -> node.tally().at(Key.EVERYTHING))
                .defaultIfEmpty(Counts.NONE)
                .map(counts -> counts.of(Measure.ENROLLED))
                .blockOptional()
                .orElse(0);
    }
}
