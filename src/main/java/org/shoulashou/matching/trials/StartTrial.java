package org.shoulashou.matching.trials;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.MatchingProperties;
import org.shoulashou.matching.files.Faults;
import org.shoulashou.matching.files.WrittenFile;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunWish;
import org.shoulashou.matching.runs.StartRun;
import org.shoulashou.matching.uploads.AskedFiles;
import org.shoulashou.matching.uploads.ReadUploads;
import org.shoulashou.matching.uploads.UploadedFile;
import org.shoulashou.matching.uploads.Uploads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes files in, tells everything that is wrong with them at once, and starts a run by those that are sound. */
@Component
class StartTrial {

    private static final byte[] ZIPPED = "PK".getBytes(StandardCharsets.US_ASCII);
    private static final int LOOKED_AT = 8_192;

    private final Programmes programmes;
    private final Uploads uploads;
    private final ReadUploads read;
    private final StartRun start;
    private final MatchingProperties settings;
    private final Clock clock;

    StartTrial(
            Programmes programmes,
            Uploads uploads,
            ReadUploads read,
            StartRun start,
            MatchingProperties settings,
            Clock clock) {
        this.programmes = programmes;
        this.uploads = uploads;
        this.read = read;
        this.start = start;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param run absent when something is wrong */
    record Started(Optional<Run> run, Faults faults) {}

    Mono<UploadedFile> keep(String programme, WrittenFile file) {
        Instant until = clock.instant().plus(settings.keepFiles());
        return Mono.just(file)
                .doOnNext(StartTrial::refuseUnlessText)
                .flatMap(sound -> uploads.keep(programme, sound, until));
    }

    /** What Excel saves as its own file is no list of lines, and neither is a picture. */
    private static void refuseUnlessText(WrittenFile file) {
        byte[] bytes = file.bytes();
        boolean zipped = bytes.length > 1 && bytes[0] == ZIPPED[0] && bytes[1] == ZIPPED[1];
        for (int at = 0; at < Math.min(bytes.length, LOOKED_AT) && !zipped; at++) zipped = bytes[at] == 0;
        if (zipped || bytes.length == 0) throw MatchingProblems.NO_CSV.refusal();
    }

    Mono<Started> start(String programme, int year, RunWish asked, Caller caller) {
        return programmes
                .find(programme)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(found -> faults(found, year, asked))
                .flatMap(faults -> faults.any()
                        ? Mono.just(new Started(Optional.empty(), faults))
                        : started(programme, year, asked, caller));
    }

    private Mono<Faults> faults(Programme programme, int year, RunWish asked) {
        RunWish.Sent sent = Objects.requireNonNull(asked.sent());
        return read.faults(programme, year, new AskedFiles(asked.unit(), sent.list(), sent.pinned(), sent.blocked()));
    }

    private Mono<Started> started(String programme, int year, RunWish asked, Caller caller) {
        Instant until = clock.instant().plus(settings.keepTrials());
        return uploads.keepOn(ids(asked), until)
                .then(Mono.defer(() -> start.trial(programme, year, asked, until, caller)))
                .map(run -> new Started(Optional.of(run), new Faults()));
    }

    private static List<String> ids(RunWish asked) {
        RunWish.Sent sent = Objects.requireNonNull(asked.sent());
        return Stream.of(sent.list(), sent.pinned(), sent.blocked())
                .filter(Objects::nonNull)
                .toList();
    }
}
