package org.shoulashou.letters.writing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Content.Answered;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.letters.helps.WritingHelps;
import org.shoulashou.letters.text.CleanBody;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.WrittenBody;
import org.shoulashou.platform.crypto.Sealed;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what a child wrote: cleaned, bounded, closed. Two devices never write over each other silently. */
@Component
class SaveLetter {

    private final Letters letters;
    private final LetterBodies bodies;
    private final OwnPictures pictures;
    private final FriendAsks asks;
    private final WritingHelps helps;
    private final LettersProperties settings;
    private final Clock clock;

    SaveLetter(
            Letters letters,
            LetterBodies bodies,
            OwnPictures pictures,
            FriendAsks asks,
            WritingHelps helps,
            LettersProperties settings,
            Clock clock) {
        this.letters = letters;
        this.bodies = bodies;
        this.pictures = pictures;
        this.asks = asks;
        this.helps = helps;
        this.settings = settings;
        this.clock = clock;
    }

    record Writing(
            @NotNull Long version,
            @NotNull @Size(max = CleanBody.MOST_SENT) String body,
            @NotBlank String paper,
            @NotBlank String ink,
            @Nullable String stamp,
            @NotNull @Size(max = 50) List<@NotBlank String> pictures,
            FriendAsks.@Nullable @Valid Answering answered) {}

    Mono<Letter> save(Letter letter, Writing writing) {
        OwnAct.guard(OwnAct.SAVE, sameAs(letter, writing.version()), clock.instant());
        refuseUnknown(writing);
        return pictures.those(letter, writing.pictures())
                .flatMap(found -> content(letter, writing, found))
                .map(content -> letter.saved(content, clock.instant()))
                .flatMap(this::store)
                .delayUntil(pictures::keep);
    }

    Mono<Void> discard(Letter letter, long version) {
        OwnAct.guard(OwnAct.DISCARD, sameAs(letter, version), clock.instant());
        return letters.discard(letter)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(LetterProblems.CHANGED_ELSEWHERE::refusal))
                .flatMap(done -> pictures.removeAll(letter));
    }

    Mono<Letter> store(Letter next) {
        return letters.save(next)
                .onErrorMap(
                        OptimisticLockingFailureException.class, stale -> LetterProblems.CHANGED_ELSEWHERE.refusal());
    }

    static Letter sameAs(Letter now, long version) {
        if (now.revision() != version) throw LetterProblems.CHANGED_ELSEWHERE.refusal();
        return now;
    }

    private void refuseUnknown(Writing writing) {
        boolean stampKnown = writing.stamp() == null || helps.hasStamp(writing.stamp());
        boolean known = WritingHelps.PAPERS.contains(writing.paper()) && WritingHelps.INKS.contains(writing.ink());
        if (!known || !stampKnown) throw LetterProblems.UNKNOWN_PAPER.refusal();
    }

    private Mono<Content> content(Letter letter, Writing writing, List<LetterPicture> found) {
        WrittenBody written = CleanBody.of(writing.body(), Set.copyOf(writing.pictures()));
        int length = written.length();
        if (length > settings.longest()) throw LetterProblems.TOO_LONG.refusal(settings.longest(), length);
        if (written.html().length() > CleanBody.MOST_KEPT) throw LetterProblems.TOO_MANY_LINES.refusal();
        Sheet sheet = new Sheet(writing, found, length);
        return bodies.sealBody(letter.id(), letter.between().author().pupil(), written.html())
                .zipWith(asks.answered(letter, writing.answered()))
                .map(both -> sheet.with(both.getT1(), both.getT2().orElse(null)));
    }

    private record Sheet(Writing chosen, List<LetterPicture> pictures, int length) {

        Content with(Sealed body, @Nullable Answered answered) {
            return new Content(body, chosen.paper(), chosen.ink(), chosen.stamp(), pictures, length, answered);
        }
    }
}
