package org.shoulashou.programme.files;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeVersion;
import org.shoulashou.programme.ProgrammeVersion.Origin;
import org.shoulashou.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Brings the stored programmes into line with the files, each changed file as a new version. What two people decided in
 * the browser is never undone by a file that does not say so.
 */
@Component
class LoadProgrammes {

    private static final Logger log = LoggerFactory.getLogger(LoadProgrammes.class);

    /** Another instance that starts at the same moment writes the same; whoever comes second looks again. */
    private static final Retry LOOK_AGAIN = Retry.backoff(5, Duration.ofMillis(50))
            .filter(failure ->
                    failure instanceof OptimisticLockingFailureException || failure instanceof DuplicateKeyException);

    private static final String LEFT_ALONE =
            "%s has changed, but programme \"%s\" was changed in the browser since (version %d, proposed by %s). "
                    + "The file was NOT taken in. Either make the same change in the browser, or, to let the file "
                    + "replace what was decided there, write in it: replaces: %d";

    private final ProgrammeFiles files;
    private final Programmes programmes;
    private final Clock clock;

    LoadProgrammes(ProgrammeFiles files, Programmes programmes, Clock clock) {
        this.files = files;
        this.programmes = programmes;
        this.clock = clock;
    }

    Mono<Loaded> load() {
        return files.read().flatMap(this::take).doOnNext(LoadProgrammes::tell);
    }

    Mono<Loaded> take(List<WrittenProgramme> written) {
        return Flux.fromIterable(written)
                .concatMap(each -> Mono.defer(() -> take(each)).retryWhen(LOOK_AGAIN))
                .collectList()
                .map(Loaded::new);
    }

    private Mono<Taken> take(WrittenProgramme written) {
        return programmes
                .kept(written.programme().id())
                .flatMap(kept -> lastFile(kept).map(last -> decided(written, kept, last)))
                .defaultIfEmpty(new Taken(written, Outcome.NEW, null))
                .flatMap(this::save);
    }

    /** Emits the current content when a file was never taken, so that it is compared with that. */
    private Mono<Programme> lastFile(KeptProgramme kept) {
        return Mono.justOrEmpty(kept.lastFromFile())
                .flatMap(version -> programmes.content(version.content()))
                .defaultIfEmpty(kept.programme());
    }

    private static Taken decided(WrittenProgramme written, KeptProgramme kept, Programme lastFile) {
        boolean fileChanged = !written.programme().equals(lastFile);
        boolean alreadySo = written.programme().equals(kept.programme());
        boolean edited = kept.current().origin() == Origin.PROPOSAL;
        boolean meansTo = written.replaces() != null && written.replaces() == kept.number();
        if (alreadySo || !fileChanged && !meansTo) {
            return new Taken(written, Outcome.UNCHANGED, kept);
        }
        return new Taken(written, edited && !meansTo ? Outcome.LEFT : Outcome.CHANGED, kept);
    }

    private Mono<Taken> save(Taken taken) {
        KeptProgramme kept = taken.kept();
        if (kept != null && !taken.isNewVersion()) {
            return relocate(kept).thenReturn(taken);
        }
        Programme programme = taken.written().programme();
        ProgrammeVersion version = version(taken);
        KeptProgramme next = kept == null ? KeptProgramme.first(programme, version) : kept.becoming(programme, version);
        return programmes
                .keep(version.content(), programme)
                .then(Mono.defer(() -> programmes.locate(next)))
                .flatMap(programmes::save)
                .thenReturn(taken);
    }

    private ProgrammeVersion version(Taken taken) {
        KeptProgramme kept = taken.kept();
        int number = kept == null ? 1 : kept.number() + 1;
        Programme programme = taken.written().programme();
        String content = programme.id() + "@" + Unguessable.next();
        return new ProgrammeVersion(
                number, Origin.FILE, content, taken.written().file(), null, null, clock.instant());
    }

    private Mono<KeptProgramme> relocate(KeptProgramme kept) {
        return programmes.locate(kept).filter(now -> !now.equals(kept)).flatMap(programmes::save);
    }

    private static void tell(Loaded loaded) {
        log.info(
                "programmes: {} in the files, {} new, {} changed",
                loaded.all().size(),
                loaded.count(Outcome.NEW),
                loaded.count(Outcome.CHANGED));
        loaded.warnings().forEach(log::warn);
    }

    enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        /** The file has changed, but so has the programme in the browser: people decide which holds. */
        LEFT
    }

    record Taken(
            WrittenProgramme written,
            Outcome outcome,
            @Nullable KeptProgramme kept) {

        boolean isNewVersion() {
            return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
        }

        Optional<String> warning() {
            return outcome == Outcome.LEFT && kept != null
                    ? Optional.of(LEFT_ALONE.formatted(
                            written.file(),
                            kept.id(),
                            kept.number(),
                            kept.current().by(),
                            kept.number()))
                    : Optional.empty();
        }
    }

    record Loaded(List<Taken> all) {

        long count(Outcome outcome) {
            return all.stream().filter(taken -> taken.outcome() == outcome).count();
        }

        List<String> warnings() {
            List<String> warnings = new ArrayList<>();
            all.forEach(taken -> taken.warning().ifPresent(warnings::add));
            return warnings;
        }
    }
}
