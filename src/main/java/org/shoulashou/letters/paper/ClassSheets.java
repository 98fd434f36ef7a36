package org.shoulashou.letters.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The sheets of a class: for whoever has a friend and a round that is on; for the others there is none. */
@Component
class ClassSheets {

    private final LetterSheets sheets;
    private final Pupils pupils;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Clock clock;

    ClassSheets(LetterSheets sheets, Pupils pupils, Pairings pairings, Programmes programmes, Clock clock) {
        this.sheets = sheets;
        this.pupils = pupils;
        this.pairings = pairings;
        this.programmes = programmes;
        this.clock = clock;
    }

    private record Writer(Pupil pupil, Pairing pairing, Round round) {}

    Mono<Paper> printed(String schoolClass) {
        return pupils.ofClass(schoolClass)
                .concatMap(this::writer)
                .concatMap(writer -> sheet(writer).map(sheet -> onPaper(writer, sheet)))
                .collectList()
                .filter(all -> !all.isEmpty())
                .switchIfEmpty(Mono.error(LetterProblems.NO_SHEETS::refusal))
                .map(SheetPaper::of);
    }

    /** Of one child, for a page whose code nobody can read. */
    Mono<LetterSheet> ofPupil(String schoolClass, String pupil) {
        return pupils.find(pupil)
                .filter(known -> known.isEnrolled() && known.classId().equals(schoolClass))
                .flatMap(this::writer)
                .flatMap(this::sheet)
                .switchIfEmpty(Mono.error(LetterProblems.NO_FRIEND::refusal));
    }

    private Mono<Writer> writer(Pupil pupil) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return pairings.seatedOf(List.of(pupil.id()))
                .filter(pairing -> pairing.state() == PairingState.ACTIVE)
                .next()
                .zipWhen(pairing -> round(pairing, today))
                .map(both -> new Writer(pupil, both.getT1(), both.getT2()));
    }

    private Mono<Round> round(Pairing pairing, LocalDate today) {
        return programmes
                .find(pairing.programme())
                .flatMap(plan -> Mono.justOrEmpty(RoundNow.of(plan, pairing.year(), today)));
    }

    private Mono<LetterSheet> sheet(Writer writer) {
        return sheets.of(writer.pairing(), writer.pupil().id(), writer.round().id());
    }

    private static SheetPaper.Sheet onPaper(Writer writer, LetterSheet sheet) {
        return new SheetPaper.Sheet(
                writer.pupil().penName(), writer.round().theme().zh(), sheet.id());
    }
}
