package org.shoulashou.directory.bulk.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Gender;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Region;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.text.Text;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class PupilDocumentTest {

    private final MongoMappingContext documents = new MongoMappingContext();
    private final MappingMongoConverter mapping = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, documents);

    @BeforeEach
    void startTheMapping() {
        MongoCustomConversions conversions = new MongoCustomConversions(List.of());
        documents.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        mapping.setCustomConversions(conversions);
        mapping.afterPropertiesSet();
    }

    @Test
    void aPupilWrittenByHandIsWhatTheMappingWouldWrite() {
        assertThat(List.of(pupil("2016-03", Gender.GIRL), pupil(null, null)))
                .allSatisfy(pupil -> assertThat(sent(pupil)).isEqualTo(mapped(pupil)));
    }

    @Test
    void itIsReadBackAsTheSamePupil() {
        Pupil pupil = pupil("2016-03", Gender.BOY);

        Pupil read = mapping.read(Pupil.class, sent(pupil));

        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(pupil);
        assertThat(read.version()).isZero();
    }

    private static Document sent(Pupil pupil) {
        return PupilDocument.of(pupil).decode(new DocumentCodec());
    }

    private Document mapped(Pupil pupil) {
        Document document = new Document();
        mapping.write(pupil, document);
        document.append("version", 0L);
        return new RawBsonDocument(document, new DocumentCodec()).decode(new DocumentCodec());
    }

    private static Pupil pupil(@Nullable String birthMonth, @Nullable Gender gender) {
        School school =
                School.in(Region.at("CN", "65", "6504", "650402"), "apricot", new Text("杏花小学", "Apricot School"));
        SchoolClass schoolClass = SchoolClass.of(school, "a4", new Text("四年级1班", "Class 1 of grade 4"), 4);
        Particulars given =
                new Particulars("云上的鱼", birthMonth, 4, gender, List.of("zh", "ug"), List.of("drawing", "chess"));
        NameOnFile name = new NameOnFile(new Sealed("k1", "c2VhbGVk"), "h1.hash");
        return Pupil.in(schoolClass, "p1", given, name, Instant.parse("2026-09-01T08:00:00Z"));
    }
}
