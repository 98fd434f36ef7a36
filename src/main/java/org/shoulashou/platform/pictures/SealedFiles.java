package org.shoulashou.platform.pictures;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Closed contents in GridFS, without a name. */
final class SealedFiles {

    private static final String BUCKET = "pictures";
    private static final String FILES = BUCKET + ".files";
    private static final String CHUNKS = BUCKET + ".chunks";
    private static final String NO_NAME = "";

    private final ReactiveMongoDatabaseFactory databases;
    private final ReactiveMongoTemplate template;

    SealedFiles(ReactiveMongoDatabaseFactory databases, ReactiveMongoTemplate template) {
        this.databases = databases;
        this.template = template;
    }

    Mono<Void> write(String id, byte[] closed, Document of) {
        GridFSUploadOptions options = new GridFSUploadOptions().metadata(of);
        return bucket().flatMap(bucket ->
                Mono.from(bucket.uploadFromPublisher(key(id), NO_NAME, Mono.just(ByteBuffer.wrap(closed)), options)));
    }

    Mono<byte[]> read(String id) {
        return bucket().flatMapMany(bucket -> Flux.from(bucket.downloadToPublisher(key(id))))
                .collect(ByteArrayOutputStream::new, SealedFiles::append)
                .map(ByteArrayOutputStream::toByteArray);
    }

    /** Also what an upload that broke off has left: chunks without their file, which the driver would not find. */
    Mono<Void> remove(String id) {
        return template.remove(query(where("_id").is(id)), FILES)
                .then(Mono.defer(() -> template.remove(query(where("files_id").is(id)), CHUNKS)))
                .then();
    }

    private Mono<GridFSBucket> bucket() {
        return databases.getMongoDatabase().map(database -> GridFSBuckets.create(database, BUCKET));
    }

    private static void append(ByteArrayOutputStream all, ByteBuffer next) {
        byte[] bytes = new byte[next.remaining()];
        next.get(bytes);
        all.writeBytes(bytes);
    }

    private static BsonValue key(String id) {
        return new BsonString(id);
    }
}
