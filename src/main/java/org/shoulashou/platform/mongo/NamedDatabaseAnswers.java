package org.shoulashou.platform.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoSecurityException;
import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Duration;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.start.StartCheck;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/** Asks the operator's MongoDB for something, so that a wrong address or password shows at the start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NamedDatabaseAnswers implements StartCheck {

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final MongoClient client;
    private final NamedDatabase database;
    private final Duration patience;

    NamedDatabaseAnswers(MongoClient client, NamedDatabase database, Duration patience) {
        this.client = client;
        this.database = database;
        this.patience = patience;
    }

    /** Reads, because a ping is answered to anybody. */
    @Override
    public Mono<Void> check() {
        return Mono.from(client.getDatabase(database.name()).listCollectionNames())
                .timeout(patience)
                .onErrorMap(this::inWords)
                .then();
    }

    private CannotStart inWords(Throwable failure) {
        if (failure instanceof MongoIncompatibleDriverException) {
            return DatabaseTrouble.tooOld(database.hosts(), failure);
        }
        if (failure instanceof MongoSecurityException || isRefusal(failure)) {
            return DatabaseTrouble.wrongCredentials(database.hosts(), failure);
        }
        return DatabaseTrouble.noAnswer(database.hosts(), failure);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof MongoCommandException command
                && (command.getErrorCode() == UNAUTHORIZED || command.getErrorCode() == AUTHENTICATION_FAILED);
    }
}
