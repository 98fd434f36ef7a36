package org.shoulashou.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

@DataMongoTest
@WithDatabase
@Import({IndexesStand.class, IndexesStandTest.HereAreDocuments.class})
class IndexesStandTest {

    @Document("stamps")
    @CompoundIndex(name = "shelf", def = "{'country': 1, '_id': 1}")
    record Stamp(@Id String id, @Indexed(unique = true) String number, String country) {}

    @TestConfiguration
    @EntityScan(basePackageClasses = IndexesStandTest.class)
    static class HereAreDocuments {}

    @Autowired
    ReactiveMongoTemplate template;

    @Autowired
    IndexesStand indexes;

    @Test
    void whatDocumentsDeclareStandsAfterTheCheckAndCheckingAgainChangesNothing() {
        assertThat(names()).isEmpty();

        indexes.check().block();
        indexes.check().block();

        assertThat(names()).containsExactlyInAnyOrder("_id_", "shelf", "number");
        template.insert(new Stamp("a", "1", "CN")).block();
        assertThatThrownBy(() -> template.insert(new Stamp("b", "1", "CN")).block())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private Iterable<String> names() {
        return template.indexOps("stamps")
                .getIndexInfo()
                .map(IndexInfo::getName)
                .toIterable();
    }
}
