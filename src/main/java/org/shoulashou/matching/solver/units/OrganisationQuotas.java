package org.shoulashou.matching.solver.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/** A programme's quotas that count organisations: each those partners whose kind is its id. */
public final class OrganisationQuotas {

    private final Programme programme;
    private final int year;
    private final List<Quota> quotas;

    public OrganisationQuotas(Programme programme, int year) {
        this.programme = programme;
        this.year = year;
        this.quotas = programme.quotas().stream()
                .filter(quota -> quota.unit() == Quota.Unit.ORGANISATIONS)
                .toList();
    }

    /** What a partner may be. */
    public Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        quotas.forEach(quota -> kinds.add(quota.id()));
        return kinds;
    }

    /** How many of a kind are wanted in a year, over all places. */
    public int wanted(String kind) {
        return quotas.stream()
                .filter(quota -> quota.id().equals(kind))
                .flatMap(quota -> programme.lines(quota).stream())
                .filter(line -> line.year() == null || line.year() == year)
                .mapToInt(Quota.Line::effective)
                .sum();
    }

    /** How many a city may give: a cap for each city holds for all that it gives. */
    int mostOf(String city) {
        return quotas.stream()
                .filter(quota -> isCap(quota) && quota.per() == Quota.Per.EACH_CITY)
                .filter(quota -> programme.placesOf(quota).contains(city))
                .mapToInt(quota -> amount(quota, city))
                .reduce(Math::addExact)
                .orElse(Integer.MAX_VALUE);
    }

    boolean capsCities() {
        return quotas.stream().anyMatch(quota -> isCap(quota) && quota.per() == Quota.Per.EACH_CITY);
    }

    /** Everyone on the inland side, and of each kind of partners as many as its caps let, spread over the places. */
    Set<String> chosen(List<Organisation> all, List<Couple> pinned) {
        Set<String> chosen = new HashSet<>();
        pinned.forEach(couple -> chosen.addAll(List.of(couple.inland(), couple.partner())));
        all.stream()
                .filter(each -> each.side() == Side.INLAND || !isCapped(each.kind()))
                .forEach(each -> chosen.add(each.id()));
        for (Quota quota : quotas) {
            if (isCap(quota) && quota.per() != Quota.Per.EACH_CITY) choose(quota, all, chosen);
        }
        return chosen;
    }

    private boolean isCapped(@Nullable String kind) {
        return quotas.stream()
                .anyMatch(quota -> isCap(quota)
                        && quota.per() != Quota.Per.EACH_CITY
                        && quota.id().equals(kind));
    }

    private void choose(Quota quota, List<Organisation> all, Set<String> chosen) {
        List<Organisation> partners = spread(all.stream()
                .filter(each -> each.side() == Side.PARTNER && quota.id().equals(each.kind()))
                .toList());
        Map<String, Integer> taken = new HashMap<>();
        partners.stream()
                .filter(each -> chosen.contains(each.id()))
                .forEach(each -> taken.merge(scope(quota, each), 1, Integer::sum));
        for (Organisation each : partners) {
            int most = amount(quota, quota.per() == Quota.Per.PROGRAMME ? null : each.place());
            if (taken.getOrDefault(scope(quota, each), 0) >= most || !chosen.add(each.id())) continue;
            taken.merge(scope(quota, each), 1, Integer::sum);
        }
    }

    private static String scope(Quota quota, Organisation partner) {
        return quota.per() == Quota.Per.PROGRAMME ? "" : partner.place();
    }

    /** In an order whose every beginning has of each county, and there of each township, about the same part. */
    private static List<Organisation> spread(List<Organisation> all) {
        return evenly(evenly(all, each -> each.place() + "/" + each.township()), Organisation::place);
    }

    private static List<Organisation> evenly(List<Organisation> all, Function<Organisation, String> group) {
        Map<String, Integer> sizes = new HashMap<>();
        all.forEach(each -> sizes.merge(group.apply(each), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Double> turns = new HashMap<>();
        for (Organisation each : all) {
            int before = seen.merge(group.apply(each), 1, Integer::sum) - 1;
            turns.put(each.id(), (before + 0.5) / sizes.getOrDefault(group.apply(each), 1));
        }
        List<Organisation> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(each -> turns.getOrDefault(each.id(), 1.0)));
        return ordered;
    }

    List<QuotaUse> uses(List<Pairing> pairs, Map<String, Organisation> known) {
        List<QuotaUse> uses = new ArrayList<>();
        for (Quota quota : quotas) {
            programme.lines(quota).stream()
                    .filter(line -> line.year() == null || line.year() == year)
                    .map(line -> use(quota, line, pairs, known))
                    .forEach(uses::add);
        }
        return uses;
    }

    private static QuotaUse use(Quota quota, Quota.Line line, List<Pairing> pairs, Map<String, Organisation> known) {
        long used = pairs.stream()
                .filter(pair -> quota.id().equals(kindOf(known.get(pair.partner()))))
                .filter(pair -> line.place() == null || line.place().equals(placeOf(quota, pair, known)))
                .count();
        String scope = line.place() == null ? quota.id() : quota.id() + "/" + line.place();
        return new QuotaUse(scope, line.effective(), (int) used);
    }

    private static @Nullable String kindOf(@Nullable Organisation partner) {
        return partner == null ? null : partner.kind();
    }

    private static String placeOf(Quota quota, Pairing pair, Map<String, Organisation> known) {
        String id = quota.per() == Quota.Per.EACH_CITY ? pair.inland() : pair.partner();
        return Objects.requireNonNull(known.get(id)).place();
    }

    static Set<String> paired(List<Pairing> pairs) {
        Set<String> paired = new HashSet<>();
        pairs.forEach(pair -> paired.addAll(List.of(pair.inland(), pair.partner())));
        return paired;
    }

    private static boolean isCap(Quota quota) {
        return quota.kind() == Quota.Kind.CAP;
    }

    private int amount(Quota quota, @Nullable String place) {
        return quota.effective(place, quota.isForTheTerm() ? null : year);
    }
}
