package org.shoulashou.accounts.doors;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All class doors. */
@Component
public class Doors {

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;
    private final Clock clock;

    Doors(ReactiveMongoTemplate database, Aggregates aggregates, Clock clock) {
        this.database = database;
        this.aggregates = aggregates;
        this.clock = clock;
    }

    public Mono<ClassDoor> of(String classId) {
        return database.findById(classId, ClassDoor.class);
    }

    public Flux<ClassDoor> of(Collection<String> classIds) {
        return database.find(new Query(where("_id").in(classIds)), ClassDoor.class);
    }

    public Mono<ClassDoor> byCode(String code) {
        return database.findOne(new Query(where("code").is(folded(code))), ClassDoor.class);
    }

    public Mono<Boolean> isOpen(String classId) {
        return of(classId).map(door -> door.isOpenAt(clock.instant())).defaultIfEmpty(false);
    }

    /** Doing it again with the same code changes nothing. */
    public Mono<ClassDoor> build(String classId, String code) {
        Mono<ClassDoor> insert = Mono.defer(() -> aggregates.save(ClassDoor.shutFor(classId, folded(code))))
                .onErrorMap(DuplicateKeyException.class, taken -> AccountProblems.CLASS_CODE_TAKEN.refusal());
        return of(classId).switchIfEmpty(insert);
    }

    /** Two teachers at the door at once: the later word holds. */
    public Mono<ClassDoor> change(String classId, UnaryOperator<ClassDoor> change) {
        return Mono.defer(() -> of(classId))
                .switchIfEmpty(Mono.error(AccountProblems.CLASS_WITHOUT_CODE::refusal))
                .map(change)
                .flatMap(aggregates::save)
                .retryWhen(LookAgain.whenStale());
    }

    private static String folded(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
