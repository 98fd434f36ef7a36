package org.shoulashou.ledger.organisations;

import static org.shoulashou.accounts.Permission.LEDGER_READ;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.organisations.OrganisationPair.Kind;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of paired organisations as an Excel file, narrowed as the list is. */
@RestController
@RequestMapping("/api/ledger/organisations/export")
class ExportOrganisations {

    private static final Sheet<OrganisationPair> SHEET = Sheet.<OrganisationPair>named(
                    new Text("组织结对", "Paired organisations"))
            .text(new Text("对方组织", "Partner organisation"), OrganisationPair::partner)
            .text(new Text("内地组织", "Inland organisation"), OrganisationPair::inland)
            .bilingual(new Text("类别", "Kind"), ExportOrganisations::kind)
            .number(new Text("年度", "Year"), OrganisationPair::year)
            .number(new Text("匹配分", "Points"), OrganisationPair::points)
            .text(new Text("登记人", "Entered by"), pair -> pair.by().name())
            .time(new Text("登记时间", "Entered at"), OrganisationPair::at)
            .text(new Text("认可人", "Accepted by"), ExportOrganisations::acceptedBy);

    private final OrganisationPairs pairs;
    private final Sights sights;
    private final Sheets sheets;

    ExportOrganisations(OrganisationPairs pairs, Sights sights, Sheets sheets) {
        this.pairs = pairs;
        this.sights = sights;
        this.sheets = sheets;
    }

    @GetMapping
    @Needs(LEDGER_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            Caller caller,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable Integer year,
            @Valid PageRequest asked,
            ServerHttpRequest request) {
        return sights.of(caller).map(sight -> sheets.whole(SHEET, pairs.all(sight, plan, year, asked.text()), request));
    }

    private static Text kind(OrganisationPair pair) {
        return pair.kind() == Kind.TOWNSHIP ? new Text("乡镇（街道）", "Township") : new Text("村（社区）", "Village");
    }

    private static @Nullable String acceptedBy(OrganisationPair pair) {
        Hand accepted = pair.accepted();
        return accepted == null ? null : accepted.name();
    }
}
