package org.shoulashou.letters.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.LettersProperties;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.text.FreshLetters;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.pictures.KeptPicture;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Files the photograph of a page that was written by hand under its child, and hands the letter in: what a child gives the
 * teacher on paper is handed in. A letter that nobody reads yet takes further pages.
 */
@Component
class FilePage {

    private static final String MODULE = "letters";

    private final LetterSheets sheets;
    private final ClassSheets classSheets;
    private final Pictures pictures;
    private final Pairings pairings;
    private final Pupils pupils;
    private final Consents consents;
    private final Letters letters;
    private final FreshLetters fresh;
    private final MayTravel travel;
    private final SchoolDays days;
    private final LettersProperties settings;
    private final Clock clock;
    private final Scheduler threads = Schedulers.newBoundedElastic(1, 200, "letter-sheets");

    FilePage(
            LetterSheets sheets,
            ClassSheets classSheets,
            Pictures pictures,
            Pairings pairings,
            Pupils pupils,
            Consents consents,
            Letters letters,
            FreshLetters fresh,
            MayTravel travel,
            SchoolDays days,
            LettersProperties settings,
            Clock clock) {
        this.sheets = sheets;
        this.classSheets = classSheets;
        this.pictures = pictures;
        this.pairings = pairings;
        this.pupils = pupils;
        this.consents = consents;
        this.letters = letters;
        this.fresh = fresh;
        this.travel = travel;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param pupil whose it is, when somebody says so; otherwise the code on it does */
    record Arrived(
            String schoolClass,
            String file,
            byte[] photograph,
            @Nullable String pupil) {}

    /**
     * @param picture the page in that letter
     * @param penName of the child under whom it lies now
     * @param whose   whether nothing is amiss but that nobody knows whose page it is
     */
    record FiledLetter(
            String file,
            @Nullable String letterId,
            @Nullable String picture,
            @Nullable String penName,
            boolean whose,
            @Nullable Text problem,
            @Nullable Text advice) {}

    private record Page(LetterSheet sheet, byte[] upload) {}

    private record Laid(Letter letter, String picture) {}

    /** One that cannot be filed is told, and stops no other. That the house is busy says nothing about the page. */
    Mono<FiledLetter> file(Arrived page, Caller teacher) {
        return whose(page)
                .flatMap(sheet -> filed(new Page(sheet, page.photograph()), teacher))
                .zipWhen(laid -> pupils.find(laid.letter().between().author().pupil()))
                .map(both -> filed(page, both.getT1(), both.getT2()))
                .onErrorResume(Refusal.class, refused -> told(page, refused));
    }

    private static Mono<FiledLetter> told(Arrived page, Refusal refused) {
        boolean busy = refused.kind() == PlatformProblems.TOO_MANY_REQUESTS;
        return busy ? Mono.error(refused) : Mono.just(refused(page, refused));
    }

    private static FiledLetter filed(Arrived page, Laid laid, Pupil child) {
        return new FiledLetter(page.file(), laid.letter().id(), laid.picture(), child.penName(), false, null, null);
    }

    private static FiledLetter refused(Arrived page, Refusal refused) {
        boolean whose = refused.kind() == LetterProblems.NO_SHEET_CODE;
        Text title = refused.kind().title();
        return new FiledLetter(page.file(), null, null, null, whose, title, refused.detail());
    }

    private Mono<LetterSheet> whose(Arrived page) {
        String said = page.pupil();
        return said == null
                ? coded(page)
                        .filter(sheet -> sheet.schoolClass().equals(page.schoolClass()))
                        .switchIfEmpty(Mono.error(LetterProblems.NO_SHEET_CODE::refusal))
                : classSheets.ofPupil(page.schoolClass(), said).delayUntil(sheet -> refuseAnothers(page, said));
    }

    private Mono<LetterSheet> coded(Arrived page) {
        return Mono.fromCallable(() -> LetterSheet.codeOn(page.photograph()))
                .subscribeOn(threads)
                .flatMap(code -> code.map(sheets::withCode).orElseGet(Mono::empty));
    }

    /** A page says by its code whose it is; nobody puts it under another child. */
    private Mono<Void> refuseAnothers(Arrived page, String pupil) {
        return coded(page)
                .filter(sheet -> !sheet.pupil().equals(pupil))
                .flatMap(sheet -> Mono.error(LetterProblems.PAGE_OF_ANOTHER.refusal()));
    }

    /** The screens may be looking at the page before while the next one comes: then it is laid to what stands there now. */
    private Mono<Laid> filed(Page page, Caller teacher) {
        String pupil = page.sheet().pupil();
        return consents.requireToCorrespond(pupil)
                .then(consents.require(pupil, What.SCANS))
                .then(Mono.defer(() -> inItsSlot(page.sheet())))
                .delayUntil(travel::requireToBegin)
                .zipWhen(letter -> developed(letter, page))
                .flatMap(both -> laid(both.getT1(), both.getT2(), teacher))
                .retryWhen(LookAgain.whenStale())
                .delayUntil(laid -> pictures.keep(laid.letter().content().pictureIds()));
    }

    private Mono<KeptPicture> developed(Letter letter, Page page) {
        return pictures.take(
                page.upload(), ofPages(letter), letter.between().author().pupil());
    }

    /** The same photograph again is the answer that did not come back the first time: it lies there once. */
    private Mono<Laid> laid(Letter letter, KeptPicture kept, Caller teacher) {
        return pictures.of(ofPages(letter))
                .filter(other -> other.sha256().equals(kept.sha256()))
                .filter(other -> letter.content().pictureIds().contains(other.id()))
                .next()
                .delayUntil(there -> pictures.remove(kept.id()))
                .map(there -> new Laid(letter, there.id()))
                .switchIfEmpty(Mono.defer(() -> laidAnew(letter, kept, teacher)));
    }

    private Mono<Laid> laidAnew(Letter letter, KeptPicture kept, Caller teacher) {
        Instant now = clock.instant();
        LetterPicture page = new LetterPicture(kept.id(), LetterPicture.Kind.PAGE, kept.width(), kept.height());
        List<LetterPicture> before = pagesBefore(letter);
        if (before.size() >= settings.mostPictures()) {
            throw LetterProblems.TOO_MANY_PICTURES.refusal(settings.mostPictures());
        }
        Letter longer = onTheDesk(letter, teacher).saved(longer(letter.content(), before, page), now);
        return letters.isFirst(longer)
                .map(first -> longer.handedIn(first, days.deadline(now), Hand.of(teacher, now)))
                .flatMap(letters::save)
                .onErrorMap(DuplicateKeyException.class, FilePage::cameSecond)
                .flatMap(saved -> letters.find(saved.id()))
                .map(saved -> new Laid(saved, kept.id()));
    }

    static Owner ofPages(Letter letter) {
        return new Owner(MODULE, LetterPicture.Kind.PAGE.name(), letter.id());
    }

    private Mono<Letter> inItsSlot(LetterSheet sheet) {
        return letters.inSlot(sheet.slot()).switchIfEmpty(Mono.defer(() -> begun(sheet)));
    }

    private Mono<Letter> begun(LetterSheet sheet) {
        return pairings.find(sheet.pairing())
                .switchIfEmpty(Mono.error(LetterProblems.NO_FRIEND::refusal))
                .map(pairing -> Between.of(pairing, sheet.pupil(), sheet.round(), 1))
                .flatMap(fresh::of);
    }

    /** What a child has begun at the desk is not handed in behind their back. */
    private Letter onTheDesk(Letter letter, Caller teacher) {
        if (letter.isFrozen()) throw LetterProblems.NO_FRIEND.refusal();
        if (isBegunBy(letter.content())) throw LetterProblems.TYPED_ALREADY.refusal();
        return letter.state().isTheChilds() ? letter : letter.takenBack(Hand.of(teacher, clock.instant()));
    }

    /** Words, or a picture of the child's own. */
    private static boolean isBegunBy(Content content) {
        return content.length() > 0
                || content.pictures().stream().anyMatch(picture -> picture.kind() != LetterPicture.Kind.PAGE);
    }

    /** What went back was written anew: the pages that were refused are kept as evidence, and not handed in again. */
    private static List<LetterPicture> pagesBefore(Letter letter) {
        boolean refused = letter.state() == LetterState.RETURNED && letter.isAsReturned();
        return refused ? List.of() : letter.content().pictures();
    }

    /** Two first pages of a child at the same moment: this one is laid to the letter that the other began. */
    private static OptimisticLockingFailureException cameSecond(DuplicateKeyException twice) {
        return new OptimisticLockingFailureException("another page has begun the letter", twice);
    }

    private static Content longer(Content content, List<LetterPicture> before, LetterPicture page) {
        List<LetterPicture> more =
                Stream.concat(before.stream(), Stream.of(page)).toList();
        return content.with(more);
    }
}
