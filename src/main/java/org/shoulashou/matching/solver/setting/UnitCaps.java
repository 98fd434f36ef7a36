package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/**
 * Caps that count classes or schools. A run of classes or of schools keeps them; a run of pupils counts how many have
 * friends and says so, because it opens class pairs by what they are worth and not by how many there are.
 */
public final class UnitCaps {

    private static final Text TOLD = new Text(
            "注意：名额“{0}”按{1}计算上限。学生结对的计算只统计用了多少，不受它限制；要按它限制，请按班级或学校结对（--of classes 或 --of schools）。",
            "Note: the cap \"{0}\" counts {1}. A run of pupils tells how much of it is used and is not held back by it; pair classes or schools to keep it (--of classes or --of schools).");

    private final List<Quota> quotas;
    private final QuotaCaps caps;

    UnitCaps(Programme programme, QuotaCaps caps) {
        this.quotas = programme.quotas().stream().filter(UnitCaps::isOne).toList();
        this.caps = caps;
    }

    public static boolean isOne(Quota quota) {
        boolean units = quota.unit() == Quota.Unit.CLASSES || quota.unit() == Quota.Unit.SCHOOLS;
        return units && quota.kind() == Quota.Kind.CAP;
    }

    /** What a run of pupils has to say of each such cap of its programme. */
    public static List<Text> warnings(Programme programme) {
        return programme.quotas().stream()
                .filter(UnitCaps::isOne)
                .map(UnitCaps::warning)
                .toList();
    }

    private static Text warning(Quota quota) {
        Text unit = quota.unit().text();
        return new Text(
                TOLD.with(quota.names().zh(), unit.zh()).zh(),
                TOLD.with(quota.names().en(), unit.en()).en());
    }

    public boolean isEmpty() {
        return quotas.isEmpty();
    }

    /** @param paired everybody who has a friend */
    public List<QuotaUse> uses(Collection<Candidate> paired) {
        List<QuotaUse> uses = new ArrayList<>();
        for (Quota quota : quotas) {
            if (quota.per() == Quota.Per.PROGRAMME) uses.add(use(quota, null, paired));
            else caps.placesOf(quota).forEach(place -> uses.add(use(quota, place, paired)));
        }
        return uses;
    }

    private QuotaUse use(Quota quota, @Nullable String place, Collection<Candidate> paired) {
        Side side = quota.per() == Quota.Per.EACH_COUNTY ? Side.PARTNER : Side.INLAND;
        Stream<Candidate> there = paired.stream()
                .filter(candidate -> candidate.side() == side)
                .filter(candidate -> place == null || candidate.place().equals(place));
        int used = (int) there.map(unit(quota)).distinct().count();
        String scope = place == null ? quota.id() : quota.id() + "/" + place;
        return new QuotaUse(scope, caps.amount(quota, place), used);
    }

    private static Function<Candidate, List<String>> unit(Quota quota) {
        return quota.unit() == Quota.Unit.SCHOOLS
                ? candidate -> List.of(candidate.place(), candidate.school())
                : candidate -> List.of(candidate.place(), candidate.school(), candidate.schoolClass());
    }
}
