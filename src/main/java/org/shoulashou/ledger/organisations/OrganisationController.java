package org.shoulashou.ledger.organisations;

import static org.shoulashou.accounts.Permission.LEDGER_CHECK;
import static org.shoulashou.accounts.Permission.LEDGER_READ;
import static org.shoulashou.accounts.Permission.LEDGER_REPORT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.ledger.organisations.OrganisationPair.Kind;
import org.shoulashou.ledger.organisations.PairOrganisations.For;
import org.shoulashou.ledger.organisations.PairOrganisations.TakenIn;
import org.shoulashou.ledger.organisations.PairOrganisations.Two;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Paired organisations: the list, one more, a run's file, and taking one back. */
@RestController
@RequestMapping("/api/ledger/organisations")
class OrganisationController {

    private final PairOrganisations pairing;
    private final OrganisationPairs pairs;
    private final Sights sights;

    OrganisationController(PairOrganisations pairing, OrganisationPairs pairs, Sights sights) {
        this.pairing = pairing;
        this.pairs = pairs;
        this.sights = sights;
    }

    record OrganisationRow(
            String id,
            long version,
            String plan,
            int year,
            Kind kind,
            String inland,
            String partner,
            @Nullable Integer points,
            String by,
            Instant at,
            @Nullable String acceptedBy,
            List<String> allowedActions) {}

    record NewOrganisationPair(
            @NotBlank @Size(max = 60) String plan,
            @NotNull Integer year,
            @NotNull Kind kind,
            @NotBlank @Size(max = 20) String place,
            @NotBlank @Size(max = 100) String inland,
            @NotBlank @Size(max = 100) String partner) {}

    record OrganisationAcceptance(@NotNull Long version) {}

    record OrganisationParting(
            @NotNull Long version,
            @NotBlank @Size(max = 300) String reason) {}

    @GetMapping
    @Needs(LEDGER_READ)
    Mono<Page<OrganisationRow>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable Integer year,
            @Valid PageRequest asked) {
        return sights.of(caller)
                .flatMap(sight -> pairs.page(sight, plan, year, asked))
                .map(page -> page.map(pair -> row(pair, caller)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(LEDGER_REPORT)
    Mono<OrganisationRow> pair(@Valid @RequestBody NewOrganisationPair form, Caller caller) {
        For row = new For(form.plan(), form.year(), form.kind(), form.place());
        Two two = new Two(form.inland().strip(), form.partner().strip(), null);
        return pairing.pair(row, two, caller).map(pair -> row(pair, caller));
    }

    /** The bare body is the file. Without {@code save} nothing is kept: it tells what the file holds. */
    @PostMapping("/file")
    @Needs(LEDGER_REPORT)
    Mono<TakenIn> takeIn(
            @RequestParam String plan,
            @RequestParam int year,
            @RequestParam Kind kind,
            @RequestParam String place,
            @RequestParam(defaultValue = "false") boolean save,
            @RequestBody Flux<DataBuffer> body,
            Caller caller) {
        For row = new For(plan, year, kind, place);
        return DataBufferUtils.join(body, (int) PairsFile.LARGEST.toBytes())
                .onErrorMap(DataBufferLimitException.class, large -> PlatformProblems.TOO_LARGE.refusal())
                .map(OrganisationController::bytes)
                .defaultIfEmpty(new byte[0])
                .publishOn(Schedulers.boundedElastic())
                .flatMap(file -> pairing.takeIn(row, file, save, caller));
    }

    @PostMapping("/{id}/acceptance")
    @Needs(value = LEDGER_CHECK, on = "organisation-pair", in = "id")
    Mono<OrganisationRow> accept(
            @PathVariable String id, @Valid @RequestBody OrganisationAcceptance form, Caller caller) {
        return pairing.accept(id, form.version(), caller).map(pair -> row(pair, caller));
    }

    @PostMapping("/{id}/parting")
    @Needs(value = LEDGER_REPORT, on = "organisation-pair", in = "id")
    Mono<OrganisationRow> part(@PathVariable String id, @Valid @RequestBody OrganisationParting form, Caller caller) {
        return pairing.part(id, form.version(), form.reason().strip(), caller).map(pair -> row(pair, caller));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static OrganisationRow row(OrganisationPair pair, Caller caller) {
        return new OrganisationRow(
                pair.id(),
                pair.version() == null ? 0 : pair.version(),
                pair.plan(),
                pair.year(),
                pair.kind(),
                pair.inland(),
                pair.partner(),
                pair.points(),
                pair.by().name(),
                pair.at(),
                pair.accepted() == null ? null : pair.accepted().name(),
                actions(pair, caller));
    }

    private static List<String> actions(OrganisationPair pair, Caller caller) {
        if (pair.parted() != null) return List.of();
        boolean own = pair.by().is(caller);
        boolean accepts = pair.waits() && !own && Sights.may(caller, LEDGER_CHECK, pair.around());
        boolean parts = (pair.waits() || !own) && Sights.may(caller, LEDGER_REPORT, pair.around());
        return Stream.of(accepts ? "accept" : null, parts ? "part" : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
