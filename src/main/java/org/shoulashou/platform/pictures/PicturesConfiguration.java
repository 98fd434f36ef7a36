package org.shoulashou.platform.pictures;

import java.time.Clock;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Puts the store of pictures together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PicturesProperties.class)
public class PicturesConfiguration {

    @Bean
    public Pictures pictures(
            ReactiveMongoTemplate database,
            ReactiveMongoDatabaseFactory databases,
            Sealer sealer,
            PersonKeys persons,
            PicturesProperties settings,
            Clock clock) {
        SealedFiles files = new SealedFiles(databases, database, SealedFiles.PICTURES);
        return new Pictures(database, files, new Darkroom(settings), sealer, persons, settings, clock);
    }

    @Bean
    RemoveUnconfirmed removeUnconfirmed(
            Pictures pictures, ObjectProvider<PictureHolder> holders, PicturesProperties settings) {
        return new RemoveUnconfirmed(pictures, holders.stream().toList(), settings.sweepEvery());
    }

    /** The key of each content is sealed anew; the content stays as it lies. */
    @Bean
    Reseal resealPictures(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, PictureDocument.COLLECTION, PictureDocument.KEY);
    }
}
