package org.shoulashou.exchange.contacts;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.shoulashou.accounts.Caller.Reach;
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

/** Logged contacts as stored. */
@Component
public class Contacts implements NamesEvidence {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("day"), Sort.Order.asc("_id"));

    private static final int MOST_WAITING = 200;

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;

    Contacts(ReactiveMongoTemplate database, Aggregates aggregates) {
        this.database = database;
        this.aggregates = aggregates;
    }

    public Mono<Contact> find(String id) {
        return database.findById(id, Contact.class);
    }

    public Mono<Contact> get(String id) {
        return find(id).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** Logged twice under one id is logged once. */
    public Mono<Contact> log(Contact contact) {
        return aggregates
                .save(contact)
                .onErrorResume(
                        DuplicateKeyException.class,
                        known -> get(contact.id()).doOnNext(there -> there.refuseUnlessSameAs(contact)));
    }

    public Mono<Contact> change(String id, UnaryOperator<Contact> change) {
        return Mono.defer(() -> get(id))
                .flatMap(now -> save(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<Contact> save(Contact now, Contact next) {
        return next == now ? Mono.just(now) : aggregates.save(next);
    }

    public Mono<Page<Contact>> seenBy(Reach reach, PageRequest asked) {
        Criteria seen = where("between.within").in(reach.keys());
        Query slice = new Query(seen).with(LATEST_FIRST).skip(asked.offset()).limit(asked.length());
        return database.find(slice, Contact.class)
                .collectList()
                .zipWith(database.count(new Query(seen), Contact.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** Seen from these scopes, those that nobody has answered. */
    public Flux<Contact> waiting(Collection<String> keys) {
        Criteria open = where("between.within").in(keys).and("state").is(ContactState.WAITING);
        return database.find(new Query(open).with(LATEST_FIRST).limit(MOST_WAITING), Contact.class);
    }

    /** Those that count. */
    public Flux<Contact> confirmed(String programme, int year) {
        Criteria counted = where("between.programme")
                .is(programme)
                .and("between.year")
                .is(year)
                .and("state")
                .is(ContactState.CONFIRMED);
        return database.find(new Query(counted), Contact.class);
    }

    /** Those that count, in which one of these classes took part. */
    public Flux<Contact> confirmedOf(Collection<String> classes) {
        Criteria theirs = new Criteria()
                .orOperator(
                        where("between.inland.schoolClass").in(classes),
                        where("between.partner.schoolClass").in(classes))
                .and("state")
                .is(ContactState.CONFIRMED);
        return database.find(new Query(theirs), Contact.class);
    }

    /** From before this day, those of which more is left than that they were and how many took part. */
    public Flux<Contact> withEvidence(LocalDate before) {
        Criteria more = new Criteria()
                .orOperator(where("pictures.0").exists(true), where("note").exists(true));
        return database.find(new Query(where("day").lt(before).andOperator(more)), Contact.class);
    }

    @Override
    public Mono<Boolean> names(String pictureId) {
        return database.exists(new Query(where("pictures").is(pictureId)), Contact.class);
    }
}
