package org.shoulashou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.events.EventsConfiguration;
import org.shoulashou.platform.start.ClockConfiguration;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What each kind of reach shows of places, schools and classes. */
@DataMongoTest(properties = "spring.data.mongodb.auto-index-creation=true")
@WithDatabase
@Import({ClockConfiguration.class, EventsConfiguration.class, Places.class, Schools.class, Classes.class})
class NarrowedListsTest {

    private static final Place CHINA = Region.at("CN");
    private static final Place XINJIANG = Region.at("CN", "65");
    private static final Place TURPAN = Region.named(new Text("吐鲁番市", "Turpan"), "CN", "65", "6504");
    private static final Place GAOCHANG = Region.named(new Text("高昌区", "Gaochang"), "CN", "65", "6504", "650402");
    private static final Place SHANSHAN = Region.named(new Text("鄯善县", "Shanshan"), "CN", "65", "6504", "650421");
    private static final Place URUMQI = Region.named(new Text("乌鲁木齐市", "Ürümqi"), "CN", "65", "6501");

    private static final School APRICOT = School.in(GAOCHANG, "apricot", new Text("杏花小学", "Apricot Primary School"));
    private static final School GRAPE = School.in(GAOCHANG, "grape", new Text("葡萄小学", "Grape Primary School"));
    private static final School DESERT = School.in(SHANSHAN, "desert", new Text("沙海中学", "Desert Middle School"));

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    Places places;

    @Autowired
    Schools schools;

    @Autowired
    Classes classes;

    @BeforeEach
    void openTheSchools() {
        Flux.just(Place.class, School.class, SchoolClass.class)
                .concatMap(type -> database.remove(new Query(), type))
                .blockLast();
        Flux.just(CHINA, XINJIANG, TURPAN, GAOCHANG, SHANSHAN, URUMQI)
                .concatMap(places::save)
                .blockLast();
        Flux.just(APRICOT, GRAPE, DESERT).concatMap(schools::save).blockLast();
        Flux.just(
                        SchoolClass.of(APRICOT, "apricot-4", new Text("四年级1班", "Class 4-1"), 4),
                        SchoolClass.of(APRICOT, "apricot-5", new Text("五年级1班", "Class 5-1"), 5),
                        SchoolClass.of(DESERT, "desert-7", new Text("七年级1班", "Class 7-1"), 7))
                .concatMap(classes::save)
                .blockLast();
    }

    @Test
    @Tag("R31")
    void leagueStaffOfGaochangSeeNothingOfShanshan() {
        Reach gaochang = reach(Scope.place("650402"));

        assertThat(schoolIds(gaochang, null)).containsExactlyInAnyOrder("apricot", "grape");
        assertThat(schoolIds(gaochang, "650421")).isEmpty();
        assertThat(classIds(gaochang, null)).containsExactly("apricot-4", "apricot-5");
        assertThat(classIds(gaochang, "desert")).isEmpty();
        assertThat(placeCodes(gaochang, "")).containsExactly("650402");
        assertThat(placeCodes(gaochang, "鄯善")).isEmpty();
    }

    @Test
    @Tag("R31")
    void leagueStaffOfTheCityAboveSeeBoth() {
        Reach turpan = reach(Scope.place("6504"));

        assertThat(schoolIds(turpan, null)).hasSize(3);
        assertThat(schoolIds(turpan, "650421")).containsExactly("desert");
        assertThat(placeCodes(turpan, "鄯善")).containsExactly("650421");
    }

    @Test
    void whoReachesEverythingBeginsAtTheCountry() {
        Reach everything = reach(Scope.EVERYTHING);

        assertThat(placeCodes(everything, "")).containsExactly("CN");
        assertThat(schoolIds(everything, null)).hasSize(3);
        assertThat(classIds(everything, null)).hasSize(3);
    }

    @Test
    void ofTwoPlacesOneInsideTheOtherOnlyTheOuterIsARoot() {
        assertThat(placeCodes(reach(Scope.place("650402"), Scope.place("6504")), ""))
                .containsExactly("6504");
    }

    @Test
    @Tag("R31")
    void whoReachesOneClassSeesThatClassAndItsSchool() {
        Reach oneClass = reach(Scope.schoolClass("apricot-5"));

        assertThat(classIds(oneClass, null)).containsExactly("apricot-5");
        assertThat(classIds(oneClass, "apricot")).containsExactly("apricot-5");
        assertThat(schoolIds(oneClass, null)).containsExactly("apricot");
    }

