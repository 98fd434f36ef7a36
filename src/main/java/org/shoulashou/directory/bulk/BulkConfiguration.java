package org.shoulashou.directory.bulk;

import org.shoulashou.directory.enrolment.reading.ManySchoolsReader;
import org.shoulashou.platform.crypto.Reseal;
import org.shoulashou.platform.crypto.ResealField;
import org.shoulashou.platform.crypto.Sealer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@Configuration
@EnableConfigurationProperties(BulkProperties.class)
class BulkConfiguration {

    @Bean
    ManySchoolsReader manySchoolsReader(BulkProperties properties) {
        return new ManySchoolsReader(properties.mostRows(), properties.largestFile());
    }

    @Bean
    Reseal resealImportParts(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, ImportPart.COLLECTION, ImportPart.FIELD);
    }

    @Bean
    Reseal resealImportNames(ReactiveMongoTemplate database, Sealer sealer) {
        return new ResealField(database, sealer, BulkImport.COLLECTION, BulkImport.NAME);
    }
}
