package org.shoulashou.ledger.reports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What was reported, added up by the database: a table of all places reads no report whole. */
@Component
public class SumReports {

    private static final Document COUNTING = new Document(
            "$filter",
            new Document("input", "$corrections")
                    .append("as", "line")
                    .append("cond", new Document("$eq", List.of("$$line.decision.approved", true))));
    private static final Document CORRECTED = new Document(
            "$sum",
            new Document(
                    "$map", new Document("input", COUNTING).append("as", "line").append("in", "$$line.difference")));
    private static final Document BY_LINE = new Document("_id", new Document("line", "$line").append("state", "$state"))
            .append("amount", new Document("$sum", new Document("$add", List.of("$work.amount", CORRECTED))));

    private final ReactiveMongoTemplate database;

    SumReports(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /** All reports in one state against one row. */
    public record Sum(String line, ReportState state, Hundredths amount) {

        private static Sum of(Document found) {
            Document id = found.get("_id", Document.class);
            return new Sum(
                    id.getString("line"),
                    ReportState.valueOf(id.getString("state")),
                    new Hundredths(found.get("amount", Number.class).longValue()));
        }

        /** A row of all years has the reports of each of them. */
        public boolean isOf(Line row) {
            return row.year() != null
                    ? line.equals(row.key())
                    : line.startsWith(String.join("/", row.plan(), row.task(), row.place(), ""));
        }

        public boolean isAccepted() {
            return state == ReportState.ACCEPTED;
        }
    }

    /** Everything that stands against these rows, wherever it happened: figures are of the whole row. */
    public Flux<Sum> against(Collection<String> lines) {
        Document match = new Document("line", new Document("$in", lines));
        return database.getCollection(database.getCollectionName(Report.class))
                .flatMapMany(reports ->
                        reports.aggregate(List.of(new Document("$match", match), new Document("$group", BY_LINE))))
                .map(Sum::of);
    }

    /** @param where the place where it happened */
    public record Unaccepted(String where, ReportState state, int many) {

        private static Unaccepted of(Document found) {
            Document id = found.get("_id", Document.class);
            return new Unaccepted(
                    id.getString("where"),
                    ReportState.valueOf(id.getString("state")),
                    found.get("many", Number.class).intValue());
        }
    }

    /** How many of what was done until that day are not accepted yet, by where it happened. */
    public Flux<Unaccepted> unaccepted(Collection<String> plans, LocalDate until) {
        Criteria open = where("work.plan")
                .in(plans)
                .and("state")
                .ne(ReportState.ACCEPTED)
                .and("work.on")
                .lte(until);
        Aggregation byPlace = Aggregation.newAggregation(
                Report.class,
                Aggregation.match(open),
                Aggregation.group("work.where", "state").count().as("many"));
        return database.aggregate(byPlace, Report.class, Document.class).map(Unaccepted::of);
    }
}
