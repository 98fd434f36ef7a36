package org.shoulashou.programme;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All programmes, as they are in effect. */
@Component
public class Programmes {

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;
    private final Scopes scopes;

    Programmes(ReactiveMongoTemplate database, Aggregates aggregates, Scopes scopes) {
        this.database = database;
        this.aggregates = aggregates;
        this.scopes = scopes;
    }

    public Mono<Programme> find(String id) {
        return kept(id).map(KeptProgramme::programme);
    }

    public Mono<KeptProgramme> kept(String id) {
        return database.findById(id, KeptProgramme.class);
    }

    /** Those that somebody has to do with: whoever stands around one of its places, on it, or inside it. */
    public Flux<KeptProgramme> seenBy(Reach reach) {
        return criteria(reach)
                .map(criteria -> new Query(criteria).with(Sort.by("_id")))
                .flatMapMany(query -> database.find(query, KeptProgramme.class));
    }

    /** The same for one programme; empty when there is none, or when it is none of the reader's business. */
    public Mono<KeptProgramme> seenBy(Reach reach, String id) {
        return criteria(reach)
                .map(criteria ->
                        new Query(new Criteria().andOperator(where("_id").is(id), criteria)))
                .flatMap(query -> database.findOne(query, KeptProgramme.class));
    }

    private Mono<Criteria> criteria(Reach reach) {
        return Flux.fromIterable(reach.scopes())
                .flatMap(scopes::keysAround)
                .flatMapIterable(keys -> keys)
                .distinct()
                .collectList()
                .map(keys -> new Criteria()
                        .orOperator(where("places").in(keys), where("around").in(reach.keys())));
    }

    public Mono<KeptProgramme> save(KeptProgramme programme) {
        return aggregates.save(programme);
    }

    /** Where its places lie now, told anew because the region tree may have changed. */
    public Mono<KeptProgramme> locate(KeptProgramme kept) {
        Programme programme = kept.programme();
        List<String> codes = new ArrayList<>(programme.inland());
        codes.addAll(programme.partner());
        List<String> places =
                codes.stream().map(code -> Scope.place(code).key()).toList();
        return Mono.zip(keysAround(codes), scopes.keysAround(Scope.place(programme.keeper())))
                .map(keys -> kept.lying(places, keys.getT1(), keys.getT2()));
    }

    private Mono<List<String>> keysAround(List<String> codes) {
        return Flux.fromIterable(codes)
                .concatMap(code -> scopes.keysAround(Scope.place(code)))
                .collect(LinkedHashSet<String>::new, Set::addAll)
                .map(List::copyOf);
    }

    /** Keeps what a version says. Repeating it changes nothing. */
    public Mono<Void> keep(String contentId, Programme programme) {
        return database.save(VersionContent.of(contentId, programme)).then();
    }

    public Mono<Programme> content(String contentId) {
        return database.findById(contentId, VersionContent.class).map(VersionContent::programme);
    }
}
