package org.shoulashou.matching.bonds;

import static org.shoulashou.accounts.Permission.MATCHING_RUN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives bonds their names. */
@Component
class BondRows {

    private final Schools schools;
    private final Places places;
    private final Programmes programmes;

    BondRows(Schools schools, Places places, Programmes programmes) {
        this.schools = schools;
        this.places = places;
        this.programmes = programmes;
    }

    Mono<List<BondRow>> of(List<Bond> bonds, Caller caller) {
        return Mono.zip(names(bonds), recordable(bonds, caller))
                .map(known -> rows(bonds, known.getT1(), known.getT2()));
    }

    private static List<BondRow> rows(List<Bond> bonds, Map<String, Text> names, Set<String> recordable) {
        return bonds.stream()
                .map(bond -> BondRow.of(bond, names, recordable.contains(bond.programme())))
                .toList();
    }

    private Mono<Map<String, Text>> names(List<Bond> bonds) {
        return Mono.zip(
                schools.withIds(of(bonds, Bond.Party::id)).collectMap(School::id, School::names),
                places.namesOf(of(bonds, Bond.Party::place)),
                BondRows::both);
    }

    private static Set<String> of(List<Bond> bonds, Function<Bond.Party, String> part) {
        return bonds.stream()
                .flatMap(bond -> Stream.of(bond.inland(), bond.partner()))
                .map(part)
                .collect(Collectors.toSet());
    }

    private static Map<String, Text> both(Map<String, Text> some, Map<String, Text> others) {
        Map<String, Text> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private Mono<Set<String>> recordable(List<Bond> bonds, Caller caller) {
        Set<String> ids = bonds.stream().map(Bond::programme).collect(Collectors.toSet());
        return Flux.fromIterable(ids)
                .concatMap(programmes::kept)
                .filter(kept -> mayRecord(kept, caller))
                .map(KeptProgramme::id)
                .collect(Collectors.toSet());
    }

    private static boolean mayRecord(KeptProgramme kept, Caller caller) {
        return caller.may(MATCHING_RUN, kept.keptAt().stream().map(Scope::ofKey).toList());
    }
}
