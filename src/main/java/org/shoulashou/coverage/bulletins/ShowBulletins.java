package org.shoulashou.coverage.bulletins;

import static org.shoulashou.accounts.Permission.BULLETINS_READ;
import static org.shoulashou.accounts.Permission.BULLETINS_WRITE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.CoverageProperties;
import org.shoulashou.coverage.bulletins.BulletinView.BulletinRow;
import org.shoulashou.coverage.bulletins.examples.GoodExamples;
import org.shoulashou.coverage.bulletins.examples.ToldExample;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Bulletins that somebody may read: those that are out, of their programmes; drafts where the programme is kept. */
@Component
public class ShowBulletins {

    private final Bulletins bulletins;
    private final GoodExamples examples;
    private final Programmes programmes;
    private final CoverageProperties settings;
    private final Clock clock;

    ShowBulletins(
            Bulletins bulletins,
            GoodExamples examples,
            Programmes programmes,
            CoverageProperties settings,
            Clock clock) {
        this.bulletins = bulletins;
        this.examples = examples;
        this.programmes = programmes;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param examples what its examples say now */
    public record ToldBulletin(Bulletin bulletin, List<ToldExample> examples) {}

    /** @param keeps programmes of which the reader writes bulletins */
    record BulletinBoard(List<BulletinRow> bulletins, List<KeptHere> keeps) {}

    /** @param due by when the bulletin of this month should be out; absent where no programme year runs in it */
    record KeptHere(String id, Text names, @Nullable LocalDate due) {}

    Mono<BulletinBoard> board(Caller caller) {
        return programmes.seenBy(caller.reach(BULLETINS_READ)).collectList().flatMap(seen -> board(seen, caller));
    }

    private Mono<BulletinBoard> board(List<KeptProgramme> seen, Caller caller) {
        List<KeptHere> keeps = seen.stream()
                .filter(kept -> keeps(kept, caller))
                .map(this::here)
                .toList();
        return bulletins
                .of(seen.stream().map(KeptProgramme::id).toList())
                .filter(bulletin -> mayRead(bulletin, caller))
                .map(BulletinRow::of)
                .collectList()
                .map(rows -> new BulletinBoard(rows, keeps));
    }

    private KeptHere here(KeptProgramme kept) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return new KeptHere(kept.id(), kept.programme().names(), due(kept.programme(), today, settings.bulletinBy()));
    }

    static @Nullable LocalDate due(Programme programme, LocalDate today, int day) {
        return programme.yearAt(today).isEmpty()
                ? null
                : Span.of(YearMonth.from(today).toString()).due(day);
    }

    private static boolean keeps(KeptProgramme kept, Caller caller) {
        return caller.may(
                BULLETINS_WRITE, kept.keptAt().stream().map(Scope::ofKey).toList());
    }

    private static boolean mayRead(Bulletin bulletin, Caller caller) {
        return bulletin.isOut() || caller.may(BULLETINS_WRITE, BulletinView.keptAt(bulletin));
    }

    /** Answered like what does not exist where it is none of the reader's business. */
    public Mono<ToldBulletin> one(String id, Caller caller) {
        return bulletins
                .find(id)
                .filter(bulletin -> mayRead(bulletin, caller))
                .filterWhen(bulletin -> programmes
                        .seenBy(caller.reach(BULLETINS_READ), bulletin.programme())
                        .hasElement())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(this::told);
    }

    /** Whether the families of its stories agree is asked now, however long it has been out (R02). */
    Mono<ToldBulletin> told(Bulletin bulletin) {
        return examples.told(bulletin.contents().exampleIds()).map(told -> new ToldBulletin(bulletin, told));
    }
}
