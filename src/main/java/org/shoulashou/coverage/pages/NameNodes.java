package org.shoulashou.coverage.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Names places, schools and classes, one reading of each for a whole page. */
@Component
public class NameNodes {

    private final Places places;
    private final Schools schools;
    private final Classes classes;

    NameNodes(Places places, Schools schools, Classes classes) {
        this.places = places;
        this.schools = schools;
        this.classes = classes;
    }

    public record Names(Map<Scope, Text> known) {

        CoveredNode of(Scope scope) {
            return new CoveredNode(
                    scope.kind(), scope.id(), known.getOrDefault(scope, new Text(scope.id(), scope.id())));
        }

        public Text name(Scope scope) {
            return known.getOrDefault(scope, new Text(scope.id(), scope.id()));
        }

        CoveredNode place(String code) {
            return of(Scope.place(code));
        }
    }

    public Mono<Names> of(Collection<Scope> scopes) {
        return Mono.zip(
                        found(ids(scopes, ScopeKind.PLACE), this::placesNamed)
                                .collectMap(place -> Scope.place(place.getKey()), Map.Entry::getValue),
                        found(ids(scopes, ScopeKind.SCHOOL), schools::withIds)
                                .collectMap(school -> Scope.school(school.id()), School::names),
                        found(ids(scopes, ScopeKind.CLASS), classes::withIds)
                                .collectMap(one -> Scope.schoolClass(one.id()), SchoolClass::names))
                .map(all -> names(Stream.of(all.getT1(), all.getT2(), all.getT3())));
    }

    private Flux<Map.Entry<String, Text>> placesNamed(Collection<String> codes) {
        return places.namesOf(codes).flatMapIterable(Map::entrySet);
    }

    private static <T> Flux<T> found(List<String> ids, Function<Collection<String>, Flux<T>> read) {
        return ids.isEmpty() ? Flux.empty() : read.apply(ids);
    }

    private static Names names(Stream<Map<Scope, Text>> parts) {
        Map<Scope, Text> all = new HashMap<>();
        parts.forEach(all::putAll);
        return new Names(all);
    }

    private static List<String> ids(Collection<Scope> scopes, ScopeKind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .distinct()
                .toList();
    }
}
