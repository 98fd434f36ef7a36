package org.shoulashou.exchange.recordings;

import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.pictures.SealedFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where the pieces of recordings lie, and that their keys are sealed anew with all others. */
@Configuration(proxyBeanMethods = false)
class RecordingsConfiguration {

    private static final String BUCKET = "recordingPieces";

    @Bean
    SealedFiles recordingPieces(ReactiveMongoDatabaseFactory databases, ReactiveMongoTemplate database) {
        return new SealedFiles(databases, database, BUCKET);
    }

    @Bean
    Reseal resealRecordings(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, Recording.COLLECTION, Recording.KEY);
    }
}
