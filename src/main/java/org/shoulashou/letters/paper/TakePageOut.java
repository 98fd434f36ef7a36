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
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.letters.history.HistoryEntry;
import org.shoulashou.platform.pictures.Pictures;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A page that went under the wrong child is taken out by whoever filed it, as long as nobody else has read it. */
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

    Mono<Void> takeOut(Letter letter, String page, Caller teacher) {
        Hand by = Hand.of(teacher, clock.instant());
        return refuseRead(letter, teacher)
                .then(Mono.defer(() -> letters.isFirst(letter)))
                .flatMap(first -> letters.change(letter.id(), now -> without(now, page, first, by)))
                .then(Mono.defer(() -> pictures.remove(page)));
    }

    private Mono<Void> refuseRead(Letter letter, Caller teacher) {
        return histories
                .of(letter.id())
                .filter(entry -> isReading(entry) && !teacher.accountId().equals(entry.by()))
                .next()
                .flatMap(read -> Mono.error(LetterProblems.PAGE_READ_ALREADY.refusal()));
    }

    private static boolean isReading(HistoryEntry entry) {
        return entry.deed() == Deed.OPENED || entry.deed() == Deed.PICTURE_OPENED;
    }

    /** What is left is handed in as before; when nothing is, the sheet lies empty on the child's desk. */
    private Letter without(Letter letter, String page, boolean first, Hand by) {
        Instant now = by.at();
        boolean filed = letter.review().filedBy().contains(by.accountId())
                && letter.content().pictures().stream().anyMatch(picture -> isPage(picture, page));
        if (!filed) throw LetterProblems.NOT_NOW.refusal();
        Letter open = letter.takenBack(by);
        Letter left = open.saved(without(open.content(), page), now);
        return left.content().isEmpty() ? left : left.handedIn(first, days.deadline(now), by);
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
