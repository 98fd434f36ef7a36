package org.shoulashou.letters.review;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.FourEyes;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.Screened;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.letters.review.Queue.ClaimView;
import org.shoulashou.letters.review.ReviewLetter.HitView;
import org.shoulashou.letters.review.ReviewLetter.ReturnView;
import org.shoulashou.letters.review.ReviewNames.Known;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a letter for a reader: first it is written down that they look, then they see it (R15). */
@Component
class ShowReviewLetter {

    private final LetterBodies bodies;
    private final Histories histories;
    private final ReviewNames names;
    private final Clock clock;

    ShowReviewLetter(LetterBodies bodies, Histories histories, ReviewNames names, Clock clock) {
        this.bodies = bodies;
        this.histories = histories;
        this.names = names;
        this.clock = clock;
    }

    /** With its words. What nobody can open any more is said to be so: it can go back or to the leads, and no further. */
    Mono<ReviewLetter> opened(Letter letter, Caller caller) {
        Mono<OpenedLetter> opening = Mono.defer(() -> bodies.open(letter)).doOnNext(OpenedLetter::body);
        return histories
                .thenShow(letter, Deed.OPENED, caller, opening)
                .zipWith(names.of(List.of(letter)))
                .map(both -> view(letter, both.getT1(), both.getT2(), caller))
                .onErrorResume(CannotOpen.class, gone -> unreadable(letter, caller));
    }

    /** How it stands, without a word of it. */
    Mono<ReviewLetter> closed(Letter letter, Caller caller) {
        return names.of(List.of(letter)).map(known -> view(letter, null, known, caller));
    }

    private Mono<ReviewLetter> unreadable(Letter letter, Caller caller) {
        return closed(letter, caller).map(ReviewLetter::toBeOpenedByNobody);
    }

    private ReviewLetter view(Letter letter, @Nullable OpenedLetter opened, Known known, Caller caller) {
        boolean withWords = opened != null;
        Between between = letter.between();
        Content content = letter.content();
        Review review = letter.review();
        Waiting waiting = review.waiting();
        Review.SentBack back = review.sentBack();
        Frozen frozen = letter.frozen();
        boolean own = ReachLetter.isOfOwnSchool(letter, caller);
        LetterState state = stateFor(letter, caller);
        return new ReviewLetter(
                letter.id(),
                letter.step(),
                state,
                state.text(),
                known.penName(between.author()),
                known.realName(between.author(), caller),
                known.classOf(letter, between.author(), caller),
                known.town(letter, between.reader()),
                known.penName(between.reader()),
                known.round(letter),
                content.paper(),
                content.ink(),
                content.stamp(),
                opened != null ? opened.body() : null,
                opened != null ? opened.plain() : null,
                false,
                withWords ? hits(review) : List.of(),
                withWords ? content.pictures() : List.of(),
                own ? returns(letter, opened, caller) : List.of(),
                opened != null && back != null ? opened.note(back.note()) : null,
                own ? fourEyes(letter) : List.of(),
                review.approvals().stream()
                        .flatMap(hand -> Stream.ofNullable(hand.name()))
                        .toList(),
                ClaimView.of(letter, caller, clock.instant()),
                List.copyOf(ReviewAct.allowedFor(letter, caller, clock.instant())),
                waiting == null ? null : waiting.dueAt(),
                frozen == null ? null : frozen.text());
    }

    private static List<HitView> hits(Review review) {
        Screened screened = review.screened();
        return screened == null
                ? List.of()
                : screened.marks().stream().map(ShowReviewLetter::hit).toList();
    }

    private static HitView hit(Screened.Mark mark) {
        return new HitView(
                mark.kind(), KindTexts.of(mark.kind()), mark.start(), mark.end(), mark.picture(), mark.reason());
    }

    static LetterState stateFor(Letter letter, Caller caller) {
        return ReachLetter.isLead(letter, caller)
                ? letter.state()
                : letter.state().openly();
    }

    /** What was marked in a letter that nobody may read now is not told either. */
    private static List<Text> fourEyes(Letter letter) {
        return letter.state().isReadable()
                ? letter.review().fourEyes().stream().map(FourEyes::text).toList()
                : List.of();
    }

    /** For the author's own side: what a child had to mend is no business of the other school (R11). */
    private static List<ReturnView> returns(Letter letter, @Nullable OpenedLetter opened, Caller caller) {
        boolean lead = ReachLetter.isLead(letter, caller);
        return letter.review().returns().stream()
                .filter(each -> lead || each.reason() != ReturnReason.LEADS_ASK)
                .map(each -> returned(opened, each))
                .toList();
    }

    private static ReturnView returned(@Nullable OpenedLetter opened, Review.Returned each) {
        String note = opened != null ? opened.note(each.note()) : null;
        return new ReturnView(each.reason(), each.reason().text(), note, each.at());
    }
}
