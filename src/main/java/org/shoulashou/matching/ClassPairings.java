package org.shoulashou.matching;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which classes write to each other. */
@Component
public class ClassPairings {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;
    private final Clock clock;

    ClassPairings(ReactiveMongoTemplate database, Aggregates aggregates, Clock clock) {
        this.database = database;
        this.aggregates = aggregates;
        this.clock = clock;
    }

    public Mono<ClassPairing> find(String id) {
        return database.findById(id, ClassPairing.class);
    }

    public Flux<ClassPairing> withIds(Collection<String> ids) {
        return ids.isEmpty() ? Flux.empty() : database.find(query(where("_id").in(ids)), ClassPairing.class);
    }

    public Flux<ClassPairing> ofYear(String programme, int year) {
        return database.find(query(where("programme").is(programme).and("year").is(year)), ClassPairing.class);
    }

    public Flux<ClassPairing> all() {
        return database.findAll(ClassPairing.class);
    }

    public Mono<ClassPairing> save(ClassPairing classes) {
        return aggregates.save(classes);
    }

    /**
     * Makes those that are not there yet, and gives this deadline to the others where it is the later one and nobody is
     * waiting for another.
     */
    public Mono<Void> ensure(List<ClassPairing> wanted, LocalDate deadline) {
        return wanted.isEmpty() ? Mono.empty() : insert(wanted).then(Mono.defer(() -> postpone(wanted, deadline)));
    }

    private Mono<Void> insert(List<ClassPairing> wanted) {
        List<Document> written = wanted.stream().map(this::written).toList();
        return database.getCollection(ClassPairing.COLLECTION)
                .flatMap(collection -> Mono.from(collection.insertMany(written, UNORDERED)))
                .onErrorComplete(Pairings::onlyTaken)
                .then();
    }

    private Mono<Void> postpone(List<ClassPairing> wanted, LocalDate deadline) {
        List<String> ids = wanted.stream().map(ClassPairing::id).toList();
        return waiting(ids).flatMap(waiting -> postpone(ids, waiting, deadline));
    }

    private Mono<List<String>> waiting(List<String> ids) {
        Query open = query(where("classPairing").in(ids).and("state").is(PairingState.PROPOSED));
        return database.findDistinct(open, "classPairing", Pairing.class, String.class)
                .collectList();
    }

    /** A deadline that is over binds nobody any more. */
    private Mono<Void> postpone(List<String> ids, List<String> waiting, LocalDate deadline) {
        Criteria free = new Criteria()
                .orOperator(
                        where("_id").nin(waiting),
                        where("deadline").lt(LocalDate.ofInstant(clock.instant(), Downloads.BEIJING)));
        Query earlier = query(where("_id").in(ids).and("deadline").lt(deadline).andOperator(free));
        LocalDate remindOn = deadline.minusDays(ClassPairing.REMINDED_BEFORE);
        Update later =
                new Update().set("deadline", deadline).set("remindOn", remindOn).inc("version", 1);
        return database.updateMulti(earlier, later, ClassPairing.class).then();
    }

    private Document written(ClassPairing classes) {
        Document document = new Document();
        database.getConverter().write(classes, document);
        return document.append("version", 0L);
    }

    /** What somebody sees, the soonest deadline first; {@code ids} narrows it to those. */
    public Mono<Page<ClassPairing>> seenBy(Reach reach, Filter filter, PageRequest asked) {
        Query all = query(criteria(reach, filter));
        Query slice = Query.of(all)
                .with(Sort.by("deadline", "_id"))
                .skip(asked.offset())
                .limit(asked.length());
        return database.find(slice, ClassPairing.class)
                .collectList()
                .zipWith(database.count(all, ClassPairing.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** Whose schools are to be reminded by this day, if they have not answered. */
    public Flux<ClassPairing> dueBy(LocalDate day) {
        return database.find(query(where("remindOn").lte(day)), ClassPairing.class);
    }

    /** For what holds whatever others wrote meanwhile; a change that returns the same leaves it alone. */
    public Mono<ClassPairing> change(String id, UnaryOperator<ClassPairing> change) {
        return Mono.defer(() -> find(id))
                .flatMap(now -> changed(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<ClassPairing> changed(ClassPairing now, ClassPairing next) {
        return next == now ? Mono.just(now) : save(next);
    }

    private static Criteria criteria(Reach reach, Filter filter) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("within").in(reach.keys()));
        if (filter.programme() != null) {
            all.add(where("programme").is(filter.programme()));
        }
        if (filter.ids() != null) {
            all.add(where("_id").in(filter.ids()));
        }
        return new Criteria().andOperator(all);
    }

    /** What a list is narrowed to. */
    public record Filter(
            @Nullable String programme, @Nullable List<String> ids) {}
}
