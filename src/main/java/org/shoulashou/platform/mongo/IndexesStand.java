package org.shoulashou.platform.mongo;

import org.shoulashou.platform.start.StartCheck;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver;
import org.springframework.data.mongodb.core.index.MongoPersistentEntityIndexResolver.IndexDefinitionHolder;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Creates the indexes that the documents declare, once the database answers and before anything is written. Spring
 * Data would do it beside the start: a first write could slip in before the index that keeps it unique.
 */
@Component
@Order(IndexesStand.AFTER_THE_DATABASE_ANSWERS)
class IndexesStand implements StartCheck {

    static final int AFTER_THE_DATABASE_ANSWERS = Ordered.HIGHEST_PRECEDENCE + 1;

    private final ReactiveMongoTemplate database;
    private final MongoMappingContext documents;
    private final MongoPersistentEntityIndexResolver declared;

    IndexesStand(ReactiveMongoTemplate database, MongoMappingContext documents) {
        this.database = database;
        this.documents = documents;
        this.declared = new MongoPersistentEntityIndexResolver(documents);
    }

    @Override
    public Mono<Void> check() {
        return Flux.fromIterable(documents.getPersistentEntities())
                .filter(entity -> entity.isAnnotationPresent(Document.class))
                .concatMap(this::create)
                .then();
    }

    private Flux<String> create(MongoPersistentEntity<?> entity) {
        return Flux.<IndexDefinitionHolder>fromIterable(declared.resolveIndexForEntity(entity))
                .concatMap(index -> database.indexOps(index.getCollection()).createIndex(index));
    }
}
