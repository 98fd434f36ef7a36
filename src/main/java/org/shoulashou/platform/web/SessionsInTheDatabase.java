package org.shoulashou.platform.web;

import java.time.Duration;
import org.mongodb.spring.session.config.annotation.web.reactive.EnableMongoWebSession;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** Sessions outlive an instance and can be ended from any other. */
@Configuration
@EnableMongoWebSession(collectionName = "sessions", maxInactiveIntervalInSeconds = 1800)
class SessionsInTheDatabase {

    private final ReactiveMongoTemplate database;

    SessionsInTheDatabase(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /** The session store does not make this one itself, and expired sessions would stay. */
    @EventListener
    void letExpiredSessionsGo(ApplicationReadyEvent ready) {
        Index expiry = new Index("expireAt", Sort.Direction.ASC).expire(Duration.ZERO);
        database.indexOps("sessions").createIndex(expiry).subscribe();
    }
}
