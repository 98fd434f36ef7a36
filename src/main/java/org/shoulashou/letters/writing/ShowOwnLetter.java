package org.shoulashou.letters.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.helps.WritingHelps;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.letters.writing.DeskLetters.DeskRound;
import org.shoulashou.letters.writing.DeskLetters.ReturnedNote;
import org.shoulashou.letters.writing.OwnLetter.LetterTo;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A letter as its author sees it, and nobody else does while it is theirs (R08). */
@Component
class ShowOwnLetter {

    private static final List<Text> READERS = List.of(
            new Text("你们学校的老师（先读，有时是两位）", "teachers of your school, who read it first; sometimes two"),
            new Text("朋友学校的老师", "a teacher of your friend's school"),
            new Text("你的朋友", "your friend"),
            new Text("你的监护人，还有朋友的监护人", "your guardian, and your friend's guardian"));

    private final Letters letters;
    private final LetterBodies bodies;
    private final FriendNames names;
    private final Programmes programmes;
    private final WritingHelps helps;
    private final LettersProperties settings;
    private final Clock clock;

    ShowOwnLetter(
            Letters letters,
            LetterBodies bodies,
            FriendNames names,
            Programmes programmes,
            WritingHelps helps,
            LettersProperties settings,
            Clock clock) {
        this.letters = letters;
        this.bodies = bodies;
        this.names = names;
        this.programmes = programmes;
        this.helps = helps;
        this.settings = settings;
        this.clock = clock;
    }

    /** What somebody else wrote is not there. */
    Mono<Letter> own(String id, Caller pupil) {
        return letters.find(id)
                .filter(letter -> letter.between().author().pupil().equals(pupil.accountId()))
                .filter(letter -> letter.state() != LetterState.ERASED)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    Mono<OwnLetter> of(Letter letter) {
        return Mono.zip(bodies.open(letter), names.friendIn(letter), round(letter))
                .map(all -> view(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Optional<DeskRound>> round(Letter letter) {
        return programmes
                .find(letter.between().programme())
                .map(programme -> round(programme, letter))
                .defaultIfEmpty(Optional.empty());
    }

    private Optional<DeskRound> round(Programme programme, Letter letter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return RoundNow.byId(programme, letter.between().round())
                .map(round -> DeskRound.of(programme, round, helps, today));
    }

    private OwnLetter view(OpenedLetter opened, LetterTo to, Optional<DeskRound> round) {
        Letter letter = opened.letter();
        Content content = letter.content();
        Frozen frozen = letter.frozen();
        return new OwnLetter(
                letter.id(),
                letter.revision(),
                letter.between().pairing(),
                to,
                round.orElse(null),
                letter.state(),
                frozen == null ? letter.state().forChildren() : frozen.text(),
                opened.body(),
                content.paper(),
                content.ink(),
                content.stamp(),
                content.pictures(),
                FriendAsks.Answering.of(content.answered()),
                returned(letter, opened).orElse(null),
                letter.times().savedAt(),
                content.length(),
                settings.longest(),
                opened.browserKey(),
                READERS,
                OwnAct.allowedFor(letter, clock.instant()));
    }

    /**
     * Only as long as it lies on the desk because of it.
     *
     * @param opened absent where nobody can open it any more: then the reason stands alone
     */
    static Optional<ReturnedNote> returned(Letter letter, @Nullable OpenedLetter opened) {
        if (letter.state() != LetterState.RETURNED) return Optional.empty();
        return letter.review().lastReturn().map(last -> returned(last, opened));
    }

    private static ReturnedNote returned(Review.Returned last, @Nullable OpenedLetter opened) {
        return new ReturnedNote(
                last.reason().forChildren(), opened == null ? null : opened.noteIfReadable(last.note()));
    }
}
