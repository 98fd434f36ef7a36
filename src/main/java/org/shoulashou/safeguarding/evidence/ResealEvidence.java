package org.shoulashou.safeguarding.evidence;

import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Evidence and notes are among what a rotation of keys seals anew (R32). */
@Configuration(proxyBeanMethods = false)
class ResealEvidence {

    @Bean
    Reseal resealSealedEvidence(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, SealedEvidence.COLLECTION, SealedEvidence.FIELD);
    }

    @Bean
    Reseal resealConcernNotes(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, Note.COLLECTION, Note.FIELD);
    }
}
