package org.shoulashou.letters.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Party;
import org.shoulashou.platform.crypto.Sealed;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.event.AfterLoadEvent;

/** What was stored by an earlier version is read by this one. */
class OldLettersTest {

    @Test
    void aLetterFromBeforeThereWereStepsIsAtItsFirst() {
        MappingMongoConverter mapping = mapping();
        Document stored = new Document();
        mapping.write(letter(), stored);
        stored.remove("step");
        stored.get("review", Document.class).remove("filedBy");
        stored.get("content", Document.class).remove("answered");

        new OldLetters().onAfterLoad(new AfterLoadEvent<>(stored, Letter.class, Letter.COLLECTION));

        Letter read = mapping.read(Letter.class, stored);
        assertThat(read.step()).isZero();
        assertThat(read.review().fourEyes()).isEmpty();
        assertThat(read.content().answersEachQuestion()).isFalse();
    }

    private static Letter letter() {
        Party here = new Party("one", "class-1", "school-1");
        Party there = new Party("two", "class-2", "school-2");
        Between between = new Between("pairing", "classes", "plan", 2026, null, 1, here, there);
        Content content = new Content(new Sealed("key", "words"), "lined", "blue", null, List.of(), 1, null);
        return Letter.begun("l", between, content, Instant.parse("2026-09-01T00:00:00Z"));
    }

    private static MappingMongoConverter mapping() {
        MongoMappingContext documents = new MongoMappingContext();
        MongoCustomConversions conversions = new MongoCustomConversions(List.of());
        documents.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        MappingMongoConverter mapping = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, documents);
        mapping.setCustomConversions(conversions);
        mapping.afterPropertiesSet();
        return mapping;
    }
}
