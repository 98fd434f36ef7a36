package org.shoulashou.notifications.receivers;

import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Mail addresses are among what a rotation of keys seals anew (R32). */
@Configuration(proxyBeanMethods = false)
class ResealAddresses {

    @Bean
    Reseal resealMailAddresses(ReactiveMongoTemplate database, Sealer sealer) {
        return reseal(database, sealer, Receiver.ADDRESS);
    }

    @Bean
    Reseal resealUnprovedMailAddresses(ReactiveMongoTemplate database, Sealer sealer) {
        return reseal(database, sealer, Receiver.PENDING);
    }

    private static Reseal reseal(ReactiveMongoTemplate database, Sealer sealer, String field) {
        String slot = Receiver.COLLECTION + "." + field;
        return new ResealField(database, sealer, Receiver.COLLECTION, field, slot);
    }
}
