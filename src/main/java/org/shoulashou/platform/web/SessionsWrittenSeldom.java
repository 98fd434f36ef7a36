package org.shoulashou.platform.web;

import org.mongodb.spring.session.MongoSession;
import org.mongodb.spring.session.ReactiveMongoSessionRepository;
import org.springframework.context.annotation.Primary;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sessions in the database. Each request asks for its session; that somebody asked again is written once in a hundredth of
 * its idle time and not each time, because a write is waited for. An idle session may so end by as much earlier, and never
 * later (R29). Every other change is written at once.
 */
@Component
@Primary
class SessionsWrittenSeldom implements ReactiveSessionRepository<KeptSession<MongoSession>> {

    private final ReactiveMongoSessionRepository database;

    SessionsWrittenSeldom(ReactiveMongoSessionRepository database) {
        this.database = database;
    }

    @Override
    public Mono<KeptSession<MongoSession>> createSession() {
        return database.createSession().map(KeptSession::begun);
    }

    @Override
    public Mono<Void> save(KeptSession<MongoSession> session) {
        return session.isWorthWriting() ? database.save(session.stored()) : Mono.empty();
    }

    @Override
    public Mono<KeptSession<MongoSession>> findById(String id) {
        return Mono.deferContextual(
                context -> database.findById(id).map(stored -> KeptSession.read(stored, !AskedByItself.isIn(context))));
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return database.deleteById(id);
    }
}
