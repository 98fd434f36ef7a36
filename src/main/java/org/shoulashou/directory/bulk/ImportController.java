package org.shoulashou.directory.bulk;

import static org.shoulashou.accounts.Permission.PUPILS_IMPORT;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.bulk.rows.Rejected;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.sheets.reading.SheetProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of many schools: sent, watched, and what was not taken fetched by whoever sent them. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private final StartImport start;
    private final Imports imports;
    private final ImportFiles files;
    private final Jobs jobs;
    private final Sheets sheets;
    private final Sealer sealer;
    private final BulkProperties settings;

    ImportController(
            StartImport start,
            Imports imports,
            ImportFiles files,
            Jobs jobs,
            Sheets sheets,
            Sealer sealer,
            BulkProperties settings) {
        this.start = start;
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.sheets = sheets;
        this.sealer = sealer;
        this.settings = settings;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(PUPILS_IMPORT)
    Mono<ImportView> start(
            @RequestParam @Size(max = 200) String name, @RequestBody Flux<DataBuffer> body, Caller caller) {
        return bytes(body).flatMap(bytes -> start.start(new SheetFile(name, bytes), caller));
    }

    /** One's own, newest first. */
    @GetMapping
    @Needs(PUPILS_IMPORT)
    Flux<ImportView> list(Caller caller) {
        return imports.newestOf(caller.accountId()).concatMap(this::view);
    }

    @GetMapping("/{id}/rejected")
    @Needs(PUPILS_IMPORT)
    Mono<ResponseEntity<Flux<DataBuffer>>> rejected(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return imports.find(id)
                .filter(found -> found.owner().equals(caller.accountId()))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(this::unlessGone)
                .map(found -> sheets.whole(Rejected.SHEET, files.rejected(found.id()), request));
    }

    private BulkImport unlessGone(BulkImport found) {
        if (found.due() == null)
            throw ImportProblems.REJECTED_GONE.refusal(settings.keepFor().toDays());
        return found;
    }

    private Mono<ImportView> view(BulkImport found) {
        String name = sealer.open(found.name(), BulkImport.nameSlot(found.id()));
        return jobs.find(found.id()).map(job -> ImportView.of(job, name, found.bytes(), keptUntil(found, job)));
    }

    /** A cancelled one may not have been closed yet; its file of rejected rows is there all the same. */
    private @Nullable Instant keptUntil(BulkImport found, Job job) {
        if (!job.isOver()) return null;
        return found.isOpen() ? found.startedAt().plus(settings.keepFor()) : found.due();
    }

    private Mono<byte[]> bytes(Flux<DataBuffer> body) {
        DataSize largest = settings.largestFile();
        return DataBufferUtils.join(body, (int) largest.toBytes() + 1)
                .onErrorMap(
                        DataBufferLimitException.class, large -> SheetProblems.TOO_LARGE.refusal(largest.toMegabytes()))
                .map(ImportController::taken)
                .switchIfEmpty(Mono.error(SheetProblems.EMPTY::refusal));
    }

    private static byte[] taken(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
