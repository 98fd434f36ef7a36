package org.shoulashou.letters.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.letters.history.HistoryEntry;
import org.shoulashou.platform.pictures.Pictures;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A page that went under the wrong child is taken out by whoever filed it, as long as nobody else has read it; and of a letter
 * that went back, whoever read it before. What somebody has read stays as evidence, out of the letter.
 */
@Component
class TakePageOut {

    private final Letters letters;
    private final Histories histories;
    private final Pictures pictures;
    private final SchoolDays days;
    private final Clock clock;

    TakePageOut(Letters letters, Histories histories, Pictures pictures, SchoolDays days, Clock clock) {
        this.letters = letters;
        this.histories = histories;
        this.pictures = pictures;
        this.days = days;
        this.clock = clock;
    }

    private record Asked(String page, Hand by) {}

    /**
     * How things stand elsewhere.
     *
     * @param isFirst whether what is left is the first letter of its author
     * @param readAt  when somebody else looked last; long ago where nobody did
     */
    private record Known(boolean isFirst, Instant readAt) {}

    Mono<Void> takeOut(Letter letter, String page, Caller teacher) {
        Asked asked = new Asked(page, Hand.of(teacher, clock.instant()));
        return letters.follow(letter.id(), now -> known(now, teacher), (now, known) -> without(now, asked, known))
                .then(Mono.defer(() -> readAt(letter, teacher)))
                .flatMap(readAt -> putAside(letter, page, readAt));
    }

    private Mono<Known> known(Letter letter, Caller teacher) {
        return Mono.zip(letters.isFirst(letter), readAt(letter, teacher), Known::new);
    }

    private Mono<Instant> readAt(Letter letter, Caller teacher) {
        return histories
                .of(letter.id())
                .filter(entry ->
                        entry.deed().isOpening() && !teacher.accountId().equals(entry.by()))
                .map(HistoryEntry::at)
                .reduce(Instant.EPOCH, (one, other) -> other.isAfter(one) ? other : one);
    }

    /** Asked when it is out of the letter: from then on nobody opens it there, and who did before has their line. */
    private Mono<Void> putAside(Letter letter, String page, Instant readAt) {
        return pictures.those(FilePage.ofPages(letter), List.of(page))
                .concatMap(kept -> kept.takenAt().isAfter(readAt) ? pictures.remove(page) : keptForLeads(letter, page))
                .then();
    }

    /** It may be another child's page: whose letter it lay in neither sees it again nor puts it back. */
    private Mono<Void> keptForLeads(Letter letter, String page) {
        return pictures.handOver(page, LetterPicture.takenOutOf(letter.id()));
    }

    /** What is left is handed in as before; when nothing is, the sheet lies empty on the child's desk. */
    private Letter without(Letter letter, Asked asked, Known known) {
        Hand by = asked.by();
        boolean filed = letter.review().filedBy().contains(by.accountId())
                && letter.content().pictures().stream().anyMatch(picture -> isPage(picture, asked.page()));
        if (!filed) throw LetterProblems.NOT_NOW.refusal();
        if (isGivenBack(letter)) return left(letter, asked);
        if (known.readAt().isAfter(wentBackAt(letter))) throw LetterProblems.PAGE_READ_ALREADY.refusal();
        Letter left = letter.takenBack(by).saved(without(letter.content(), asked.page()), by.at());
        return left.content().isEmpty() ? left : left.handedIn(known.isFirst(), days.deadline(by.at()), by);
    }

    /** As long as the child has not written on: then it is the child's alone (R08). */
    private static boolean isGivenBack(Letter letter) {
        return letter.state() == LetterState.RETURNED && letter.isAsReturned();
    }

    /** It stays as it went back, so that a page that comes next takes the place of all that were refused. */
    private static Letter left(Letter letter, Asked asked) {
        Content left = without(letter.content(), asked.page());
        return letter.saved(left, letter.times().savedAt()).noted(Deed.TAKEN_BACK, asked.by());
    }

    private static Instant wentBackAt(Letter letter) {
        return letter.review().lastReturn().map(Review.Returned::at).orElse(Instant.EPOCH);
    }

    private static boolean isPage(LetterPicture picture, String id) {
        return picture.kind() == LetterPicture.Kind.PAGE && picture.id().equals(id);
    }

    private static Content without(Content content, String page) {
        List<LetterPicture> left = content.pictures().stream()
                .filter(picture -> !isPage(picture, page))
                .toList();
        return content.with(left);
    }
}
