package org.shoulashou.matching.views;

import static org.shoulashou.accounts.Permission.CLASSES_READ;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Names classes, three readings for a whole page. */
@Component
public class NameGroups {

    private final Classes classes;
    private final Schools schools;
    private final Places places;

    NameGroups(Classes classes, Schools schools, Places places) {
        this.classes = classes;
        this.schools = schools;
        this.places = places;
    }

    public Mono<Names> of(Collection<ClassPairing> pairings) {
        return ofGroups(groups(pairings));
    }

    private static List<Group> groups(Collection<ClassPairing> pairings) {
        return pairings.stream()
                .flatMap(each -> Stream.of(each.inland(), each.partner()))
                .toList();
    }

    public Mono<Names> ofGroups(Collection<Group> groups) {
        Set<String> schoolIds = groups.stream().map(Group::school).collect(Collectors.toSet());
        return schools.withIds(schoolIds)
                .collectMap(School::id, School::names)
                .zipWith(withoutSchools(groups), Names::with);
    }

    /** For whoever names no school. */
    public Mono<Names> ofClasses(Collection<ClassPairing> pairings) {
        return withoutSchools(groups(pairings));
    }

    private Mono<Names> withoutSchools(Collection<Group> groups) {
        Set<String> classIds = groups.stream().map(Group::schoolClass).collect(Collectors.toSet());
        Set<String> codes =
                groups.stream().flatMap(each -> each.line().stream()).collect(Collectors.toSet());
        return Mono.zip(
                        classes.withIds(classIds).collectMap(SchoolClass::id, Function.identity()),
                        places.namesOf(codes))
                .map(both -> new Names(both.getT1(), Map.of(), both.getT2()));
    }

    /** For whoever needs no more of a class: the places around it, the outermost first. */
    public Mono<List<Text>> town(Group group) {
        return places.namesOf(Set.copyOf(group.line())).map(known -> town(group.line(), known));
    }

    private static List<Text> town(List<String> line, Map<String, Text> known) {
        List<Text> path = new ArrayList<>();
        line.stream()
                .filter(code -> !code.equals(Level.COUNTRY_CODE))
                .map(code -> known.getOrDefault(code, new Text(code, code)))
                .forEach(path::add);
        Collections.reverse(path);
        return path;
    }

    /** What is known of classes, for whoever asks. */
    public record Names(Map<String, SchoolClass> classes, Map<String, Text> schools, Map<String, Text> places) {

        private static Names with(Map<String, Text> schools, Names others) {
            return new Names(others.classes, schools, others.places);
        }

        /** By name for whoever may see the class, by grade and town for everybody else. */
        public GroupView view(Group group, Caller caller) {
            boolean named = caller.may(CLASSES_READ, group.scopes());
            SchoolClass found = classes.get(group.schoolClass());
            return new GroupView(
                    named ? group.schoolClass() : null,
                    named ? schools.get(group.school()) : null,
                    named && found != null ? found.names() : null,
                    found == null ? 0 : found.grade(),
                    town(group.line()));
        }

        public @Nullable Text className(String id) {
            SchoolClass found = classes.get(id);
            return found == null ? null : found.names();
        }

        public List<Text> town(List<String> line) {
            return NameGroups.town(line, places);
        }
    }
}
