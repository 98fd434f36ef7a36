package org.shoulashou.letters.paper;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.paper.Papers;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters that are written by hand: sheets for a class, and photographs of them back. */
@RestController
class SheetController {

    private static final int LARGEST = 15 * 1024 * 1024;

    private final LetterSheets sheets;
    private final FilePage filePage;
    private final Pupils pupils;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Papers papers;
    private final Clock clock;

    SheetController(
            LetterSheets sheets,
            FilePage filePage,
            Pupils pupils,
            Pairings pairings,
            Programmes programmes,
            Papers papers,
            Clock clock) {
        this.sheets = sheets;
        this.filePage = filePage;
        this.pupils = pupils;
        this.pairings = pairings;
        this.programmes = programmes;
        this.papers = papers;
        this.clock = clock;
    }

    private record Writer(Pupil pupil, Pairing pairing) {}

    /** For whoever has a friend and a round that is on; of the others nothing is printed. */
    @GetMapping("/api/classes/{id}/letter-sheets.pdf")
    @Needs(value = LETTERS_REVIEW, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> print(@PathVariable String id) {
        return pupils.ofClass(id)
                .concatMap(this::writer)
                .concatMap(this::sheet)
                .collectList()
                .map(SheetPaper::of)
                .map(papers::attachment);
    }

    /** The bare photograph is the body; each page is filed by itself. */
    @PostMapping("/api/letters/pile")
    @Needs(value = LETTERS_REVIEW, on = "class", in = "schoolClass")
    Mono<FilePage.FiledLetter> pile(
            @RequestParam String schoolClass,
            @RequestParam @Size(max = 200) String file,
            @RequestBody Flux<DataBuffer> photograph,
            Caller teacher) {
        return DataBufferUtils.join(photograph, LARGEST)
                .onErrorMap(DataBufferLimitException.class, large -> PlatformProblems.TOO_LARGE.refusal())
                .map(SheetController::taken)
                .flatMap(bytes -> filePage.file(schoolClass, file, bytes, teacher));
    }

    private static byte[] taken(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Mono<Writer> writer(Pupil pupil) {
        return pairings.seatedOf(List.of(pupil.id()))
                .filter(pairing -> pairing.state() == PairingState.ACTIVE)
                .next()
                .map(pairing -> new Writer(pupil, pairing));
    }

    private Mono<SheetPaper.Sheet> sheet(Writer writer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        Pairing pairing = writer.pairing();
        return programmes
                .find(pairing.programme())
                .flatMap(plan -> Mono.justOrEmpty(RoundNow.of(plan, pairing.year(), today)))
                .zipWhen(round -> sheets.of(pairing, writer.pupil().id(), round.id()))
                .map(both -> sheet(writer, both.getT1(), both.getT2()));
    }

    private static SheetPaper.Sheet sheet(Writer writer, Round round, LetterSheet sheet) {
        return new SheetPaper.Sheet(writer.pupil().penName(), round.theme().zh(), sheet.id());
    }
}
