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

/** Closed contents in GridFS, without a name; pictures here, and whatever else a module closes itself. */
public final class SealedFiles {

    static final String PICTURES = "pictures";
    private static final String NO_NAME = "";

    private final ReactiveMongoDatabaseFactory databases;
    private final ReactiveMongoTemplate template;
    private final String bucket;

    public SealedFiles(ReactiveMongoDatabaseFactory databases, ReactiveMongoTemplate template, String bucket) {
        this.databases = databases;
        this.template = template;
        this.bucket = bucket;
    }

    public Mono<Void> write(String id, byte[] closed, Document of) {
        GridFSUploadOptions options = new GridFSUploadOptions().metadata(of);
        return bucket().flatMap(files ->
                Mono.from(files.uploadFromPublisher(key(id), NO_NAME, Mono.just(ByteBuffer.wrap(closed)), options)));
    }

    public Mono<byte[]> read(String id) {
        return bucket().flatMapMany(files -> Flux.from(files.downloadToPublisher(key(id))))
                .collect(ByteArrayOutputStream::new, SealedFiles::append)
                .map(ByteArrayOutputStream::toByteArray);
    }

    /** Also what an upload that broke off has left: chunks without their file, which the driver would not find. */
    public Mono<Void> remove(String id) {
        return template.remove(query(where("_id").is(id)), bucket + ".files")
                .then(Mono.defer(() -> template.remove(query(where("files_id").is(id)), bucket + ".chunks")))
                .then();
    }

    private Mono<GridFSBucket> bucket() {
        return databases.getMongoDatabase().map(database -> GridFSBuckets.create(database, bucket));
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
