package org.shoulashou.matching.solver.units;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.solver.Unmatched.Why;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/**
 * Organisations in the place of pupils, along every link of a programme, also those that are not for letters. As many
 * pairs as there can be; each city and county gives a fair part of its own, and within a county each township and kind.
 */
public final class PairedOrganisations {

    private static final int HIGHEST_GRADE = 12;

    private final Programme programme;
    private final int year;
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final OrganisationQuotas quotas;

    public PairedOrganisations(Programme programme, int year, List<Organisation> all) {
        this.programme = programme;
        this.year = year;
        this.quotas = new OrganisationQuotas(programme, year);
        all.forEach(each -> organisations.put(each.id(), each));
    }

    /** Those for whom the caps of their kind have room; pinned ones always. */
    public Question question(List<Couple> pinned, List<Couple> blocked) {
        Set<String> chosen = quotas.chosen(List.copyOf(organisations.values()), pinned);
        List<Organisation> asked = organisations.values().stream()
                .filter(each -> chosen.contains(each.id()))
                .toList();
        Programme adjusted = programme(new FairPlaces(programme, quotas).caps(asked, pinned));
        return new Question(
                adjusted, year, asked.stream().map(Organisation::candidate).toList(), pinned, blocked);
    }

    private Programme programme(List<Quota> caps) {
        Weights weights = programme.weights();
        return new Programme(
                programme.id(),
                programme.names(),
                programme.source(),
                programme.keeper(),
                programme.inland(),
                programme.partner(),
                programme.years(),
                programme.links().stream().map(PairedOrganisations::open).toList(),
                caps,
                new Rules(0, false, 1, HIGHEST_GRADE, 1, 1, programme.rules().otherLinks()),
                new Weights(0, 0, 0, 0, 0, 0, weights.townshipShare(), weights.outsideLinks()),
                List.of());
    }

    private static Link open(Link link) {
        return new Link(link.city(), link.county(), Link.Purpose.LETTERS, link.townships());
    }

    /** The answer with the quotas as the programme counts them, and with whomever the caps had no room for. */
    public Answer counted(Answer answer) {
        Map<String, Why> whys = new HashMap<>();
        answer.unmatched().forEach(one -> whys.put(one.pupil(), one.why()));
        Set<String> paired = OrganisationQuotas.paired(answer.pairs());
        List<Unmatched> unmatched = organisations.values().stream()
                .filter(each -> !paired.contains(each.id()))
                .map(each -> new Unmatched(each.id(), why(each, whys.get(each.id()))))
                .toList();
        List<QuotaUse> uses = quotas.uses(answer.pairs(), organisations);
        return new Answer(
                answer.pairs(), answer.classes(), unmatched, answer.report().counting(uses));
    }

    /** A fair part that is used up is no quota: then the other side has too few. */
    private Why why(Organisation each, @Nullable Why told) {
        if (told == null) return Why.NO_QUOTA_LEFT;
        if (told != Why.NO_QUOTA_LEFT || quotas.capsCities()) return told;
        return each.side() == Side.INLAND ? Why.PARTNER_SIDE_FEWER : Why.INLAND_SIDE_FEWER;
    }
}
