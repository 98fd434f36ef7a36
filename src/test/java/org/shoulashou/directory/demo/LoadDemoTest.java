package org.shoulashou.directory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoulashou.accounts.Role;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.directory.demo.DemoProperties.Demo;
import org.shoulashou.platform.mongo.DatabaseInUse;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The demonstration: loaded where nobody is, completed when it was begun, and never anywhere else. */
@SpringBootTest
@WithDatabase
class LoadDemoTest {

    private static final List<String> LOADED =
            List.of("demo", "demoSignIns", "accounts", "schools", "classes", "classDoors");

    private final DemoFile file = DemoFile.read();

    @Autowired
    ApplicationContext context;

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    LoadDemo loadDemo;

    @Autowired
    Places places;

    @Autowired
    Schools schools;

    @BeforeEach
    void nobodyIsHere() {
        LOADED.forEach(name -> Await.done(database.remove(new Query(), name)));
    }

    @Test
    void everybodyWhoIsWrittenIsThere() {
        load();

        assertThat(count("schools")).isEqualTo(4);
        assertThat(count("classes")).isEqualTo(8);
        assertThat(count("classDoors")).isEqualTo(8);
        assertThat(count("accounts")).isEqualTo(file.staff().size() + 56);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theSignInPageOffersSomebodyOfEveryRole(Role role) {
        load();

        assertThat(offered()).extracting(one -> one.get("role")).contains(role.name());
    }

    @Test
    void theRegimentsLeagueIsAmongThem() {
        load();

        assertThat(offered())
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("role", "LEAGUE_TOWNSHIP")
                        .containsEntry("signInName", "regiment.221"));
    }

    @Test
    @Tag("R30")
    void whatTheSignInPageOffersWorks() {
        load();

        for (Map<String, Object> one : offered()) {
            switch (Role.valueOf(String.valueOf(one.get("role")))) {
                case PUPIL -> signsIn("pupil", one, "classCode", "penName", "pictures");
                case GUARDIAN -> assertThat(one.get("guardianPath")).asString().startsWith("/guardian/");
                case TEACHER, COUNSELLOR -> signsIn("staff", one, "signInName", "password");
                default -> assertThat(one.get("totpCode")).asString().matches("[0-9]{6}");
            }
        }
    }

    @Test
    void loadingAgainChangesNothing() {
        load();
        List<Document> before = accounts();

        load();

        assertThat(accounts()).isEqualTo(before);
        assertThat(count("classes")).isEqualTo(8);
    }

    /** A cancelled load stands wherever it was, as one whose process was killed. */
    @Test
    void aLoadThatWasInterruptedAnywhereIsCompletedByTheNext() throws InterruptedException {
        for (int pause : List.of(5, 60, 150, 300)) {
            var loading = loadDemo.load(file).subscribe();
            Thread.sleep(pause);
            loading.dispose();
        }

        load();

        assertThat(count("accounts")).isEqualTo(file.staff().size() + 56);
        assertThat(offered()).hasSize(file.staff().size() + 8 + 3);
    }

    @Test
    void whatIsMissingOfABegunDemonstrationIsAdded() {
        load();
        Await.done(database.updateFirst(new Query(), new Update().unset("doneAt"), "demo"));
        Query some = new Query(Criteria.where("_id").in("demo-admin", "demo-changsha-4-1-1", "demo-gonggar-8-1-7"));
        Await.done(database.remove(some, "accounts"));
        Await.done(database.remove(some, "demoSignIns"));

        load();

        assertThat(count("accounts")).isEqualTo(file.staff().size() + 56);
        assertThat(offered()).hasSize(file.staff().size() + 8 + 3);
    }

    @Test
    void somebodyWhoLeftTheDemonstrationDoesNotComeBack() {
        load();
        Await.done(database.remove(new Query(Criteria.where("_id").is("demo-admin")), "accounts"));

        load();

        assertThat(count("accounts")).isEqualTo(file.staff().size() + 55);
    }

    @Test
    @Tag("R30")
    void eachStartHoldsTheDemonstrationsDoorsOpenForTheDay() {
        load();
        Await.done(database.updateMulti(new Query(), new Update().unset("openUntil"), "classDoors"));

        load();

        assertThat(count(new Query(Criteria.where("openUntil").exists(true)), "classDoors"))
                .isEqualTo(8);
    }

    @Test
    void whereASchoolIsNothingIsLoaded() {
        Await.result(places.find("650402")
                .map(place -> School.in(place, "real", new Text("真学校", "A real school")))
                .flatMap(schools::save));

        load();

        assertThat(count("schools")).isEqualTo(1);
        assertThat(count("accounts")).isZero();
        assertThat(count("demo")).isZero();
    }

    @Test
    void aDatabaseOfTheOperatorsOwnStaysEmptyAndNeverMeansNever() {
        start(new DatabaseInUse(false, false), Demo.AUTO);
        start(new DatabaseInUse(true, true), Demo.NEVER);

        assertThat(count("accounts")).isZero();
        assertThat(count("demo")).isZero();
    }

    @Test
    void anEmbeddedDatabaseIsFilledAtTheStart() {
        start(new DatabaseInUse(true, true), Demo.AUTO);

        assertThat(count("demo")).isEqualTo(1);
        assertThat(count("accounts")).isPositive();
    }

    private void start(DatabaseInUse inUse, Demo demo) {
        new DemoAtStart(inUse, new DemoProperties(demo), loadDemo).run(new DefaultApplicationArguments());
    }

    private void load() {
        loadDemo.load(file).block(Duration.ofMinutes(2));
    }

    private long count(String collection) {
        return count(new Query(), collection);
    }

    private long count(Query query, String collection) {
        return Await.result(database.count(query, collection));
    }

    private List<Document> accounts() {
        return Await.result(database.getCollection("accounts")
                .flatMapMany(accounts -> Flux.from(accounts.find().sort(new Document("_id", 1))))
                .collectList());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> offered() {
        Map<String, Object> demo = Await.result(web().get()
                .uri("/api/demo")
                .exchange()
                .returnResult(Map.class)
                .getResponseBody()
                .next());
        return (List<Map<String, Object>>) demo.getOrDefault("signIns", List.of());
    }

    private void signsIn(String kind, Map<String, Object> offered, String... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("sharedComputer", false));
        List.of(fields).forEach(field -> body.put(field, offered.get(field)));
        web().post()
                .uri("/api/session/" + kind)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private WebTestClient web() {
        return WebTestClient.bindToApplicationContext(context)
                .apply(SecurityMockServerConfigurers.springSecurity())
                .configureClient()
                .defaultCookie("XSRF-TOKEN", "the-pages-token")
                .defaultHeader("X-XSRF-TOKEN", "the-pages-token")
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }
}
