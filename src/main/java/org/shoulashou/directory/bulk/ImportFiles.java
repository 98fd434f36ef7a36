package org.shoulashou.directory.bulk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.shoulashou.directory.bulk.ImportPart.Kind;
import org.shoulashou.directory.bulk.rows.Rejected;
import org.shoulashou.platform.crypto.Sealer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** What an import keeps of real names: only sealed, in the database, so that any instance can go on; and not for long. */
@Component
class ImportFiles {

    private static final int PART_BYTES = 512 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;
    private final BulkProperties settings;
    private final Clock clock;

    ImportFiles(ReactiveMongoTemplate database, Sealer sealer, BulkProperties settings, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Void> keepList(String importId, byte[] bytes) {
        int parts = (bytes.length + PART_BYTES - 1) / PART_BYTES;
        return Flux.range(0, parts)
                .publishOn(Schedulers.boundedElastic())
                .concatMap(number -> keep(importId, Kind.LIST, number, slice(bytes, number)))
                .then();
    }

    /** @param length known beforehand, so that a large list is held once and not twice while it is put together */
    Mono<byte[]> list(String importId, int length) {
        return parts(importId, Kind.LIST)
                .publishOn(Schedulers.boundedElastic(), 2)
                .collect(() -> ByteBuffer.allocate(length), (bytes, part) -> bytes.put(opened(part)))
                .map(ByteBuffer::array);
    }

    /** @param lastRow of the batch; the same batch once more replaces its part */
    Mono<Void> keepRejected(String importId, int lastRow, List<Rejected> rejected) {
        return rejected.isEmpty()
                ? Mono.empty()
                : Mono.defer(() -> keep(importId, Kind.REJECTED, lastRow, JSON.writeValueAsBytes(rejected)));
    }

    Flux<Rejected> rejected(String importId) {
        return parts(importId, Kind.REJECTED)
                .concatMapIterable(part -> List.of(JSON.readValue(opened(part), Rejected[].class)));
    }

    Mono<Void> forgetList(String importId) {
        return database.remove(query(of(importId, Kind.LIST)), ImportPart.class).then();
    }

    Mono<Void> forgetRejected(String importId) {
        return database.remove(query(of(importId, Kind.REJECTED)), ImportPart.class)
                .then();
    }

    /** Also what an upload that broke off, or a crash, left behind. */
    Mono<Void> forgetWhatIsOver() {
        return database.remove(query(where("until").lte(clock.instant())), ImportPart.class)
                .then();
    }

    private Mono<Void> keep(String importId, Kind kind, int number, byte[] content) {
        String id = ImportPart.id(importId, kind, number);
        return database.save(new ImportPart(
                        id,
                        importId,
                        kind,
                        sealer.seal(content, ImportPart.slot(id)),
                        clock.instant().plus(settings.keepFor())))
                .then();
    }

    private Flux<ImportPart> parts(String importId, Kind kind) {
        return database.find(query(of(importId, kind)).with(Sort.by("_id")), ImportPart.class);
    }

    private byte[] opened(ImportPart part) {
        return sealer.openBytes(part.sealed(), ImportPart.slot(part.id()));
    }

    private static Criteria of(String importId, Kind kind) {
        return where("importId").is(importId).and("kind").is(kind);
    }

    private static byte[] slice(byte[] bytes, int number) {
        int from = number * PART_BYTES;
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART_BYTES));
    }
}
