package org.shoulashou.coverage.bulletins;

import static org.shoulashou.accounts.Permission.BULLETINS_CHECK;
import static org.shoulashou.accounts.Permission.BULLETINS_READ;
import static org.shoulashou.accounts.Permission.BULLETINS_WRITE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.bulletins.Contents.Section;
import org.shoulashou.coverage.bulletins.Lacking.OwedKind;
import org.shoulashou.coverage.bulletins.ShowBulletins.BulletinBoard;
import org.shoulashou.coverage.bulletins.examples.ToldExample;
import org.shoulashou.platform.jobs.JobView;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programmes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Bulletins, from the draft to the publication. */
@RestController
@RequestMapping("/api/bulletins")
class BulletinController {

    private final ShowBulletins show;
    private final BeginBulletin begin;
    private final CarryBulletin carry;
    private final NameMissing missing;
    private final ChooseExamples examples;
    private final Programmes programmes;

    BulletinController(
            ShowBulletins show,
            BeginBulletin begin,
            CarryBulletin carry,
            NameMissing missing,
            ChooseExamples examples,
            Programmes programmes) {
        this.show = show;
        this.begin = begin;
        this.carry = carry;
        this.missing = missing;
        this.examples = examples;
        this.programmes = programmes;
    }

    /** @param span {@code 2026-11}, {@code 2026-Q4} or {@code 2026} */
    record NewBulletin(@NotBlank @Size(max = 7) String span) {}

    record BulletinSection(
            @NotBlank @Size(max = 60) String heading,
            @NotNull @Size(max = 6000) String body) {}

    record BulletinWords(
            @NotNull Long version,
            @NotBlank @Size(max = 60) String issuer,
            @NotNull @Size(max = 40) String number,
            @NotBlank @Size(max = 120) String title,
            @NotNull @Size(max = 200) String addressed,
            @NotNull @Size(max = 12) List<@NotNull @Valid BulletinSection> sections,
            @NotNull @Size(max = 10) List<@NotBlank String> examples,
            @Size(max = 200) @Nullable String contact) {

        Contents contents() {
            List<Section> written = sections.stream()
                    .map(section -> new Section(
                            section.heading().strip(), section.body().strip()))
                    .toList();
            return new Contents(
                    issuer.strip(), number.strip(), title.strip(), addressed.strip(), written, List.of(), contact);
        }
    }

    record MissingInput(
            OwedKind kind, Text what, Text owedBy, @Nullable LocalDate due) {

        static MissingInput of(Lacking lacking) {
            return new MissingInput(lacking.kind(), lacking.what(), lacking.owedBy(), lacking.due());
        }
    }

    record SeenBulletin(@NotNull Long version) {}

    record BulletinReturn(
            @NotNull Long version,
            @NotBlank @Size(max = 500) String note) {}

    @GetMapping
    @Needs(BULLETINS_READ)
    Mono<BulletinBoard> list(Caller caller) {
        return show.board(caller);
    }

    @GetMapping("/{id}")
    @Needs(BULLETINS_READ)
    Mono<BulletinView> one(@PathVariable String id, Caller caller) {
        return show.one(id, caller).map(told -> BulletinView.of(told, caller));
    }

    /** What a bulletin would lack now, and who owes it. */
    @GetMapping("/programmes/{id}/missing")
    @Needs(value = BULLETINS_WRITE, on = "programme", in = "id")
    Mono<List<MissingInput>> missing(@PathVariable String id, @RequestParam String span) {
        return programmes
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(programme -> missing.of(programme, Span.of(span)))
                .map(all -> all.stream().map(MissingInput::of).toList());
    }

    /** Good examples that may stand in a bulletin of this programme now. */
    @GetMapping("/programmes/{id}/examples")
    @Needs(value = BULLETINS_WRITE, on = "programme", in = "id")
    Mono<List<ToldExample>> examples(@PathVariable String id) {
        return programmes
                .find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(examples::among);
    }

    @PostMapping("/programmes/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(value = BULLETINS_WRITE, on = "programme", in = "id")
    Mono<JobView> begin(@PathVariable String id, @Valid @RequestBody NewBulletin form, Caller caller) {
        return begin.begin(id, Span.of(form.span()), Hand.of(caller)).map(JobView::of);
    }

    @PutMapping("/{id}")
    @Needs(value = BULLETINS_WRITE, on = "bulletin", in = "id")
    Mono<BulletinView> write(@PathVariable String id, @Valid @RequestBody BulletinWords form, Caller caller) {
        return told(carry.write(id, form.version(), form.contents(), form.examples(), caller), caller);
    }

    @PostMapping("/{id}/handing-in")
    @Needs(value = BULLETINS_WRITE, on = "bulletin", in = "id")
    Mono<BulletinView> handIn(@PathVariable String id, @Valid @RequestBody SeenBulletin form, Caller caller) {
        return told(carry.handIn(id, form.version(), caller), caller);
    }

    @PostMapping("/{id}/check")
    @Needs(value = BULLETINS_CHECK, on = "bulletin", in = "id")
    Mono<BulletinView> check(@PathVariable String id, @Valid @RequestBody SeenBulletin form, Caller caller) {
        return told(carry.check(id, form.version(), caller), caller);
    }

    @PostMapping("/{id}/return")
    @Needs(value = BULLETINS_CHECK, on = "bulletin", in = "id")
    Mono<BulletinView> giveBack(@PathVariable String id, @Valid @RequestBody BulletinReturn form, Caller caller) {
        return told(carry.giveBack(id, form.version(), form.note().strip(), caller), caller);
    }

    @PostMapping("/{id}/publication")
    @Needs(value = BULLETINS_CHECK, on = "bulletin", in = "id")
    Mono<BulletinView> publish(@PathVariable String id, @Valid @RequestBody SeenBulletin form, Caller caller) {
        return told(carry.publish(id, form.version(), caller), caller);
    }

    private Mono<BulletinView> told(Mono<Bulletin> carried, Caller caller) {
        return carried.flatMap(show::told).map(told -> BulletinView.of(told, caller));
    }
}
