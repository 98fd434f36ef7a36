package org.shoulashou.matching.bonds;

import static org.shoulashou.accounts.Permission.MATCHING_RUN;
import static org.shoulashou.accounts.Permission.PAIRINGS_READ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Schools and organisations that are brought together, and the record of what they agreed. */
@RestController
@RequestMapping("/api/bonds")
class BondController {

    private static final int AT_ONCE = 200;

    private static final Sheet<BondRow> SHEET = Sheet.<BondRow>named(
                    new Text("学校和组织结对", "Paired schools and organisations"))
            .text(new Text("年度", "Year"), row -> String.valueOf(row.year()))
            .bilingual(new Text("内地", "Inland"), BondRow::inland)
            .bilingual(new Text("地市", "City"), BondRow::city)
            .bilingual(new Text("受援地", "Partner side"), BondRow::partner)
            .bilingual(new Text("县区", "County"), BondRow::county)
            .bilingual(new Text("状态", "State"), BondRow::stateText)
            .text(new Text("签订日期", "Signed on"), row -> row.signed() == null ? "" : String.valueOf(row.signed()))
            .text(new Text("原因", "Reason"), row -> row.reason() == null ? "" : row.reason());

    private final Bonds bonds;
    private final BondRows rows;
    private final RecordWord record;
    private final Sheets sheets;

    BondController(Bonds bonds, BondRows rows, RecordWord record, Sheets sheets) {
        this.bonds = bonds;
        this.rows = rows;
        this.record = record;
        this.sheets = sheets;
    }

    /** @param signed the day on which both agreed */
    record Agreeing(long version, @NotNull LocalDate signed) {}

    record NotAgreeing(
            long version, @NotBlank @Size(max = 200) String reason) {}

    @GetMapping
    @Needs(PAIRINGS_READ)
    Mono<Page<BondRow>> list(
            Caller caller, @Valid PageRequest asked, @RequestParam(required = false) @Nullable String programme) {
        return bonds.seenBy(caller.reach(PAIRINGS_READ), programme, asked)
                .zipWhen(page -> rows.of(page.items(), caller))
                .map(both -> page(both.getT1(), both.getT2()));
    }

    private static Page<BondRow> page(Page<Bond> found, List<BondRow> rows) {
        return new Page<>(rows, found.page(), found.size(), found.total());
    }

    @GetMapping("/export")
    @Needs(PAIRINGS_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            Caller caller, @RequestParam(required = false) @Nullable String programme, ServerHttpRequest request) {
        Flux<BondRow> all = bonds.allSeenBy(caller.reach(PAIRINGS_READ), programme)
                .buffer(AT_ONCE)
                .concatMap(some -> rows.of(some, caller))
                .concatMapIterable(some -> some);
        return Mono.just(sheets.whole(SHEET, all, request));
    }

    @PostMapping("/{id}/agreement")
    @Needs(value = MATCHING_RUN, on = "bond", in = "id")
    Mono<BondRow> agree(@PathVariable String id, @Valid @RequestBody Agreeing asked, Caller caller) {
        return record.agreed(id, asked.version(), asked.signed(), caller).flatMap(bond -> row(bond, caller));
    }

    @PostMapping("/{id}/refusal")
    @Needs(value = MATCHING_RUN, on = "bond", in = "id")
    Mono<BondRow> decline(@PathVariable String id, @Valid @RequestBody NotAgreeing asked, Caller caller) {
        return record.declined(id, asked.version(), asked.reason(), caller).flatMap(bond -> row(bond, caller));
    }

    private Mono<BondRow> row(Bond bond, Caller caller) {
        return rows.of(List.of(bond), caller).map(one -> one.get(0));
    }
}
