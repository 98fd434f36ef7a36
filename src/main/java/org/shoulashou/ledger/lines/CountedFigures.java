package org.shoulashou.ledger.lines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.SystemCounts;
import org.shoulashou.ledger.SystemCounts.Asked;
import org.shoulashou.ledger.cobuilding.CoBuilding;
import org.shoulashou.ledger.cobuilding.CoBuilding.Kind;
import org.shoulashou.ledger.cobuilding.CoBuildings;
import org.shoulashou.ledger.organisations.OrganisationPair;
import org.shoulashou.ledger.organisations.OrganisationPairs;
import org.shoulashou.ledger.plans.CoBuildingRules;
import org.shoulashou.ledger.plans.Counted;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Figures that nobody reports: from the ledger's own records, or from whoever counts friendships and letters. */
@Component
class CountedFigures {

    private final OrganisationPairs organisations;
    private final CoBuildings coBuildings;
    private final ObjectProvider<SystemCounts> counts;

    CountedFigures(OrganisationPairs organisations, CoBuildings coBuildings, ObjectProvider<SystemCounts> counts) {
        this.organisations = organisations;
        this.coBuildings = coBuildings;
        this.counts = counts;
    }

    /** By the rows' names; what nobody counts is left out. */
    Mono<Map<String, Hundredths>> of(Plan plan, Collection<Line> lines) {
        List<Line> counted =
                lines.stream().filter(line -> how(plan, line) != null).toList();
        return Mono.zip(fromOrganisations(plan, counted), fromCoBuildings(plan, counted), fromOutside(plan, counted))
                .map(all -> joined(List.of(all.getT1(), all.getT2(), all.getT3())));
    }

    /** How many co-buildings there are, by place and year. */
    Mono<Map<String, Long>> pairs(Plan plan) {
        if (plan.coBuilding() == null) {
            return Mono.just(Map.of());
        }
        return coBuildings
                .of(plan.id())
                .flatMapIterable(pair -> pair.around().stream()
                        .map(place -> place + "/" + pair.year())
                        .toList())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    }

    private Mono<Map<String, Hundredths>> fromOrganisations(Plan plan, List<Line> lines) {
        return Flux.fromIterable(lines)
                .filter(line -> kind(plan, line) != null)
                .flatMap(line -> organisations
                        .count(line, Objects.requireNonNull(kind(plan, line)))
                        .map(count -> Map.entry(line.key(), Hundredths.whole(count))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static OrganisationPair.@Nullable Kind kind(Plan plan, Line line) {
        Counted how = how(plan, line);
        return how == null
                ? null
                : switch (how.what()) {
                    case TOWNSHIPS -> OrganisationPair.Kind.TOWNSHIP;
                    case VILLAGES -> OrganisationPair.Kind.VILLAGE;
                    default -> null;
                };
    }

    private Mono<Map<String, Hundredths>> fromCoBuildings(Plan plan, List<Line> lines) {
        if (plan.coBuilding() == null) {
            return Mono.just(Map.of());
        }
        return coBuildings.of(plan.id()).collectList().map(pairs -> ofCoBuildings(plan, lines, pairs));
    }

    private static Map<String, Hundredths> ofCoBuildings(Plan plan, List<Line> lines, List<CoBuilding> pairs) {
        return lines.stream()
                .filter(line -> Objects.requireNonNull(how(plan, line)).what().isOfCoBuilding())
                .collect(Collectors.toMap(Line::key, line -> sum(plan, line, pairs)));
    }

    private static Hundredths sum(Plan plan, Line line, List<CoBuilding> pairs) {
        Counted.What what = Objects.requireNonNull(how(plan, line)).what();
        CoBuildingRules rules = Objects.requireNonNull(plan.coBuilding());
        return pairs.stream()
                .filter(pair -> pair.around().contains(line.place()))
                .filter(pair -> line.year() == null || line.year() == pair.year())
                .map(pair -> figure(pair, what, rules))
                .reduce(Hundredths.NOTHING, Hundredths::plus);
    }

    /** No more of one pair than is asked of it: what one unit gives beyond does not stand in for ten others. */
    private static Hundredths figure(CoBuilding pair, Counted.What what, CoBuildingRules rules) {
        return switch (what) {
            case CO_CONTACTS -> atMost(Hundredths.whole(pair.months(Kind.CONTACT, 1)), rules.contacts());
            case CO_REPORTS -> atMost(Hundredths.whole(pair.months(Kind.REPORT, 3)), rules.reports());
            case CO_MONEY -> atMost(pair.money(Kind.SUPPORT), rules.support());
            case CO_LOANS -> atMost(pair.money(Kind.LOAN), rules.loans());
            case CO_ACTIVITIES -> Hundredths.whole(pair.done(Kind.ACTIVITY).size());
            case CO_ONES -> Hundredths.whole(pair.done(Kind.ONE).size());
            default -> Hundredths.NOTHING;
        };
    }

    private static Hundredths atMost(Hundredths there, int asked) {
        Hundredths most = Hundredths.whole(asked);
        return there.compareTo(most) > 0 ? most : there;
    }

    private Mono<Map<String, Hundredths>> fromOutside(Plan plan, List<Line> lines) {
        SystemCounts outside = counts.getIfAvailable();
        Map<String, Asked> asked = new HashMap<>();
        lines.forEach(line -> ask(plan, line, asked));
        if (outside == null || asked.isEmpty()) {
            return Mono.just(Map.of());
        }
        return outside.of(new ArrayList<>(asked.values())).map(known -> answered(asked, known));
    }

    private static void ask(Plan plan, Line line, Map<String, Asked> asked) {
        Counted how = how(plan, line);
        if (how != null && !how.what().isInTheLedger() && how.programme() != null && how.quota() != null) {
            SystemCounts.What what = SystemCounts.What.valueOf(how.what().name());
            asked.put(line.key(), new Asked(what, how.programme(), how.quota(), line.place(), line.year()));
        }
    }

    private static Map<String, Hundredths> answered(Map<String, Asked> asked, Map<Asked, Long> known) {
        Map<String, Hundredths> figures = new HashMap<>();
        for (Map.Entry<String, Asked> line : asked.entrySet()) {
            Long count = known.get(line.getValue());
            if (count != null) figures.put(line.getKey(), Hundredths.whole(count));
        }
        return figures;
    }

    private static @Nullable Counted how(Plan plan, Line line) {
        return plan.task(line.task()).orElseThrow().counted();
    }

    private static Map<String, Hundredths> joined(List<Map<String, Hundredths>> parts) {
        Map<String, Hundredths> all = new HashMap<>();
        parts.forEach(all::putAll);
        return all;
    }
}
