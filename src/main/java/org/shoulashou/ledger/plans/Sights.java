package org.shoulashou.ledger.plans;

import static org.shoulashou.accounts.Permission.LEDGER_READ;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who sees and does what where, told by the region tree. */
@Component
public class Sights {

    private final Places places;

    Sights(Places places) {
        this.places = places;
    }

    public Mono<Sight> of(Caller caller) {
        Reach reach = caller.reach(LEDGER_READ);
        List<String> codes = reach.ids(ScopeKind.PLACE);
        return places.withCodes(codes)
                .map(Place::line)
                .collect(HashSet<String>::new, Set::addAll)
                .map(around -> new Sight(reach.everything(), Set.copyOf(codes), around));
    }

    public Mono<Map<String, Place>> places(Collection<String> codes) {
        return places.withCodes(codes).collectMap(Place::code);
    }

    /** A place where somebody holds a permission; answered like one that does not exist otherwise. */
    public Mono<Place> where(String code, Permission permission, Caller caller) {
        return places.find(code)
                .filter(place -> may(caller, permission, place.line()))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    public static boolean may(Caller caller, Permission permission, Collection<String> line) {
        return caller.may(permission, scopes(line));
    }

    public static List<Scope> scopes(Collection<String> line) {
        return line.stream().map(Scope::place).toList();
    }

    /** Keys of the scopes from which something there may be read in the action log. */
    public static List<String> keys(Collection<String> line) {
        return scopes(line).stream().map(Scope::key).toList();
    }
}
