package org.shoulashou.accounts.log;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The lines around somebody, for whoever has to account for what was done (R34). */
@Component
public class LogLines {

    private final ReactiveMongoTemplate database;

    LogLines(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /** @param actor by name, of staff only */
    public record Line(
            Instant at,
            String actorId,
            @Nullable String actor,
            Action action,
            @Nullable String subjectId) {}

    /** What was done by or to one of these, as far as it can be read from this scope; oldest first. */
    public Flux<Line> around(Collection<String> ids, Scope scope) {
        return database.find(query(ids, scope).with(Sort.by("seq")), LogEntry.class)
                .map(LogLines::line);
    }

    public Mono<Long> countAround(Collection<String> ids, Scope scope) {
        return database.count(query(ids, scope), LogEntry.class);
    }

    private static Query query(Collection<String> ids, Scope scope) {
        Criteria by = where("acted.actorId").in(ids);
        Criteria on = where("acted.subjectId").in(ids);
        return new Query(where("within").is(scope.key()).orOperator(by, on));
    }

    private static Line line(LogEntry entry) {
        Acted acted = entry.acted();
        return new Line(entry.at(), acted.actorId(), acted.actorName(), acted.action(), acted.subjectId());
    }
}