    @Test
    @Tag("R31")
    void whoReachesOneSchoolSeesItsClassesOnly() {
        assertThat(classIds(reach(Scope.school("desert")), null)).containsExactly("desert-7");
    }

    @Test
    @Tag("R31")
    void whoReachesNothingSeesNothing() {
        assertThat(schoolIds(reach(), null)).isEmpty();
        assertThat(classIds(reach(), null)).isEmpty();
        assertThat(placeCodes(reach(), "")).isEmpty();
    }

    @Test
    void aChineseNameIsFoundFromItsMiddle() {
        assertThat(search("花小")).containsExactly("apricot");
    }

    @Test
    void everyWordTypedMustBeginAWordOfTheName() {
        assertThat(search("primary APR")).containsExactly("apricot");
        assertThat(search("primary desert")).isEmpty();
    }

    @Test
    void accentsNeedNotBeTyped() {
        assertThat(placeCodes(reach(Scope.EVERYTHING), "urumqi")).containsExactly("6501");
    }

    @Test
    void whatIsTypedIsNeverAPattern() {
        assertThat(search("apr.*|desert")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherAndTellTheWhole() {
        schools.save(School.in(SHANSHAN, "dune", new Text("沙丘小学", "Dune Primary School")))
                .block();
        Function<Integer, Page<School>> page = number -> pageOf(new PageRequest(number, 2, "names.en,desc", null));

        assertThat(page.apply(0).items()).extracting(School::id).containsExactly("grape", "dune");
        assertThat(page.apply(1).items()).extracting(School::id).containsExactly("desert", "apricot");
        assertThat(page.apply(0).total()).isEqualTo(4);
    }

    @Test
    void schoolsOfTheSameNameKeepTheirOrderFromPageToPage() {
        IntStream.range(0, 10)
                .mapToObj(i -> Region.at("CN", "65", "6504", "650421", "650421-" + i))
                .map(town -> School.in(town, "same-" + town.code(), new Text("同名小学", "Same Name School")))
                .forEach(school -> schools.save(school).block());

        List<String> ids = IntStream.range(0, 5)
                .mapToObj(number -> pageOf(new PageRequest(number, 2, "names.zh,asc", "同名")))
                .flatMap(page -> page.items().stream())
                .map(School::id)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void aPlaceThatMovesTakesItsSchoolsAndClassesAlong() {
        Place moved = Region.at("CN", "65", "6501", "650402");

        schools.moveWith(moved).block();

        assertThat(schoolIds(reach(Scope.place("6501")), null)).containsExactlyInAnyOrder("apricot", "grape");
        assertThat(classIds(reach(Scope.place("6501")), null)).containsExactly("apricot-4", "apricot-5");
        assertThat(schoolIds(reach(Scope.place("6504")), null)).containsExactly("desert");
    }

    @Test
    void thoseAroundAPlaceAreToldOnlyAsFarOutAsTheReachGoes() {
        assertThat(codes(places.ancestry(GAOCHANG, reach(Scope.place("6504"))))).containsExactly("6504", "650402");
        assertThat(codes(places.ancestry(GAOCHANG, reach(Scope.EVERYTHING))))
                .containsExactly("CN", "65", "6504", "650402");
    }

    private List<String> search(String typed) {
        return pageOf(new PageRequest(null, null, null, typed)).items().stream()
                .map(School::id)
                .toList();
    }

    private Page<School> pageOf(PageRequest asked) {
        return got(schools.within(reach(Scope.EVERYTHING), null, asked));
    }

    private List<String> schoolIds(Reach reach, @Nullable String place) {
        return got(schools.within(reach, place, all())).items().stream()
                .map(School::id)
                .toList();
    }

    private List<String> classIds(Reach reach, @Nullable String school) {
        return got(classes.within(reach, school, all())).items().stream()
                .map(SchoolClass::id)
                .toList();
    }

    private List<String> placeCodes(Reach reach, String typed) {
        return got(places.within(reach, null, new PageRequest(null, null, null, typed))).items().stream()
                .map(Place::code)
                .toList();
    }

    private static List<String> codes(Mono<List<Place>> found) {
        return got(found).stream().map(Place::code).toList();
    }

    private static PageRequest all() {
        return new PageRequest(null, null, null, null);
    }

    private static Reach reach(Scope... scopes) {
        return new Reach(List.of(scopes));
    }

    private static <T> T got(Mono<T> mono) {
        return mono.blockOptional().orElseThrow();
    }
}
