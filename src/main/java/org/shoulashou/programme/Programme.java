package org.shoulashou.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * Who is paired with whom, how many, by which rules and in which rounds.
 *
 * @param source  the plan that it is taken from
 * @param keeper  the place whose League committee may change it
 * @param inland  the places that are the inland side
 * @param partner the places that are the partner side; a school lies on the side whose place lies nearest around it
 */
public record Programme(
        String id,
        Text names,
        Text source,
        String keeper,
        List<String> inland,
        List<String> partner,
        List<ProgrammeYear> years,
        List<Link> links,
        List<Quota> quotas,
        Rules rules,
        Weights weights,
        List<Round> rounds) {

    public Programme {
        inland = List.copyOf(inland);
        partner = List.copyOf(partner);
        years = List.copyOf(years);
        links = List.copyOf(links);
        quotas = List.copyOf(quotas);
        rounds = List.copyOf(rounds);
    }

    public Optional<ProgrammeYear> year(int year) {
        return years.stream().filter(each -> each.year() == year).findFirst();
    }

    public Optional<ProgrammeYear> yearAt(LocalDate day) {
        return years.stream().filter(each -> each.has(day)).findFirst();
    }

    public boolean runsIn(YearMonth month) {
        return years.stream().anyMatch(each -> each.touches(month));
    }

    public Optional<Quota> quota(String quota) {
        return quotas.stream().filter(each -> each.id().equals(quota)).findFirst();
    }

    /** Whether pupils of this city may be paired with pupils of this county. */
    public boolean pairs(String city, String county) {
        return rules.otherLinks() || isLinked(city, county);
    }

    public boolean isLinked(String city, String county) {
        return links.stream()
                .anyMatch(link -> link.isForLetters()
                        && link.city().equals(city)
                        && link.county().equals(county));
    }

    public List<String> cities() {
        return links.stream()
                .filter(Link::isForLetters)
                .map(Link::city)
                .distinct()
                .toList();
    }

    public List<String> counties() {
        return links.stream()
                .filter(Link::isForLetters)
                .map(Link::county)
                .distinct()
                .toList();
    }

    /** Every figure of a quota: place by place, and for each place year by year. */
    public List<Quota.Line> lines(Quota quota) {
        List<Quota.Line> lines = new ArrayList<>();
        for (String place : quota.per() == Quota.Per.PROGRAMME ? List.of("") : placesOf(quota)) {
            addLines(lines, quota, place.isEmpty() ? null : place);
        }
        return lines;
    }

    public List<String> placesOf(Quota quota) {
        return switch (quota.per()) {
            case PROGRAMME -> List.of();
            case EACH_CITY -> quota.places().isEmpty() ? cities() : quota.places();
            case EACH_COUNTY -> quota.places().isEmpty() ? counties() : quota.places();
        };
    }

    private void addLines(List<Quota.Line> lines, Quota quota, @Nullable String place) {
        if (quota.period() == Quota.Period.TERM) {
            lines.add(new Quota.Line(place, null, quota.amount(), quota.effective(place, null)));
            return;
        }
        for (ProgrammeYear each : years) {
            lines.add(new Quota.Line(place, each.year(), quota.amount(), quota.effective(place, each.year())));
        }
    }

    /** The same programme with a later decision about one of its quotas. */
    public Programme adjusting(String quota, Adjustment adjustment) {
        List<Quota> adjusted = quotas.stream()
                .map(each -> each.id().equals(quota) ? each.with(adjustment) : each)
                .toList();
        return new Programme(
                id, names, source, keeper, inland, partner, years, links, adjusted, rules, weights, rounds);
    }

    /** The same programme with other preferences, to see what they would do. */
    public Programme weighing(Weights others) {
        return new Programme(id, names, source, keeper, inland, partner, years, links, quotas, rules, others, rounds);
    }

    /** Every place that is named anywhere in it. */
    public Set<String> placeCodes() {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(keeper);
        codes.addAll(inland);
        codes.addAll(partner);
        for (Link link : links) {
            codes.add(link.city());
            codes.add(link.county());
            codes.addAll(link.townships());
        }
        quotas.forEach(quota -> codes.addAll(quota.places()));
        return codes;
    }
}
