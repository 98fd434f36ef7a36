package org.shoulashou.consent.board;

import static org.shoulashou.accounts.Permission.CONSENTS_CONFIRM;
import static org.shoulashou.accounts.Permission.CONSENTS_READ;
import static org.shoulashou.accounts.Permission.CONSENTS_RECORD;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.pupils.GuardianLinks.Guardian;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.NoPhotograph;
import org.shoulashou.consent.What;
import org.shoulashou.consent.answering.Photographs.Shown;
import org.shoulashou.consent.answering.RecordPaper;
import org.shoulashou.consent.answering.RecordPaper.Sheet;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Signed papers of a pupil, entered by one adult and confirmed by another, and the record of what was said. */
@RestController
@RequestMapping("/api/classes/{id}/pupils/{pupilId}/consents")
class PaperController {

    private final Pupils pupils;
    private final FamilyConsents consents;
    private final RecordPaper papers;
    private final BoardRows rows;

    PaperController(Pupils pupils, FamilyConsents consents, RecordPaper papers, BoardRows rows) {
        this.pupils = pupils;
        this.consents = consents;
        this.papers = papers;
        this.rows = rows;
    }

    record SignedPaper(
            @NotBlank @Size(max = 20) String code,
            @NotNull LocalDate signedOn,
            @Nullable Boolean secondGuardian,
            @NotNull Map<What, Boolean> answers,
            @Nullable @Size(max = 20) List<@NotNull String> pages,
            @Nullable NoPhotograph withoutPhotograph) {

        Sheet sheet() {
            Guardian guardian = Boolean.TRUE.equals(secondGuardian) ? Guardian.TWO : Guardian.ONE;
            return new Sheet(code, guardian, signedOn, answers);
        }

        Shown shown() {
            return new Shown(pages == null ? List.of() : pages, withoutPhotograph);
        }
    }

    record Seen(@NotNull Long version) {}

    record ConsentRecord(List<Given> given) {}

    @GetMapping
    @Needs(value = CONSENTS_READ, on = "class", in = "id")
    Mono<ConsentRecord> record(@PathVariable String id, @PathVariable String pupilId) {
        return inClass(id, pupilId)
                .flatMap(pupil -> consents.of(pupil.id()))
                .map(consent -> new ConsentRecord(consent.given()));
    }

    @PostMapping("/paper")
    @Needs(value = CONSENTS_RECORD, on = "class", in = "id")
    Mono<BoardRow> enter(
            @PathVariable String id,
            @PathVariable String pupilId,
            @Valid @RequestBody SignedPaper paper,
            Caller caller) {
        return act(id, pupilId, caller, pupil -> papers.record(pupil, paper.sheet(), paper.shown(), caller));
    }

    @PostMapping("/paper/confirmation")
    @Needs(value = CONSENTS_CONFIRM, on = "class", in = "id")
    Mono<BoardRow> confirm(
            @PathVariable String id, @PathVariable String pupilId, @Valid @RequestBody Seen seen, Caller caller) {
        return act(id, pupilId, caller, pupil -> papers.confirm(pupil.id(), seen.version(), caller));
    }

    @DeleteMapping("/paper")
    @Needs(value = CONSENTS_RECORD, on = "class", in = "id")
    Mono<BoardRow> discard(
            @PathVariable String id, @PathVariable String pupilId, @RequestParam long version, Caller caller) {
        return act(id, pupilId, caller, pupil -> papers.discard(pupil.id(), version, caller));
    }

    private interface Act {
        Mono<FamilyConsent> on(Pupil pupil);
    }

    private Mono<BoardRow> act(String id, String pupilId, Caller caller, Act act) {
        return inClass(id, pupilId).zipWhen(act::on).flatMap(both -> rows.of(both.getT1(), both.getT2(), caller));
    }

    private Mono<Pupil> inClass(String id, String pupilId) {
        return pupils.inClass(id, pupilId).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }
}
