package org.shoulashou.letters.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.shoulashou.platform.start.Command;
import org.shoulashou.platform.start.KeptLines;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code --verify-letters}: finds histories that are not what was written (R16). With {@code --verify-letters=FILE} it also
 * compares with where they stood when it wrote that file, and writes it anew when all is well.
 */
@Component
class VerifyLettersCommand implements Command {

    private static final int SHOWN = 10;

    private final Histories histories;
    private final ApplicationArguments arguments;

    VerifyLettersCommand(Histories histories, ApplicationArguments arguments) {
        this.histories = histories;
        this.arguments = arguments;
    }

    /** @param heads where each history stands now, for the next time */
    record Verified(long histories, List<String> broken, List<String> heads) {}

    @Override
    public String name() {
        return "verify-letters";
    }

    @Override
    public Mono<Outcome> run() {
        List<String> files = arguments.getOptionValues(name());
        return files == null || files.isEmpty()
                ? verified(KnownHeads.NONE).map(VerifyLettersCommand::told)
                : against(KeptLines.at(files.get(0)));
    }

    private Mono<Outcome> against(KeptLines file) {
        return Mono.fromCallable(file::read)
                .filter(KnownHeads::areHeads)
                .flatMap(lines -> verified(KnownHeads.read(lines)))
                .flatMap(now -> Mono.fromCallable(() -> kept(file, now)))
                .map(VerifyLettersCommand::told)
                .defaultIfEmpty(
                        Outcome.bad("这个文件不是以前的核对结果，没有改动它。", "This file is of another kind; it was left as it is."));
    }

    /** What was found to be wrong stays comparable with what was known before. */
    private static Verified kept(KeptLines file, Verified now) throws IOException {
        if (now.broken().isEmpty()) file.write(now.heads());
        return now;
    }

    Mono<Verified> verified(KnownHeads before) {
        Flux<String> others = Flux.concat(histories.missing(), histories.behind());
        return histories
                .stored()
                .collect(() -> new Walk(before), this::walkOn)
                .zipWith(others.collectList(), Walk::end);
    }

    private void walkOn(Walk walk, Document stored) {
        String id = String.valueOf(stored.get("_id"));
        walk.there.add(id);
        histories
                .intact(stored)
                .filter(before -> walk.before.stillStandsIn(before))
                .ifPresentOrElse(whole -> walk.heads.add(KnownHeads.line(whole)), () -> walk.broken.add(id));
    }

    /** How far all histories have been walked. */
    private static final class Walk {

        private final KnownHeads before;
        private final Set<String> there = new HashSet<>();
        private final List<String> broken = new ArrayList<>();
        private final List<String> heads = new ArrayList<>(List.of(KnownHeads.FIRST_LINE));

        private Walk(KnownHeads before) {
            this.before = before;
        }

        /** One that was taken away whole is as bad as one that was changed. */
        private Verified end(List<String> others) {
            List<String> all = Stream.of(broken, others, before.without(there))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            return new Verified(there.size(), all, heads);
        }
    }

    private static Outcome told(Verified verified) {
        List<String> some = verified.broken().stream().limit(SHOWN).toList();
        return verified.broken().isEmpty()
                ? Outcome.well(
                        "信件记录完整，共 %d 份。".formatted(verified.histories()),
                        "The histories of letters are intact: %d.".formatted(verified.histories()))
                : Outcome.bad(
                        "有 %d 份信件记录被改动过：%s。请保留现场，与备份比对。"
                                .formatted(verified.broken().size(), some),
                        "%d histories of letters were tampered with: %s. Leave everything as it is and compare with a backup."
                                .formatted(verified.broken().size(), some));
    }
}
