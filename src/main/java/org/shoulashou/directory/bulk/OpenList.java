package org.shoulashou.directory.bulk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.bulk.rows.Batch;
import org.shoulashou.directory.bulk.rows.PrepareBatch;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.ManySchools;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A list that is being read, and how far it was handed out. While one batch is saved the next one is made ready. */
final class OpenList {

    private final String importId;
    private final ManySchools list;
    private final Iterator<CheckedRow> rows;
    private final PrepareBatch.OfOneList preparing;
    private final int together;
    private int after;
    private @Nullable CompletableFuture<Batch> ahead;

    OpenList(Progress at, ManySchools list, PrepareBatch.OfOneList preparing, int together) {
        this.importId = at.importId();
        this.list = list;
        this.rows = list.rows().dropWhile(row -> row.number() <= at.after()).iterator();
        this.preparing = preparing;
        this.together = together;
        this.after = at.after();
    }

    synchronized boolean isAt(Progress progress) {
        return importId.equals(progress.importId()) && after == progress.after();
    }

    synchronized Mono<Batch> next() {
        CompletableFuture<Batch> ready = ahead == null ? prepare() : ahead;
        ahead = null;
        return Mono.fromFuture(ready, true).doOnNext(this::handOut);
    }

    private synchronized void handOut(Batch batch) {
        if (batch.isEnd()) return;
        after = batch.lastRow();
        ahead = prepare();
    }

    private CompletableFuture<Batch> prepare() {
        return Mono.fromCallable(this::read)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(read -> read.isEmpty() ? Mono.just(Batch.END) : preparing.of(read))
                .toFuture();
    }

    private List<CheckedRow> read() {
        List<CheckedRow> read = new ArrayList<>(together);
        while (read.size() < together && rows.hasNext()) read.add(rows.next());
        return read;
    }

    void close() {
        list.close();
    }
}
