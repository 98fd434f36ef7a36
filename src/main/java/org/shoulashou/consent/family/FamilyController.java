package org.shoulashou.consent.family;

import static org.shoulashou.accounts.Permission.FAMILY_CONSENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.How;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.consent.What;
import org.shoulashou.consent.answering.AnswerNotice;
import org.shoulashou.consent.answering.Photographs;
import org.shoulashou.consent.board.ConsentSheets;
import org.shoulashou.consent.notices.Notice;
import org.shoulashou.consent.notices.Notices;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.platform.sheets.Sheets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A guardian reads the notice and answers for each child; what another guardian said is not shown. */
@RestController
@RequestMapping("/api/family")
class FamilyController {

    private final FamilyConsents consents;
    private final Pupils pupils;
    private final AnswerNotice answerNotice;
    private final Photographs photographs;
    private final Notices notices;
    private final Sheets sheets;

    FamilyController(
            FamilyConsents consents,
            Pupils pupils,
            AnswerNotice answerNotice,
            Photographs photographs,
            Notices notices,
            Sheets sheets) {
        this.consents = consents;
        this.pupils = pupils;
        this.answerNotice = answerNotice;
        this.photographs = photographs;
        this.notices = notices;
        this.sheets = sheets;
    }

    /**
     * @param answers   this guardian's own, empty before the first
     * @param photographs of the paper on which they were given
     * @param askAgain  they were given to a text that has changed since
     */
    record ChildConsent(
            String pupilId,
            String penName,
            Map<What, Boolean> answers,
            @Nullable Integer notice,
            @Nullable How how,
            @Nullable Instant answeredAt,
            List<PaperPage> photographs,
            boolean askAgain,
            boolean childStopped) {}

    record FamilyPage(Notice notice, List<ChildConsent> children) {}

    record Answers(@NotNull Integer notice, @NotNull Map<What, Boolean> answers) {}

    record OwnRecord(String pupilId, String penName, List<Given> given, List<Notice> notices) {}

    @GetMapping("/consents")
    @Needs(FAMILY_CONSENT)
    Mono<FamilyPage> page(Caller guardian) {
        return Flux.fromIterable(guardian.reach(FAMILY_CONSENT).ids(ScopeKind.PUPIL))
                .concatMap(pupilId -> child(pupilId, guardian))
                .collectList()
                .map(children -> new FamilyPage(notices.current(), children));
    }

    @PutMapping("/pupils/{id}/consents")
    @Needs(value = FAMILY_CONSENT, on = "pupil", in = "id")
    Mono<ChildConsent> answer(@PathVariable String id, @Valid @RequestBody Answers given, Caller guardian) {
        return answerNotice
                .answer(id, given.notice(), given.answers(), guardian)
                .flatMap(consent -> child(consent, guardian));
    }

    @DeleteMapping("/pupils/{id}/consents")
    @Needs(value = FAMILY_CONSENT, on = "pupil", in = "id")
    Mono<ChildConsent> withdraw(@PathVariable String id, Caller guardian) {
        return answerNotice.withdraw(id, guardian).flatMap(consent -> child(consent, guardian));
    }

    /** Everything that this guardian said, with the texts that were answered. */
    @GetMapping("/pupils/{id}/consents/record")
    @Needs(value = FAMILY_CONSENT, on = "pupil", in = "id")
    Mono<OwnRecord> record(@PathVariable String id, Caller guardian) {
        return consents.of(id)
                .map(consent -> own(consent, guardian))
                .zipWith(penName(id))
                .map(both -> new OwnRecord(id, both.getT2(), both.getT1(), answered(both.getT1())));
    }

    @GetMapping("/pupils/{id}/consents/export")
    @Needs(value = FAMILY_CONSENT, on = "pupil", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(@PathVariable String id, Caller guardian, ServerHttpRequest request) {
        return consents.of(id).map(consent -> own(consent, guardian)).flatMap(own -> file(own, request));
    }

    /** A photograph of the paper that this guardian signed. */
    @GetMapping(path = "/pupils/{id}/consents/pages/{pageId}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(value = FAMILY_CONSENT, on = "pupil", in = "id")
    Mono<ResponseEntity<byte[]>> photograph(@PathVariable String id, @PathVariable String pageId, Caller guardian) {
        return consents.of(id)
                .map(consent -> ownPages(consent, guardian))
                .flatMap(visible -> photographs.show(id, visible, pageId, guardian))
                .map(PictureAnswer::of);
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> file(List<Given> own, ServerHttpRequest request) {
        return sheets.attachment(ConsentSheets.RECORD, Mono.just((long) own.size()), Flux.fromIterable(own), request);
    }

    private Mono<ChildConsent> child(String pupilId, Caller guardian) {
        return consents.of(pupilId).flatMap(consent -> child(consent, guardian));
    }

    private Mono<ChildConsent> child(FamilyConsent consent, Caller guardian) {
        return penName(consent.id()).map(penName -> child(consent, penName, guardian));
    }

    private ChildConsent child(FamilyConsent consent, String penName, Caller guardian) {
        Given last = consent.lastOf(guardian.accountId()).orElse(null);
        return new ChildConsent(
                consent.id(),
                penName,
                last == null ? Map.of() : last.answers(),
                last == null ? null : last.notice(),
                last == null ? null : last.how(),
                last == null ? null : last.at(),
                last == null ? List.of() : last.photographs(),
                last != null && last.notice() < notices.countsFrom(),
                consent.childStopped());
    }

    private Mono<String> penName(String pupilId) {
        return pupils.find(pupilId).map(pupil -> pupil.penName()).defaultIfEmpty("");
    }

    private static List<Given> own(FamilyConsent consent, Caller guardian) {
        return consent.given().stream()
                .filter(word -> word.giver().equals(guardian.accountId()))
                .toList();
    }

    private static List<PaperPage> ownPages(FamilyConsent consent, Caller guardian) {
        return own(consent, guardian).stream()
                .flatMap(word -> word.photographs().stream())
                .toList();
    }

    private List<Notice> answered(List<Given> own) {
        return own.stream()
                .map(Given::notice)
                .distinct()
                .flatMap(version -> notices.find(version).stream())
                .toList();
    }
}
