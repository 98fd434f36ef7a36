package org.shoulashou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.platform.crypto.CryptoConfiguration;
import org.shoulashou.platform.events.EventsConfiguration;
import org.shoulashou.platform.start.ClockConfiguration;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;

/** The chain of scopes by which every permission is decided. */
@DataMongoTest(properties = "spring.data.mongodb.auto-index-creation=true")
@WithDatabase
@Import({
    ClockConfiguration.class,
    CryptoConfiguration.class,
    EventsConfiguration.class,
    Places.class,
    Schools.class,
    Classes.class,
    Pupils.class,
    DirectoryScopes.class,
    DirectoryConfiguration.class
})
class DirectoryScopesTest {

    private static final Place TOWNSHIP =
            Region.named(new Text("葡萄镇", "Putao Town"), "CN", "65", "6504", "650402", "650402-09");
    private static final School SCHOOL = School.in(TOWNSHIP, "apricot", new Text("杏花小学", "Apricot School"));
    private static final SchoolClass CLASS = SchoolClass.of(SCHOOL, "apricot-4", new Text("四年级1班", "Class 4-1"), 4);

    private static final List<Scope> PLACES =
            TOWNSHIP.line().stream().map(Scope::place).toList();

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    DirectoryScopes scopes;

    @Autowired
    Schools schools;

    @Autowired
    List<Located> located;

    @BeforeEach
    void openTheSchool() {
        Flux.just(Place.class, School.class, SchoolClass.class)
                .concatMap(type -> database.remove(new Query(), type))
                .blockLast();
        Flux.just(TOWNSHIP, SCHOOL, CLASS).concatMap(database::save).blockLast();
    }

    @Test
    @Tag("R31")
    void aClassLiesInItsSchoolAndInEveryPlaceAround() {
        ScopeFacts facts = facts(Scope.schoolClass("apricot-4"));

        assertThat(facts.enclosing())
                .startsWith(Scope.schoolClass("apricot-4"), Scope.school("apricot"))
                .endsWith(PLACES.toArray(Scope[]::new))
                .hasSize(2 + PLACES.size());
        assertThat(facts.name()).isEqualTo(new Text("杏花小学 四年级1班", "Apricot School, Class 4-1"));
    }

    @Test
    void aPlaceTellsItsLevelAndBeginsWithItself() {
        ScopeFacts facts = facts(Scope.place("650402-09"));

        assertThat(facts.level()).isEqualTo("TOWNSHIP");
        assertThat(facts.enclosing()).isEqualTo(PLACES);
    }

    @Test
    void whatDoesNotExistLiesNowhere() {
        assertThat(scopes.facts(Scope.place("99")).blockOptional()).isEmpty();
        assertThat(scopes.facts(Scope.school("none")).blockOptional()).isEmpty();
        assertThat(scopes.facts(Scope.schoolClass("none")).blockOptional()).isEmpty();
    }

    @Test
    @Tag("R31")
    void aMoveCountsAtOnce() {
        facts(Scope.schoolClass("apricot-4"));

        schools.moveWith(Region.at("CN", "65", "6501", "650102", "650402-09")).block();

        assertThat(facts(Scope.schoolClass("apricot-4")).enclosing())
                .contains(Scope.place("650102"))
                .doesNotContain(Scope.place("650402"));
    }

    @Test
    void placesSchoolsClassesAndPupilsAreEachLocated() {
        assertThat(located).extracting(Located::kind).containsExactlyInAnyOrder("place", "school", "class", "pupil");
        assertThat(located)
                .allSatisfy(each ->
                        assertThat(each.scopesOf("none").blockOptional()).isEmpty());
    }

    private ScopeFacts facts(Scope scope) {
        return scopes.facts(scope).blockOptional().orElseThrow();
    }
}
