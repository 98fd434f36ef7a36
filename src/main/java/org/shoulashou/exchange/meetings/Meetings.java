package org.shoulashou.exchange.meetings;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.exchange.evidence.NamesEvidence;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Meetings as stored. */
@Component
public class Meetings implements NamesEvidence {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("at"), Sort.Order.asc("_id"));
    private static final Sort NEXT_FIRST = Sort.by("at", "_id");
    private static final Criteria OPEN = where("course.state").in(MeetingState.PROPOSED, MeetingState.AGREED);
    private static final List<MeetingState> UNFINISHED =
            List.of(MeetingState.PROPOSED, MeetingState.AGREED, MeetingState.REPORTED);
    private static final int MOST_IN_A_CALENDAR = 500;

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Meetings(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<Meeting> find(String id) {
        return database.findById(id, Meeting.class);
    }

    public Mono<Meeting> get(String id) {
        return find(id).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** Proposed twice under one id is proposed once. */
    public Mono<Meeting> propose(Meeting meeting) {
        return aggregates.save(meeting).onErrorResume(DuplicateKeyException.class, known -> find(meeting.id()));
    }

    /** Decided on what is stored at that moment; a change that returns the same leaves it alone. */
    public Mono<Meeting> change(String id, UnaryOperator<Meeting> change) {
        return Mono.defer(() -> get(id))
                .flatMap(now -> save(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<Meeting> save(Meeting now, Meeting next) {
        return next == now ? Mono.just(now) : aggregates.save(next);
    }

    public Mono<Page<Meeting>> seenBy(Reach reach, PageRequest asked) {
        Criteria seen = where("between.within").in(reach.keys());
        Query slice = new Query(seen).with(LATEST_FIRST).skip(asked.offset()).limit(asked.length());
        return database.find(slice, Meeting.class)
                .collectList()
                .zipWith(database.count(new Query(seen), Meeting.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** From this moment on, as far as a calendar goes. */
    public Flux<Meeting> since(Collection<String> keys, Instant from) {
        Criteria ahead = where("between.within").in(keys).and("at").gte(from);
        return database.find(new Query(ahead).with(NEXT_FIRST).limit(MOST_IN_A_CALENDAR), Meeting.class);
    }

    /** Of two classes, those that are proposed or agreed. */
    public Flux<Meeting> open(String classPairing) {
        return database.find(
                new Query(where("between.classPairing").is(classPairing).andOperator(OPEN)), Meeting.class);
    }

    /** Of a class, those that are proposed or agreed. */
    public Flux<Meeting> openOfClass(String schoolClass) {
        String key = Scope.schoolClass(schoolClass).key();
        return database.find(new Query(where("between.within").is(key).andOperator(OPEN)), Meeting.class);
    }

    /** Seen from these scopes, those that neither are over nor were called off. */
    public Flux<Meeting> unfinished(Collection<String> keys) {
        Criteria some = where("between.within").in(keys).and("course.state").in(UNFINISHED);
        return database.find(new Query(some).with(NEXT_FIRST).limit(MOST_IN_A_CALENDAR), Meeting.class);
    }

    /** Agreed ones that take place between these two. */
    public Flux<Meeting> agreed(Instant from, Instant until) {
        Criteria coming = where("course.state")
                .is(MeetingState.AGREED)
                .and("at")
                .gte(from)
                .lt(until);
        return database.find(new Query(coming).with(NEXT_FIRST), Meeting.class);
    }

    /** Of two classes, those that count. */
    public Flux<Meeting> confirmed(String classPairing) {
        Criteria counted = where("between.classPairing")
                .is(classPairing)
                .and("course.state")
                .is(MeetingState.CONFIRMED);
        return database.find(new Query(counted), Meeting.class);
    }

    /** Those that count. */
    public Flux<Meeting> confirmed(String programme, int year) {
        Criteria counted = where("between.programme")
                .is(programme)
                .and("between.year")
                .is(year)
                .and("course.state")
                .is(MeetingState.CONFIRMED);
        return database.find(new Query(counted), Meeting.class);
    }

    /** Those that count, in which one of these classes took part. */
    public Flux<Meeting> confirmedOf(Collection<String> classes) {
        Criteria theirs = new Criteria()
                .orOperator(
                        where("between.inland.schoolClass").in(classes),
                        where("between.partner.schoolClass").in(classes))
                .and("course.state")
                .is(MeetingState.CONFIRMED);
        return database.find(new Query(theirs), Meeting.class);
    }

    /** From before this moment, those of which more is left than that they were and how many came. */
    public Flux<Meeting> withEvidence(Instant before) {
        Criteria more = new Criteria()
                .orOperator(Stream.concat(Stream.of("course.pictures.0", "course.turns.note"), ofEachHalf())
                        .map(path -> where(path).exists(true))
                        .toList());
        return database.find(new Query(where("at").lt(before).andOperator(more)), Meeting.class);
    }

    private static Stream<String> ofEachHalf() {
        return Stream.of(Half.values())
                .flatMap(half -> Stream.of("course.reports." + half + ".words", "course.parts." + half + ".0"));
    }

    @Override
    public Mono<Boolean> names(String pictureId) {
        return database.exists(new Query(where("course.pictures").is(pictureId)), Meeting.class);
    }
}
