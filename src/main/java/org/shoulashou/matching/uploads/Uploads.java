package org.shoulashou.matching.uploads;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.bson.types.Binary;
import org.shoulashou.matching.files.WrittenFile;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files that were sent, as stored. */
@Component
public class Uploads {

    private static final int PART_BYTES = 512 * 1024;

    private final ReactiveMongoTemplate database;

    Uploads(ReactiveMongoTemplate database) {
        this.database = database;
    }

    public Mono<UploadedFile> keep(String programme, WrittenFile file, Instant until) {
        String id = UUID.randomUUID().toString();
        int parts = (file.bytes().length + PART_BYTES - 1) / PART_BYTES;
        return Flux.range(0, parts)
                .concatMap(number -> database.insert(part(id, number, file.bytes(), until)))
                .then(Mono.defer(() ->
                        database.insert(new UploadedFile(id, programme, file.name(), file.bytes().length, until))));
    }

    private static UploadedPart part(String id, int number, byte[] bytes, Instant until) {
        int from = number * PART_BYTES;
        byte[] content = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART_BYTES));
        return new UploadedPart(UploadedPart.id(id, number), id, new Binary(content), until);
    }

    /** Empty when it is not there, or belongs to another programme. */
    public Mono<UploadedFile> find(String programme, String id) {
        return database.findOne(query(where("_id").is(id).and("programme").is(programme)), UploadedFile.class);
    }

    Mono<WrittenFile> read(UploadedFile file) {
        return database.find(query(where("file").is(file.id())).with(Sort.by("_id")), UploadedPart.class)
                .collect(
                        () -> ByteBuffer.allocate(file.bytes()),
                        (bytes, part) -> bytes.put(part.content().getData()))
                .map(bytes -> new WrittenFile(file.name(), bytes.array()));
    }

    /** As long as the run that goes by them. */
    public Mono<Void> keepOn(Collection<String> ids, Instant until) {
        Update longer = new Update().set("until", until);
        return database.updateMulti(query(where("file").in(ids)), longer, UploadedPart.class)
                .then(database.updateMulti(query(where("_id").in(ids)), longer, UploadedFile.class))
                .then();
    }

    public Mono<Void> removeWhatIsOver(Instant now) {
        return database.remove(query(where("until").lte(now)), UploadedFile.class)
                .then(database.remove(query(where("until").lte(now)), UploadedPart.class))
                .then();
    }
}
