package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer to {@code explain} of a find: the plan, and how many documents it looks at. */
final class Explanation {

    private Explanation() {}

    static Document of(StoredDatabase database, Document find) {
        StoredCollection collection = database.collection(String.valueOf(find.get("find")));
        Document filter = (Document) find.getOrDefault("filter", new Document());
        Document order = (Document) find.get("sort");
        int limit = StoredDatabase.number(find, "limit");
        if (collection == null) return answer(planner(null, 0), new Document());
        Plan plan = collection.plan(filter, order, limit);
        boolean inOrder = Search.isNatural(order) || plan != null && plan.sorted();
        Scan scan = new Scan(collection, filter, plan, Set.of());
        Document executed = executed(scan, limit == 0 || !inOrder ? Integer.MAX_VALUE : limit);
        return answer(planner(plan, collection.count()), executed);
    }

    private static Document planner(@Nullable Plan plan, long documents) {
        Document winning = plan == null
                ? new Document("stage", "COLLSCAN").append("entries", documents)
                : new Document("stage", "IXSCAN")
                        .append("indexName", plan.index().getName())
                        .append("entries", plan.entries())
                        .append("plan", plan.toString());
        return new Document("winningPlan", winning);
    }

    private static Document executed(Scan scan, int atMost) {
        long returned = 0;
        for (; returned < atMost && scan.hasNext(); scan.next()) returned++;
        return new Document("nReturned", returned).append("totalDocsExamined", scan.examined());
    }

    private static Document answer(Document planner, Document executed) {
        return new Document("queryPlanner", planner)
                .append("executionStats", executed)
                .append("ok", 1.0);
    }
}
