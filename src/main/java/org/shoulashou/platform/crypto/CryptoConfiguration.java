package org.shoulashou.platform.crypto;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Puts the keys and what they open together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysProperties.class)
public class CryptoConfiguration {

    @Bean
    KeyRingFile keyRingFile(KeysProperties properties) {
        return new KeyRingFile(properties.file());
    }

    @Bean
    Keys keys(KeyRingFile file, Clock clock) {
        return new Keys(file, clock);
    }

    @Bean
    KeysFitTheDatabase keysFitTheDatabase(ReactiveMongoTemplate template, Keys keys, KeyRingFile file) {
        return new KeysFitTheDatabase(template, keys, file.path());
    }

    @Bean
    public Sealer sealer(Keys keys) {
        return new Sealer(keys);
    }

    @Bean
    public TokenHashes tokenHashes(Keys keys) {
        return new TokenHashes(keys);
    }

    @Bean
    public PersonKeys personKeys(ReactiveMongoTemplate database, Sealer sealer, Clock clock) {
        return new PersonKeys(database, sealer, clock);
    }

    @Bean
    Reseal resealPersonKeys(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, PersonKeys.COLLECTION, PersonKeys.WRAPPED);
    }
}
