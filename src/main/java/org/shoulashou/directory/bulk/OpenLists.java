package org.shoulashou.directory.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.bulk.rows.PrepareBatch;
import org.shoulashou.directory.enrolment.reading.ManySchoolsReader;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The list that this instance is at, kept open from step to step. Who goes on where another left off, or repeats a
 * step, opens it anew and passes over what is done.
 */
@Component
class OpenLists {

    private final Imports imports;
    private final ImportFiles files;
    private final ManySchoolsReader reader;
    private final PrepareBatch prepare;
    private final Sealer sealer;
    private final BulkProperties settings;
    private final Clock clock;
    private final AtomicReference<@Nullable OpenList> held = new AtomicReference<>();

    OpenLists(
            Imports imports,
            ImportFiles files,
            ManySchoolsReader reader,
            PrepareBatch prepare,
            Sealer sealer,
            BulkProperties settings,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.reader = reader;
        this.prepare = prepare;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<OpenList> at(Progress progress) {
        OpenList open = held.get();
        return open != null && open.isAt(progress)
                ? Mono.just(open)
                : file(progress.importId()).map(file -> opened(file, progress)).doOnNext(this::hold);
    }

    void drop() {
        hold(null);
    }

    private void hold(@Nullable OpenList next) {
        OpenList before = held.getAndSet(next);
        if (before != null) before.close();
    }

    private OpenList opened(SheetFile file, Progress progress) {
        return new OpenList(
                progress,
                reader.read(file, LocalDate.now(clock), ColumnChoice.none()),
                prepare.forList(progress.importId()),
                settings.batch());
    }

    private Mono<SheetFile> file(String importId) {
        return imports.find(importId)
                .zipWhen(found -> files.list(importId, found.bytes()))
                .publishOn(Schedulers.boundedElastic())
                .map(both -> new SheetFile(name(both.getT1()), both.getT2()));
    }

    private String name(BulkImport found) {
        return sealer.open(found.name(), BulkImport.nameSlot(found.id()));
    }
}
