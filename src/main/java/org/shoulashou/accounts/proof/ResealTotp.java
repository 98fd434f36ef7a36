package org.shoulashou.accounts.proof;

import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The secrets of code generators are among what a rotation of keys seals anew (R32). */
@Configuration(proxyBeanMethods = false)
class ResealTotp {

    @Bean
    Reseal resealTotpSecrets(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, "accounts", Totps.FIELD);
    }
}
