package org.shoulashou.safeguarding.pages;

import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.shoulashou.safeguarding.Ending;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.acting.CloseConcern;
import org.shoulashou.safeguarding.acting.TakeInHand;
import org.shoulashou.safeguarding.acting.TickStep;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.shoulashou.safeguarding.evidence.EvidencePictures;
import org.shoulashou.safeguarding.evidence.OpenEvidence;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Concerns, for the leads of their schools. */
@RestController
@RequestMapping("/api/concerns")
class ConcernController {

    private final StoredConcerns concerns;
    private final ShowConcern show;
    private final TakeInHand takeInHand;
    private final TickStep tickStep;
    private final CloseConcern closeConcern;
    private final OpenEvidence openEvidence;
    private final EvidencePictures pictures;

    ConcernController(
            StoredConcerns concerns,
            ShowConcern show,
            TakeInHand takeInHand,
            TickStep tickStep,
            CloseConcern closeConcern,
            OpenEvidence openEvidence,
            EvidencePictures pictures) {
        this.concerns = concerns;
        this.show = show;
        this.takeInHand = takeInHand;
        this.tickStep = tickStep;
        this.closeConcern = closeConcern;
        this.openEvidence = openEvidence;
        this.pictures = pictures;
    }

    record ConcernsInHand(List<ConcernRow> concerns) {}

    record SeenConcern(@NotNull Long version) {}

    record StepSaid(
            @NotNull Long version,
            @NotBlank @Size(max = 40) String step,
            @NotNull Boolean done,
            @Size(max = 1000) @Nullable String note) {}

    record ConcernClosing(
            @NotNull Long version,
            @NotNull Ending ending,
            @Size(max = 1000) @Nullable String note) {}

    @GetMapping
    @Needs(CONCERNS_HANDLE)
    Mono<ConcernsInHand> inHand(Caller lead) {
        return concerns.inHand(schoolsOf(lead))
                .collectList()
                .flatMap(found -> show.rows(found, lead))
                .map(ConcernsInHand::new);
    }

    @GetMapping("/closed")
    @Needs(CONCERNS_HANDLE)
    Mono<Page<ConcernRow>> closed(@Valid PageRequest asked, Caller lead) {
        return concerns.closed(schoolsOf(lead), asked).flatMap(page -> rows(page, lead));
    }

    @GetMapping("/{id}")
    @Needs(value = CONCERNS_HANDLE, on = "concern", in = "id")
    Mono<ConcernPage> one(@PathVariable String id, Caller lead) {
        return concerns.find(id).flatMap(concern -> show.page(concern, lead));
    }

    @PostMapping("/{id}/acknowledgement")
    @Needs(value = CONCERNS_HANDLE, on = "concern", in = "id")
    Mono<ConcernPage> acknowledge(@PathVariable String id, Caller lead) {
        return takeInHand.acknowledge(id, lead).flatMap(concern -> show.page(concern, lead));
    }

    @PostMapping("/{id}/take-over")
    @Needs(value = CONCERNS_HANDLE, on = "concern", in = "id")
    Mono<ConcernPage> takeOver(@PathVariable String id, @Valid @RequestBody SeenConcern seen, Caller lead) {
        return takeInHand.takeOver(id, seen.version(), lead).flatMap(concern -> show.page(concern, lead));
    }

    @PostMapping("/{id}/steps")
    @Needs(value = CONCERNS_HANDLE, on = "concern", in = "id")
    Mono<ConcernPage> tick(@PathVariable String id, @Valid @RequestBody StepSaid said, Caller lead) {
        TickStep.Said step = new TickStep.Said(said.step(), said.done(), said.note());
        return tickStep.tick(id, said.version(), step, lead).flatMap(concern -> show.page(concern, lead));
    }

    @PostMapping("/{id}/closing")
    @Needs(value = CONCERNS_HANDLE, on = "concern", in = "id")
    Mono<ConcernPage> close(@PathVariable String id, @Valid @RequestBody ConcernClosing closing, Caller lead) {
        CloseConcern.End end = new CloseConcern.End(closing.ending(), closing.note());
        return closeConcern.close(id, closing.version(), end, lead).flatMap(concern -> show.page(concern, lead));
    }

    /** A post, because it writes down who looked. */
    @PostMapping("/{id}/evidence")
    @Needs(value = CONCERNS_HANDLE, on = "concern", in = "id")
    Mono<Evidence> evidence(@PathVariable String id, Caller lead) {
        return openEvidence.open(id, lead);
    }

    /** Each look is written down first, as of the words. */
    @GetMapping(path = "/{id}/evidence/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(value = CONCERNS_HANDLE, on = "concern", in = "id")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String id, @PathVariable String picture, Caller lead) {
        return pictures.show(id, picture, lead).map(PictureAnswer::of);
    }

    private Mono<Page<ConcernRow>> rows(Page<Concern> page, Caller lead) {
        return show.rows(page.items(), lead).map(rows -> new Page<>(rows, page.page(), page.size(), page.total()));
    }

    private static List<String> schoolsOf(Caller lead) {
        return lead.reach(CONCERNS_HANDLE).ids(ScopeKind.SCHOOL);
    }
}
