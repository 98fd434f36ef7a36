package org.shoulashou.accounts.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.shoulashou.accounts.Anyone;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.People;
import org.shoulashou.accounts.support.RunningHouse;
import org.shoulashou.exchange.contacts.Contacts;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.bonds.Bonds;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.programme.Programmes;
import org.shoulashou.safeguarding.Concerns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** For every endpoint, every role and every place to stand: the answer that {@code permissions.csv} declares (R31). */
@RunningHouse
@Tag("R31")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

    private static final Logger log = LoggerFactory.getLogger(PermissionMatrixTest.class);
    /** Mail programs have no token; what they post to is signed and only lets somebody get fewer mails. */
    private static final String FROM_MAIL_PROGRAMS = "/api/mail-stops/";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private People people;

    @Autowired
    private Links links;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Runs runs;

    @Autowired
    private ClassPairings classPairings;

    @Autowired
    private Pairings pairings;

    @Autowired
    private Bonds bonds;

    @Autowired
    private Concerns concerns;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterBodies bodies;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReactiveMongoTemplate database;

    private TwoProvinces world;

    @BeforeAll
    void build() {
        clock.reset();
        PairsToAskFor pairs = new PairsToAskFor(programmes, runs, classPairings, pairings, bonds, clock.instant());
        world = new TwoProvinces(
                people,
                links,
                jobs,
                new PlansToAskFor(programmes, clock.instant()),
                pairs,
                new ConcernsToAskFor(concerns),
                new MeetingsToAskFor(classPairings, meetings, contacts, clock.instant()),
                new LettersToAskFor(letters, bodies, pairs, clock.instant()),
                new LedgerToAskFor(database, clock.instant()));
    }

    /** Other tests share the house, and clocks that call about thousands of letters would keep them waiting. */
    @AfterAll
    void takeAwayWhatWaits() {
        Stream.of(Letter.COLLECTION, "concerns", Pairing.COLLECTION, ClassPairing.COLLECTION, Meeting.COLLECTION)
                .forEach(waiting -> Await.done(database.remove(new Query(), waiting)));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void everyEndpointAnswersEveryRoleAsDeclared() {
        PermissionMatrix matrix = matrix();
        readingFirst().forEach(row -> check(matrix, row));
        log.warn( // only warnings are printed
                "MATRIX: {} endpoints × {} roles × {} scopes = {} answers, leaks {}",
                Row.table().stream()
                        .map(row -> row.method() + row.address())
                        .distinct()
                        .count(),
                world.seats().stream().map(Seat::role).distinct().count(),
                Seat.Position.values().length,
                matrix.asked(),
                matrix.leaks());
        assertThat(matrix.faults()).isEmpty();
    }

    @Test
    void everyEndpointStandsInTheTable() {
        assertThat(endpoints())
                .isEqualTo(Row.table().stream()
                        .map(row -> row.method() + " " + generalised(row.address()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyEndpointSaysWhoMay() {
        assertThat(undeclared()).isEmpty();
    }

    @Test
    void nothingIsDoneForAPageWithoutToken() {
        PermissionMatrix matrix = matrix();
        Row.table().stream()
                .filter(row -> !row.method().equals(HttpMethod.GET))
                .filter(row -> !row.path().startsWith(FROM_MAIL_PROGRAMS))
                .forEach(matrix::checkThatCsrfIsRefused);
        assertThat(matrix.faults()).isEmpty();
    }

    /** The checker must see what it is there to see. */
    @Test
    void anEndpointThatLeaksIsFound() throws NoSuchMethodException {
        Row row = Row.of("GET;/api/leaky/{id};school;LEAGUE;200;");
        PermissionMatrix matrix = matrix();
        whileThereIs(Leaky.class.getDeclaredMethod("anySchool"), "/api/leaky/{id}", () -> matrix.check(row));
        assertThat(matrix.leaks()).isPositive();
        assertThat(matrix.faults())
                .anySatisfy(fault -> assertThat(fault)
                        .contains("school in SCHOOL:far-school (FOREIGN) by LEAGUE_COUNTY NEAR got 200"));
    }

    @Test
    void anEndpointThatSaysNothingIsFoundAndRefused() throws NoSuchMethodException {
        Method silent = Leaky.class.getDeclaredMethod("silent");
        whileThereIs(silent, "/api/silent", () -> {
            assertThat(undeclared()).singleElement().asString().contains("/api/silent");
            Browser administrator = signedIn(world.seats().get(1));
            assertThat(administrator.get("/api/silent").code()).isEqualTo("accounts.not-permitted");
        });
    }

    /** What must never be written. */
    static class Leaky {

        @ResponseBody
        @Needs(Permission.SCHOOLS_READ)
        Map<String, String> anySchool() {
            return Map.of("name", "FARMARK school");
        }

        @ResponseBody
        Map<String, String> silent() {
            return Map.of("name", "FARMARK school");
        }
    }

    private void whileThereIs(Method method, String path, Runnable check) {
        RequestMappingInfo info =
                RequestMappingInfo.paths(path).methods(RequestMethod.GET).build();
        mappings.registerMapping(info, new Leaky(), method);
        try {
            check.run();
        } finally {
            mappings.unregisterMapping(info);
        }
    }

    /** What is acted fills the log, and a list shows the newest. */
    private static Stream<Row> readingFirst() {
        return Row.table().stream()
                .sorted(Comparator.comparing(row -> !row.method().equals(HttpMethod.GET)));
    }

    private PermissionMatrix matrix() {
        return new PermissionMatrix(world, this::signedIn);
    }

    /**
     * Tries are counted per address, and here all come from one. An account that was acted on would be told of every
     * letter and every meeting from then on: each act would be written to hundreds of people.
     */
    private void check(PermissionMatrix matrix, Row row) {
        Await.done(database.remove(new Query(), "signInAttempts"));
        matrix.check(row);
        Await.done(database.remove(query(where("_id").in(matrix.accountsActedOn())), Account.class));
    }

    /** As things are now: what was done before may have renewed the pupil's pictures and shut the door. */
    private Browser signedIn(Seat seat) {
        Browser browser = Browser.at(port).withCsrf();
        Account account = seat.account();
        if (account == null) {
            return browser;
        }
        if (seat.role() == Role.PUPIL) {
            people.holdOpen(account.grants().get(0).scope().id(), Duration.ofHours(1));
        }
        return browser.withSession(people.sessionOf(people.account(account.id())));
    }

    private Set<String> endpoints() {
        return ours().flatMap(entry -> addresses(entry.getKey())).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> undeclared() {
        return ours().filter(entry -> !entry.getValue().hasMethodAnnotation(Needs.class)
                        && !entry.getValue().hasMethodAnnotation(Anyone.class))
                .flatMap(entry -> addresses(entry.getKey()))
                .toList();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> ours() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.shoulashou."));
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + generalised(pattern.getPatternString())));
    }

    /** The names of variables and the examples that the table puts for them don't matter. */
    private static String generalised(String path) {
        return path.replace("/problems/platform.stale", "/problems/{}")
                .replaceAll("/notices/1$", "/notices/{}")
                .replaceAll("\\{[^}]*}", "{}");
    }
}
