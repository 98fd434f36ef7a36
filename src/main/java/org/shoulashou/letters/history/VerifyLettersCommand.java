package org.shoulashou.letters.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.shoulashou.matching.runs.Outcome;
import org.shoulashou.platform.start.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code --verify-letters}: finds histories that are not what was written (R16). */
@Component
class VerifyLettersCommand implements Command {

    private static final int SHOWN = 10;

    private final Histories histories;

    VerifyLettersCommand(Histories histories) {
        this.histories = histories;
    }

    record Verified(long histories, List<String> broken) {

        /** One that was taken away whole is as bad as one that was changed. */
        Verified and(List<String> missing) {
            return new Verified(
                    histories, Stream.concat(broken.stream(), missing.stream()).toList());
        }
    }

    @Override
    public String name() {
        return "verify-letters";
    }

    @Override
    public Mono<Outcome> run() {
        return all().map(VerifyLettersCommand::told);
    }

    Mono<Verified> all() {
        return histories
                .stored()
                .reduce(new Verified(0, List.of()), this::judged)
                .zipWith(histories.missing().collectList())
                .map(both -> both.getT1().and(both.getT2()));
    }

    private Verified judged(Verified before, Document stored) {
        if (histories.isIntact(stored)) return new Verified(before.histories() + 1, before.broken());
        List<String> broken = new ArrayList<>(before.broken());
        broken.add(String.valueOf(stored.get("_id")));
        return new Verified(before.histories() + 1, List.copyOf(broken));
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
