package org.shoulashou.directory;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.ScopeSource;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where places, schools, classes and pupils lie: pupil, class, school, township, county, and so on out to the country.
 * Each of them stores its line, so that a read by id answers and nothing need be remembered that a
 * change of the tree, perhaps by another instance, would make wrong.
 */
@Component
class DirectoryScopes implements ScopeSource {

    private final Places places;
    private final Schools schools;
    private final Classes classes;
    private final Pupils pupils;

    DirectoryScopes(Places places, Schools schools, Classes classes, Pupils pupils) {
        this.places = places;
        this.schools = schools;
        this.classes = classes;
        this.pupils = pupils;
    }

    @Override
    public boolean knows(ScopeKind kind) {
        return switch (kind) {
            case PLACE, SCHOOL, CLASS, PUPIL -> true;
            case EVERYTHING -> false;
        };
    }

    @Override
    public Mono<ScopeFacts> facts(Scope scope) {
        return switch (scope.kind()) {
            case PLACE -> places.find(scope.id()).map(place -> factsOf(scope, place));
            case SCHOOL -> schools.find(scope.id()).map(school -> facts(scope, school.names(), school.scopes()));
            case CLASS -> classes.find(scope.id()).flatMap(schoolClass -> factsOf(scope, schoolClass));
            case PUPIL -> pupils.find(scope.id()).map(pupil -> factsOf(scope, pupil));
            case EVERYTHING -> Mono.empty();
        };
    }

    private static ScopeFacts factsOf(Scope scope, Place place) {
        return new ScopeFacts(scope, place.names(), place.level().name(), inPlaces(place.line()));
    }

    /** Whoever has left their class is still the child of their guardians, and nobody's pupil. */
    private static ScopeFacts factsOf(Scope scope, Pupil pupil) {
        Text penName = new Text(pupil.penName(), pupil.penName());
        return facts(scope, penName, pupil.isEnrolled() ? pupil.scopes() : List.of(scope));
    }

    /** A class is named with its school: every school has a first class. */
    private Mono<ScopeFacts> factsOf(Scope scope, SchoolClass schoolClass) {
        return schools.find(schoolClass.schoolId())
                .map(school -> facts(scope, fullName(school, schoolClass), schoolClass.scopes()));
    }

    private static Text fullName(School school, SchoolClass schoolClass) {
        return new Text(
                school.names().zh() + " " + schoolClass.names().zh(),
                school.names().en() + ", " + schoolClass.names().en());
    }

    private static List<Scope> inPlaces(List<String> line) {
        return line.stream().map(Scope::place).toList();
    }

    private static ScopeFacts facts(Scope scope, Text name, List<Scope> enclosing) {
        return new ScopeFacts(scope, name, "", enclosing);
    }
}
