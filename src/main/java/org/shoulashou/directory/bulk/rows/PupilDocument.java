package org.shoulashou.directory.bulk.rows;

import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Pupil;

/**
 * A new pupil as the database keeps one, in the bytes in which it is sent. Written by hand, because the mapping needs
 * more time for it than everything else that an import does with a row, and many times the memory. A test compares the
 * two.
 */
final class PupilDocument {

    private static final int ENOUGH = 2048;

    private final BsonBinaryWriter writer;

    private PupilDocument(BsonBinaryWriter writer) {
        this.writer = writer;
    }

    static RawBsonDocument of(Pupil pupil) {
        BasicOutputBuffer bytes = new BasicOutputBuffer(ENOUGH);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            new PupilDocument(writer).write(pupil);
        }
        return new RawBsonDocument(bytes.toByteArray());
    }

    private void write(Pupil pupil) {
        writer.writeStartDocument();
        writer.writeString("_id", pupil.id());
        writer.writeInt64("version", 0);
        writer.writeString("penName", pupil.penName());
        writer.writeStartDocument(Pupil.REAL_NAME);
        writer.writeString("key", pupil.realName().key());
        writer.writeString("data", pupil.realName().data());
        writer.writeEndDocument();
        text("seat", pupil.seat());
        text("enrolment", pupil.enrolment());
        text("birthMonth", pupil.birthMonth());
        writer.writeInt32("grade", pupil.grade());
        text("gender", pupil.gender() == null ? null : pupil.gender().name());
        texts("languages", pupil.languages());
        texts("interests", pupil.interests());
        writer.writeString("classId", pupil.classId());
        writer.writeString("schoolId", pupil.schoolId());
        texts("line", pupil.line());
        texts("search", pupil.search());
        writer.writeString("state", pupil.state().name());
        writer.writeDateTime("since", pupil.since().toEpochMilli());
        writer.writeStartDocument("outbox");
        texts("events", List.of());
        writer.writeInt32("attempts", 0);
        writer.writeEndDocument();
        writer.writeString("_class", Pupil.class.getName());
        writer.writeEndDocument();
    }

    private void text(String field, @Nullable String text) {
        if (text != null) writer.writeString(field, text);
    }

    private void texts(String field, List<String> texts) {
        writer.writeStartArray(field);
        texts.forEach(writer::writeString);
        writer.writeEndArray();
    }
}
