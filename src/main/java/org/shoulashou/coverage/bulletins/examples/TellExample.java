package org.shoulashou.coverage.bulletins.examples;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.bulletins.examples.GoodExample.State;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.platform.events.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One adult of a school tells a good example, another approves it; consents and names are looked at both times. */
@Component
class TellExample {

    private final GoodExamples examples;
    private final Pupils pupils;
    private final RealNames names;
    private final Scopes scopes;
    private final Clock clock;

    TellExample(GoodExamples examples, Pupils pupils, RealNames names, Scopes scopes, Clock clock) {
        this.examples = examples;
        this.pupils = pupils;
        this.names = names;
        this.scopes = scopes;
        this.clock = clock;
    }

    record Story(String key, List<String> pupils, String title, String words) {

        String whole() {
            return title + "\n" + words;
        }
    }

    Mono<GoodExample> tell(String schoolClass, Story story, Caller caller) {
        return refuseUnlessRight(schoolClass, story.pupils(), story.whole())
                .then(scopes.keysAround(Scope.schoolClass(schoolClass)))
                .map(keys -> told(schoolClass, story, withoutEverything(keys), Hand.of(caller)))
                .flatMap(examples::tell);
    }

    Mono<GoodExample> approve(String schoolClass, String id, Caller caller) {
        return examples.find(schoolClass, id)
                .switchIfEmpty(Mono.error(CoverageProblems.NO_SUCH_EXAMPLE::refusal))
                .doOnNext(example -> refuseUnless(example, State.TOLD))
                .doOnNext(example -> refuseOwn(example, caller))
                .delayUntil(example ->
                        refuseUnlessRight(schoolClass, example.pupils(), example.title() + "\n" + example.words()))
                .map(example ->
                        example.decided(State.APPROVED, Action.GOOD_EXAMPLE_APPROVED, Hand.of(caller), clock.instant()))
                .flatMap(examples::save);
    }

    /** Also an approved one; from then on no bulletin tells it, also none that is out. */
    Mono<GoodExample> takeBack(String schoolClass, String id, Caller caller) {
        return examples.find(schoolClass, id)
                .switchIfEmpty(Mono.error(CoverageProblems.NO_SUCH_EXAMPLE::refusal))
                .map(example -> example.decided(
                        State.TAKEN_BACK, Action.GOOD_EXAMPLE_TAKEN_BACK, Hand.of(caller), clock.instant()))
                .flatMap(examples::save);
    }

    private GoodExample told(String schoolClass, Story story, List<String> within, Hand author) {
        String both = "good-example\n" + author.id() + "\n" + story.key();
        String id =
                UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
        return new GoodExample(
                        id,
                        null,
                        schoolClass,
                        story.pupils(),
                        story.title(),
                        story.words(),
                        author,
                        clock.instant(),
                        State.TOLD,
                        null,
                        null,
                        within,
                        Outbox.empty())
                .acted(Action.GOOD_EXAMPLE_TOLD, author, clock.instant());
    }

    private static List<String> withoutEverything(List<String> keys) {
        return keys.stream().filter(key -> !key.equals(Scope.EVERYTHING.key())).toList();
    }

    private Mono<Void> refuseUnlessRight(String schoolClass, List<String> told, String words) {
        return pupils.ofClass(schoolClass)
                .collectList()
                .doOnNext(all -> refuseStrangers(all, told))
                .doOnNext(all -> refuseRealNames(all, words))
                .then(examples.areAgreedTo(told))
                .doOnNext(TellExample::refuseUnlessAgreed)
                .then();
    }

    private static void refuseStrangers(List<Pupil> all, List<String> told) {
        List<String> known = all.stream().map(Pupil::id).toList();
        if (!new HashSet<>(known).containsAll(told)) throw CoverageProblems.NOT_OF_THE_CLASS.refusal();
    }

    /** Of anybody in the class, not only of those who are meant. */
    private void refuseRealNames(List<Pupil> all, String words) {
        String plain = words.replaceAll("\\s", "");
        boolean named = all.stream()
                .map(names::of)
                .map(name -> name.replaceAll("\\s", ""))
                .anyMatch(name -> name.length() > 1 && plain.contains(name));
        if (named) throw CoverageProblems.NAMES_A_CHILD.refusal().at("/words", CoverageProblems.NAMES_A_CHILD.title());
    }

    private static void refuseUnlessAgreed(boolean agreed) {
        if (!agreed) throw CoverageProblems.NO_STORY_CONSENT.refusal();
    }

    private static void refuseUnless(GoodExample example, State state) {
        if (example.state() != state) throw CoverageProblems.EXAMPLE_DECIDED.refusal();
    }

    private static void refuseOwn(GoodExample example, Caller caller) {
        if (example.author().is(caller)) throw CoverageProblems.SECOND_PERSON.refusal();
    }

    Flux<GoodExample> of(String schoolClass) {
        return examples.ofClass(schoolClass);
    }
}
