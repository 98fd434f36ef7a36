package org.shoulashou.accounts.demo;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All people of the demonstration; empty in real use. */
@Component
public class DemoSignIns {

    private final ReactiveMongoTemplate database;

    DemoSignIns(ReactiveMongoTemplate database) {
        this.database = database;
    }

    public Flux<DemoSignIn> all() {
        return database.find(new Query().with(Sort.by("order")), DemoSignIn.class);
    }

    public Mono<Boolean> exist() {
        return database.exists(new Query(), DemoSignIn.class);
    }

    /** What was written first stays, with its secrets: an account may have been opened with them. */
    Mono<DemoSignIn> keep(DemoSignIn signIn) {
        return database.findById(signIn.id(), DemoSignIn.class)
                .switchIfEmpty(Mono.defer(() -> database.insert(signIn)));
    }

    Mono<DemoSignIn> save(DemoSignIn signIn) {
        return database.save(signIn);
    }
}
