package org.shoulashou.platform.pictures.uploads;

import java.time.Clock;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.pictures.PicturesProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Puts the store of uploads together, and has the keys of its pieces sealed anew with all others. */
@Configuration(proxyBeanMethods = false)
class UploadsConfiguration {

    @Bean
    PictureUploads pictureUploads(
            ReactiveMongoTemplate database,
            Sealer sealer,
            PersonKeys persons,
            PicturesProperties settings,
            Clock clock) {
        return new PictureUploads(database, sealer, persons, settings, clock);
    }

    @Bean
    SweepUploads sweepUploads(PictureUploads uploads, PicturesProperties settings) {
        return new SweepUploads(uploads, settings.sweepEvery());
    }

    @Bean
    Reseal resealUploads(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, PictureUpload.COLLECTION, PictureUpload.KEY);
    }
}
