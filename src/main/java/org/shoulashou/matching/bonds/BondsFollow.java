package org.shoulashou.matching.bonds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.matching.LookAround;
import org.shoulashou.matching.bonds.Bond.Party;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Two schools or organisations whose place lies in another one now are seen from there. Places change only when a start
 * reads them, so this is looked after when the start has read them (R31), and once a day.
 */
@Component
class BondsFollow extends LookAround.AfterStart {

    private static final int AT_ONCE = 500;

    private final Bonds bonds;
    private final Schools schools;
    private final Places places;
    private final Programmes programmes;

    BondsFollow(Bonds bonds, Schools schools, Places places, Programmes programmes) {
        this.bonds = bonds;
        this.schools = schools;
        this.places = places;
        this.programmes = programmes;
    }

    @Override
    public Mono<Void> look() {
        return bonds.all().buffer(AT_ONCE).concatMap(this::follow).then();
    }

    private record Lines(
            Map<String, List<String>> schools, Map<String, List<String>> places, Map<String, KeptProgramme> kept) {

        List<String> of(Party party) {
            List<String> ofPlace = places.getOrDefault(party.place(), List.of(party.place()));
            return schools.getOrDefault(party.id(), ofPlace);
        }

        /** As it is where the programme is gone. */
        List<String> within(Bond bond) {
            KeptProgramme programme = kept.get(bond.programme());
            if (programme == null) return bond.within();
            List<String> around = new ArrayList<>(of(bond.inland()));
            around.addAll(of(bond.partner()));
            return SeenFrom.keys(bond.unit(), bond.inland(), bond.partner(), around, programme.keptAt());
        }
    }

    private Mono<Void> follow(List<Bond> some) {
        List<Party> parties = some.stream()
                .flatMap(bond -> Stream.of(bond.inland(), bond.partner()))
                .toList();
        Set<String> ids = parties.stream().map(Party::id).collect(Collectors.toSet());
        Set<String> codes = parties.stream().map(Party::place).collect(Collectors.toSet());
        return Mono.zip(
                        schools.withIds(ids).collectMap(School::id, School::line),
                        places.withCodes(codes).collectMap(Place::code, Place::line),
                        kept(some))
                .map(all -> new Lines(all.getT1(), all.getT2(), all.getT3()))
                .flatMap(lines -> follow(some, lines));
    }

    private Mono<Map<String, KeptProgramme>> kept(List<Bond> some) {
        return Flux.fromStream(some.stream().map(Bond::programme).distinct())
                .concatMap(programmes::kept)
                .collectMap(KeptProgramme::id);
    }

    private Mono<Void> follow(List<Bond> some, Lines lines) {
        return Flux.fromIterable(some)
                .filter(bond -> !Set.copyOf(lines.within(bond)).equals(Set.copyOf(bond.within())))
                .concatMap(bond -> bonds.seenFrom(bond.id(), lines.within(bond)))
                .then();
    }
}
