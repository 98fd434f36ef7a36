package org.shoulashou.ledger.cobuilding;

import static org.shoulashou.accounts.Permission.LEDGER_READ;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Places;
import org.shoulashou.ledger.cobuilding.CoBuilding.Kind;
import org.shoulashou.ledger.plans.LedgerTerms;
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

/** The list of co-buildings as an Excel file, with what counts in each and what still waits. */
@RestController
@RequestMapping("/api/ledger/co-buildings/export")
class ExportCoBuildings {

    private static final int AT_ONCE = 200;

    private static final Sheet<Row> SHEET = Sheet.<Row>named(new Text("单位共建", "Co-building"))
            .text(new Text("支持单位", "Supporting unit"), row -> row.pair().unit())
            .text(new Text("乡镇团委", "Township"), row -> row.pair().township())
            .bilingual(new Text("地区", "Place"), Row::place)
            .number(new Text("年度", "Year"), row -> row.pair().year())
            .number(
                    new Text("联系（月）", "Months with a contact"),
                    row -> row.pair().months(Kind.CONTACT, 1))
            .number(
                    new Text("报送（季度）", "Quarters with a report"),
                    row -> row.pair().months(Kind.REPORT, 3))
            .number(
                    new Text("资金支持（元）", "Support, yuan"),
                    row -> row.pair().money(Kind.SUPPORT).decimal())
            .number(
                    new Text("贷款（元）", "Loans, yuan"),
                    row -> row.pair().money(Kind.LOAN).decimal())
            .number(
                    new Text("活动（项）", "Activities"),
                    row -> row.pair().done(Kind.ACTIVITY).size())
            .number(
                    new Text("“七个一”（项）", "Of the seven ones"),
                    row -> row.pair().done(Kind.ONE).size())
            .number(
                    new Text("等认可的记录", "Notes that wait"),
                    row -> row.pair().waiting().size())
            .defining(LedgerTerms.OF_CO_BUILDINGS);

    private final CoBuildings pairs;
    private final Sights sights;
    private final Places places;
    private final Sheets sheets;

    ExportCoBuildings(CoBuildings pairs, Sights sights, Places places, Sheets sheets) {
        this.pairs = pairs;
        this.sights = sights;
        this.places = places;
        this.sheets = sheets;
    }

    private record Row(CoBuilding pair, Text place) {

        static Row of(CoBuilding pair, Map<String, Text> names) {
            return new Row(pair, names.getOrDefault(pair.place(), new Text(pair.place(), pair.place())));
        }
    }

    @GetMapping
    @Needs(LEDGER_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            Caller caller,
            @RequestParam(required = false) @Nullable String plan,
            @Valid PageRequest asked,
            ServerHttpRequest request) {
        return sights.of(caller)
                .map(sight ->
                        pairs.all(sight, plan, asked.text()).buffer(AT_ONCE).concatMap(this::rows))
                .map(rows -> sheets.whole(SHEET, rows, request));
    }

    private Flux<Row> rows(List<CoBuilding> some) {
        return places.namesOf(some.stream().map(CoBuilding::place).distinct().toList())
                .flatMapIterable(
                        names -> some.stream().map(pair -> Row.of(pair, names)).toList());
    }
}
