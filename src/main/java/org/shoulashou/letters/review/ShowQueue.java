package org.shoulashou.letters.review;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.FourEyes;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.Screened;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.review.Queue.ClaimView;
import org.shoulashou.letters.review.Queue.QueueRow;
import org.shoulashou.letters.review.Queue.WaitsFor;
import org.shoulashou.letters.review.ReviewNames.Known;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.team.ReviewTeam.Closed;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits for one reader. */
@Component
class ShowQueue {

    private final Letters letters;
    private final ReviewNames names;
    private final ReviewTeams teams;
    private final Classes classes;
    private final Clock clock;

    ShowQueue(Letters letters, ReviewNames names, ReviewTeams teams, Classes classes, Clock clock) {
        this.letters = letters;
        this.names = names;
        this.teams = teams;
        this.classes = classes;
        this.clock = clock;
    }

    Mono<Queue> of(Queue.Side side, PageRequest asked, Caller caller) {
        return closed(caller)
                .map(closed -> new Queue(List.of(), asked.number(), asked.length(), 0, closed.text()))
                .switchIfEmpty(Mono.defer(() -> open(side, asked, caller)));
    }

    /** A reader of several schools is kept out by the first that has no papers of them. */
    private Mono<Closed> closed(Caller caller) {
        return schools(caller)
                .concatMap(school -> teams.closedTo(caller.accountId(), school))
                .next();
    }

    private Flux<String> schools(Caller caller) {
        Reach reach = caller.reach(LETTERS_REVIEW);
        return Flux.fromIterable(reach.ids(ScopeKind.SCHOOL))
                .concatWith(classes.withIds(reach.ids(ScopeKind.CLASS)).map(SchoolClass::schoolId))
                .distinct();
    }

    private Mono<Queue> open(Queue.Side side, PageRequest asked, Caller caller) {
        Criteria which = where("review.waiting.keys")
                .in(caller.reach(LETTERS_REVIEW).keys())
                .and("state")
                .in(states(side));
        return letters.waitingFor(which, asked)
                .zipWhen(page -> names.of(page.items()))
                .map(both -> queue(both.getT1(), both.getT2(), caller));
    }

    private static List<LetterState> states(Queue.Side side) {
        List<LetterState> sending = List.of(LetterState.SUBMITTED, LetterState.IN_REVIEW, LetterState.SECOND_READER);
        return switch (side) {
            case SENDING -> sending;
            case RECEIVING -> List.of(LetterState.RECEIVING);
            case ALL ->
                Stream.concat(sending.stream(), Stream.of(LetterState.RECEIVING))
                        .toList();
        };
    }

    private Queue queue(Page<Letter> page, Known known, Caller caller) {
        List<QueueRow> rows =
                page.items().stream().map(letter -> row(letter, known, caller)).toList();
        return new Queue(rows, page.page(), page.size(), page.total(), null);
    }

    private QueueRow row(Letter letter, Known known, Caller caller) {
        Instant now = clock.instant();
        Between between = letter.between();
        Review review = letter.review();
        Waiting waiting = review.waiting();
        Screened screened = review.screened();
        Kind worst = screened == null ? null : screened.worst();
        Frozen frozen = letter.frozen();
        return new QueueRow(
                letter.id(),
                known.penName(between.author()),
                known.realName(between.author(), caller),
                known.classOf(letter, between.author(), caller),
                known.town(letter, between.reader()),
                known.round(letter),
                letter.state(),
                letter.state().text(),
                waiting == null ? null : waiting.since(),
                waiting == null ? null : waiting.dueAt(),
                waiting != null && !waiting.dueAt().isAfter(now),
                worst,
                worst == null ? null : KindTexts.of(worst),
                screened == null ? 0 : screened.marks().size(),
                ClaimView.of(letter, caller, now),
                WaitsFor.of(letter.state()),
                ReachLetter.isOfOwnSchool(letter, caller) ? second(letter) : null,
                letter.state().waitsForAdults() && ReviewAct.isForAnother(letter, caller),
                frozen == null ? null : frozen.text());
    }

    private static @Nullable Text second(Letter letter) {
        return letter.review().fourEyes().stream()
                .findFirst()
                .map(FourEyes::text)
                .orElse(null);
    }
}
