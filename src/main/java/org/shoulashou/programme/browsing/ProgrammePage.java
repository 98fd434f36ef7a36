package org.shoulashou.programme.browsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;
import org.shoulashou.programme.browsing.CountReached.Counted;

/**
 * A programme as its overview shows it.
 *
 * @param cities      rows of the matrix of links
 * @param counties    columns of that matrix
 * @param rulesInWords the rules in sentences
 * @param currentYear the year that today lies in
 */
record ProgrammePage(
        ProgrammeRow programme,
        Text source,
        NamedPlace keeper,
        List<ProgrammeYear> years,
        @Nullable Integer currentYear,
        List<NamedPlace> cities,
        List<NamedPlace> counties,
        List<LinkView> links,
        List<QuotaView> quotas,
        Rules rules,
        List<Text> rulesInWords,
        Weights weights,
        List<String> allowedActions) {

    static ProgrammePage of(KeptProgramme kept, ProgrammeRow row, Map<String, Text> names, Seen seen) {
        Programme programme = kept.programme();
        return new ProgrammePage(
                row,
                programme.source(),
                NamedPlace.of(programme.keeper(), names),
                programme.years(),
                programme.yearAt(seen.today()).map(ProgrammeYear::year).orElse(null),
                distinct(programme.links().stream().map(Link::city).toList(), names),
                distinct(programme.links().stream().map(Link::county).toList(), names),
                programme.links().stream().map(link -> LinkView.of(link, names)).toList(),
                programme.quotas().stream()
                        .map(quota -> QuotaView.of(quota, programme, names, seen.counted()))
                        .toList(),
                programme.rules(),
                RulesInWords.of(programme),
                programme.weights(),
                seen.allowedActions());
    }

    private static List<NamedPlace> distinct(List<String> codes, Map<String, Text> names) {
        return codes.stream().distinct().map(code -> NamedPlace.of(code, names)).toList();
    }

    /** Who looks, and when. */
    record Seen(LocalDate today, List<String> allowedActions, Counted counted) {}

    record LinkView(
            NamedPlace city, NamedPlace county, Link.Purpose purpose, Text purposeText, List<NamedPlace> townships) {

        static LinkView of(Link link, Map<String, Text> names) {
            return new LinkView(
                    NamedPlace.of(link.city(), names),
                    NamedPlace.of(link.county(), names),
                    link.purpose(),
                    link.purpose().text(),
                    link.townships().stream()
                            .map(code -> NamedPlace.of(code, names))
                            .toList());
        }
    }

    record QuotaView(
            String id,
            Text names,
            int amount,
            Quota.Unit unit,
            Text unitText,
            Quota.Per per,
            Text perText,
            Quota.Period period,
            Text periodText,
            Quota.Kind kind,
            Text kindText,
            Text source,
            List<Adjustment> adjustments,
            List<LineView> lines) {

        static QuotaView of(Quota quota, Programme programme, Map<String, Text> names, Counted counted) {
            return new QuotaView(
                    quota.id(),
                    quota.names(),
                    quota.amount(),
                    quota.unit(),
                    quota.unit().text(),
                    quota.per(),
                    quota.per().text(),
                    quota.period(),
                    quota.period().text(),
                    quota.kind(),
                    quota.kind().text(),
                    quota.source(),
                    quota.adjustments(),
                    programme.lines(quota).stream()
                            .map(line -> LineView.of(line, names, counted.of(quota, line)))
                            .toList());
        }
    }

    /**
     * The published amount beside the one that counts.
     *
     * @param reached absent as long as nobody counts it
     */
    record LineView(
            @Nullable NamedPlace place,
            @Nullable Integer year,
            int published,
            int effective,
            @Nullable Integer reached) {

        static LineView of(Quota.Line line, Map<String, Text> names, @Nullable Integer reached) {
            String place = line.place();
            return new LineView(
                    place == null ? null : NamedPlace.of(place, names),
                    line.year(),
                    line.published(),
                    line.effective(),
                    reached);
        }
    }
}
