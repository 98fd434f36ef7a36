package org.shoulashou.programme.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds everything in a programme that makes no sense, all at once. */
@Component
public class ProgrammeCheck {

    private final Scopes scopes;

    ProgrammeCheck(Scopes scopes) {
        this.scopes = scopes;
    }

    public Mono<List<Finding>> findings(Programme programme) {
        return places(programme.placeCodes()).map(places -> findings(programme, places));
    }

    /** What shows without knowing the places. */
    public static List<Finding> withoutPlaces(Programme programme) {
        return FormCheck.of(programme);
    }

    static List<Finding> findings(Programme programme, Map<String, ScopeFacts> places) {
        List<Finding> all = new ArrayList<>(FormCheck.of(programme));
        all.addAll(PlacesCheck.of(programme, places));
        return all;
    }

    /** What is known of these places; those that do not exist are left out. */
    public Mono<Map<String, ScopeFacts>> places(Set<String> codes) {
        return Flux.fromIterable(codes)
                .filter(FormCheck::isWritten)
                .flatMap(code -> scopes.facts(Scope.place(code)), 8)
                .collectMap(facts -> facts.scope().id());
    }

    public Mono<Map<String, Text>> names(Set<String> codes) {
        return places(codes).map(ProgrammeCheck::namesOf);
    }

    private static Map<String, Text> namesOf(Map<String, ScopeFacts> places) {
        return places.values().stream()
                .collect(
                        java.util.stream.Collectors.toMap(facts -> facts.scope().id(), ScopeFacts::name));
    }
}
