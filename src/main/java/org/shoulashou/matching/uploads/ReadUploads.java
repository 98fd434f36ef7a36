package org.shoulashou.matching.uploads;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.bonds.KnownBonds;
import org.shoulashou.matching.files.Columns;
import org.shoulashou.matching.files.Faults;
import org.shoulashou.matching.files.Posed;
import org.shoulashou.matching.files.QuestionFiles;
import org.shoulashou.matching.files.QuestionFiles.Written;
import org.shoulashou.matching.files.WrittenFile;
import org.shoulashou.programme.Programme;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads the question out of files that were sent: one after the other, for a long list fills much memory. */
@Component
public class ReadUploads implements DisposableBean {

    private final Uploads uploads;
    private final Scheduler thread = Schedulers.newSingle("matching-files", true);

    ReadUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Everything that is wrong with them; empty when nothing is. */
    public Mono<Faults> faults(Programme programme, int year, AskedFiles asked) {
        Faults faults = new Faults();
        return written(programme, asked)
                .publishOn(thread)
                .doOnNext(files -> read(programme, year, faults).read(files))
                .thenReturn(faults);
    }

    /** For files without a fault. */
    public Mono<Posed> posed(Programme programme, int year, AskedFiles asked, KnownBonds bonds) {
        return written(programme, asked)
                .publishOn(thread)
                .map(files -> read(programme, year, new Faults()).read(files, bonds));
    }

    private static QuestionFiles read(Programme programme, int year, Faults faults) {
        return new QuestionFiles(programme, year, Columns.ONLY_KNOWN, faults);
    }

    private Mono<Written> written(Programme programme, AskedFiles asked) {
        return Flux.fromIterable(asked.ids())
                .concatMap(id -> written(programme.id(), id).map(file -> Map.entry(id, file)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(files -> written(asked, files));
    }

    private Mono<WrittenFile> written(String programme, String id) {
        return uploads.find(programme, id)
                .switchIfEmpty(Mono.error(MatchingProblems.FILE_GONE::refusal))
                .flatMap(uploads::read);
    }

    private static Written written(AskedFiles asked, Map<String, WrittenFile> files) {
        WrittenFile list = Objects.requireNonNull(files.get(asked.list()));
        return new Written(asked.unit(), list, file(files, asked.pinned()), file(files, asked.blocked()));
    }

    private static @Nullable WrittenFile file(Map<String, WrittenFile> files, @Nullable String id) {
        return id == null ? null : files.get(id);
    }

    @Override
    public void destroy() {
        thread.dispose();
    }
}
