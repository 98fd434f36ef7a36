package org.shoulashou.accounts.log;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.LogSeal.Newest;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Walks the log from its first line and finds where its chain is broken (R16). */
@Component
class VerifyLog implements JobWork<VerifyLog.Walk> {

    static final String KIND = "log-verification";
    private static final int LINES = 500;

    private final ActionLog log;
    private final LogSeal seal;
    private final Clock clock;

    VerifyLog(ActionLog log, LogSeal seal, Clock clock) {
        this.log = log;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * How far the walk has come.
     *
     * @param id    of this verification: it is told once, however often its last step is repeated
     * @param acted what the log will say of it
     * @param seq   the last line found good, and its hash
     * @param goal  what the seal said when the walk began; absent before
     */
    record Walk(
            String id,
            @Nullable Acted acted,
            long seq,
            String hash,
            @Nullable Newest goal) {

        static Walk begin(@Nullable Acted acted) {
            return new Walk(UUID.randomUUID().toString(), acted, 0, LogEntry.BEGINNING, null);
        }

        Walk towards(Newest newest) {
            return new Walk(id, acted, seq, hash, newest);
        }

        Walk past(Document line) {
            return new Walk(id, acted, seq + 1, line.getString("hash"), goal);
        }

        Newest reachable() {
            return Objects.requireNonNullElse(goal, Newest.NOTHING_YET);
        }
    }

    /** What was found: the first number at which the log is not what it was, or none. */
    record Verified(long entries, boolean intact, @Nullable Long firstBrokenSeq) {}

    static Acted by(Caller caller) {
        return Acted.by(caller, Action.LOG_VERIFIED, List.of(Scope.EVERYTHING.key()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Walk> checkpoint() {
        return Walk.class;
    }

    @Override
    public Mono<Step> next(Walk walk) {
        return walk.goal() == null ? readSeal(walk) : walkOn(walk);
    }

    /** The whole walk at once, for who waits for it at a command line. */
    Mono<Verified> all() {
        return next(Walk.begin(null))
                .expand(step -> step.checkpoint() instanceof Walk walk ? next(walk) : Mono.empty())
                .mapNotNull(Step::result)
                .ofType(Verified.class)
                .last();
    }

    private Mono<Step> readSeal(Walk walk) {
        return seal.newest()
                .flatMap(newest -> newest == Newest.BROKEN ? end(walk, 1L) : Mono.just(progress(walk.towards(newest))));
    }

    private Mono<Step> walkOn(Walk walk) {
        long after = walk.seq() == 0 ? Long.MIN_VALUE : walk.seq();
        return log.storedAfter(after, LINES).collectList().flatMap(lines -> judge(walk, lines));
    }

    private Mono<Step> judge(Walk walk, List<Document> lines) {
        Walk at = walk;
        for (Document line : lines) {
            if (!log.follows(line, at.seq(), at.hash())) {
                return end(at, at.seq() + 1);
            }
            at = at.past(line);
            if (at.seq() == at.reachable().seq()
                    && !at.hash().equals(at.reachable().hash())) {
                return end(at, at.seq());
            }
        }
        return lines.size() == LINES ? Mono.just(progress(at)) : atTheEnd(at);
    }

    private Mono<Step> atTheEnd(Walk walk) {
        boolean cut = walk.seq() < walk.reachable().seq();
        boolean sealGone = walk.seq() > 1 && walk.reachable().seq() == 0;
        return end(walk, cut ? Long.valueOf(walk.seq() + 1) : sealGone ? Long.valueOf(1) : null);
    }

    private static Step progress(Walk walk) {
        return Step.to(walk, walk.seq(), walk.reachable().seq());
    }

    private Mono<Step> end(Walk walk, @Nullable Long broken) {
        Verified verified = new Verified(walk.seq(), broken == null, broken);
        return tell(walk, broken).thenReturn(Step.last(verified, walk.seq()));
    }

    private Mono<Void> tell(Walk walk, @Nullable Long broken) {
        Acted acted = walk.acted();
        if (acted == null) {
            return Mono.empty();
        }
        Acted told = broken == null ? acted : acted.on(String.valueOf(broken));
        return log.handle(new Happened<>(walk.id(), clock.instant(), told));
    }
}
