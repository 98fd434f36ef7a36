package org.shoulashou.coverage.bulletins;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.bulletins.Bulletin.BulletinState;
import org.shoulashou.coverage.bulletins.Bulletin.Step;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From the draft to the publication: whoever wrote a word of it neither checks nor publishes it. */
@Component
public class CarryBulletin {

    private final Bulletins bulletins;
    private final ChooseExamples examples;
    private final Clock clock;

    CarryBulletin(Bulletins bulletins, ChooseExamples examples, Clock clock) {
        this.bulletins = bulletins;
        this.examples = examples;
        this.clock = clock;
    }

    /** @param chosen ids of good examples */
    public Mono<Bulletin> write(String id, long version, Contents contents, List<String> chosen, Caller caller) {
        return examples.all(chosen)
                .map(contents::with)
                .flatMap(whole -> on(id, version, bulletin -> written(bulletin, whole, caller)));
    }

    private Bulletin written(Bulletin bulletin, Contents contents, Caller caller) {
        return inDraft(bulletin).written(contents, Hand.of(caller), clock.instant());
    }

    public Mono<Bulletin> handIn(String id, long version, Caller caller) {
        return on(
                id,
                version,
                bulletin -> inDraft(bulletin)
                        .becoming(BulletinState.HANDED_IN, step(Action.BULLETIN_HANDED_IN, null, caller)));
    }

    public Mono<Bulletin> check(String id, long version, Caller caller) {
        return on(id, version, bulletin -> checked(bulletin, caller));
    }

    Mono<Bulletin> giveBack(String id, long version, String note, Caller caller) {
        return on(id, version, bulletin -> returned(bulletin, note, caller));
    }

    /** Whether the families still agree is asked once more, at the last moment. */
    public Mono<Bulletin> publish(String id, long version, Caller caller) {
        return bulletins
                .find(id)
                .flatMap(bulletin -> examples.all(bulletin.contents().exampleIds()))
                .then(on(id, version, bulletin -> published(bulletin, caller)));
    }

    private Mono<Bulletin> on(String id, long version, UnaryOperator<Bulletin> change) {
        return bulletins
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnNext(bulletin -> refuseIfStale(bulletin, version))
                .map(change)
                .flatMap(bulletins::save);
    }

    private static void refuseIfStale(Bulletin bulletin, long version) {
        if (bulletin.version() == null || bulletin.version() != version) {
            throw PlatformProblems.STALE.refusal();
        }
    }

    private static Bulletin inDraft(Bulletin bulletin) {
        if (bulletin.state() != BulletinState.DRAFT) throw CoverageProblems.NOT_A_DRAFT.refusal();
        return bulletin;
    }

    private Bulletin checked(Bulletin bulletin, Caller caller) {
        if (bulletin.state() != BulletinState.HANDED_IN) throw CoverageProblems.NOT_HANDED_IN.refusal();
        return byAnother(bulletin, caller).becoming(BulletinState.CHECKED, step(Action.BULLETIN_CHECKED, null, caller));
    }

    private Bulletin returned(Bulletin bulletin, String note, Caller caller) {
        boolean waits = bulletin.state() == BulletinState.HANDED_IN || bulletin.state() == BulletinState.CHECKED;
        if (!waits) throw CoverageProblems.NOT_HANDED_IN.refusal();
        return bulletin.becoming(BulletinState.DRAFT, step(Action.BULLETIN_GIVEN_BACK, note, caller));
    }

    private Bulletin published(Bulletin bulletin, Caller caller) {
        if (bulletin.state() != BulletinState.CHECKED) throw CoverageProblems.NOT_CHECKED.refusal();
        return byAnother(bulletin, caller)
                .becoming(BulletinState.PUBLISHED, step(Action.BULLETIN_PUBLISHED, null, caller));
    }

    private static Bulletin byAnother(Bulletin bulletin, Caller caller) {
        if (bulletin.wasWrittenBy(Hand.of(caller))) throw CoverageProblems.SECOND_PERSON.refusal();
        return bulletin;
    }

    private Step step(Action action, @Nullable String note, Caller caller) {
        return new Step(action, Hand.of(caller), clock.instant(), note);
    }
}
