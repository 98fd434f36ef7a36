package org.shoulashou.letters.team;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import org.bson.Document;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.letters.team.ReviewTeam.Closed;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may read letters now. Asked before each queue and each decision. */
@Component
public class ReviewTeams {

    private static final String LOADS = "reviewLoads";

    private final ReactiveMongoTemplate database;
    private final LettersProperties settings;
    private final Clock clock;

    ReviewTeams(ReactiveMongoTemplate database, LettersProperties settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    public Mono<ReviewTeam> of(String school) {
        return database.findById(school, ReviewTeam.class).defaultIfEmpty(ReviewTeam.ofNobody(school));
    }

    public Mono<ReviewTeam> save(ReviewTeam team) {
        return database.save(team)
                .onErrorMap(OptimisticLockingFailureException.class, stale -> PlatformProblems.STALE.refusal())
                .onErrorMap(DuplicateKeyException.class, another -> PlatformProblems.STALE.refusal());
    }

    /** Empty when the queue is open to this reader. */
    public Mono<Closed> closedTo(String account, String school) {
        return of(school)
                .flatMap(team -> Mono.justOrEmpty(team.closedTo(account, today()))
                        .switchIfEmpty(Mono.defer(() -> tooMany(account, team))));
    }

    public Mono<Void> refuse(String account, String school) {
        return closedTo(account, school)
                .flatMap(closed -> Mono.<Void>error(LetterProblems.QUEUE_CLOSED.refusal(closed.text())));
    }

    private Mono<Closed> tooMany(String account, ReviewTeam team) {
        int most = team.member(account).map(ReviewTeam.Reviewer::dailyLoad).orElse(settings.dailyLoad());
        return database.findById(loadId(account), Document.class, LOADS)
                .filter(load -> load.getInteger("count", 0) >= most)
                .map(load -> Closed.LOAD);
    }

    /** One more decision of today. */
    public Mono<Void> count(String account) {
        Update more = new Update().inc("count", 1).setOnInsert("day", today().toString());
        return database.upsert(query(where("_id").is(loadId(account))), more, LOADS)
                .then();
    }

    private String loadId(String account) {
        return account + "/" + today();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
    }
}
