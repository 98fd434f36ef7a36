package org.shoulashou.matching.bonds;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.QuotaProgress;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * How far quotas of organisations are reached, by the bonds that both parties agreed to. An organisation of the
 * partner's side counts once in a year, however many write to it. Pupils, classes and schools are counted from the
 * friendships of pupils, and not here.
 */
@Component
class CountOrganisations implements QuotaProgress {

    private final Bonds bonds;

    CountOrganisations(Bonds bonds) {
        this.bonds = bonds;
    }

    @Override
    public Flux<Reached> reachedIn(Programme programme) {
        return bonds.agreed(programme.id()).collectList().flatMapIterable(agreed -> reached(programme, agreed));
    }

    static List<Reached> reached(Programme programme, List<Bond> agreed) {
        return programme.quotas().stream()
                .filter(quota -> quota.unit() == Quota.Unit.ORGANISATIONS)
                .flatMap(quota -> programme.lines(quota).stream().map(line -> reached(quota, line, agreed)))
                .toList();
    }

    private static Reached reached(Quota quota, Quota.Line line, List<Bond> agreed) {
        int count = (int) agreed.stream()
                .filter(bond -> bond.unit() == Unit.ORGANISATIONS && quota.id().equals(bond.kind()))
                .filter(bond -> line.year() == null || line.year() == bond.year())
                .filter(bond -> isThere(quota, line.place(), bond))
                .map(bond -> bond.year() + "/" + bond.partner().id())
                .distinct()
                .count();
        return new Reached(quota.id(), line.place(), line.year(), count);
    }

    private static boolean isThere(Quota quota, @Nullable String place, Bond bond) {
        return switch (quota.per()) {
            case EACH_CITY -> Objects.equals(place, bond.inland().place());
            case EACH_COUNTY -> Objects.equals(place, bond.partner().place());
            case PROGRAMME -> true;
        };
    }
}
