package org.shoulashou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Pupils.InSchool;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.events.EventsConfiguration;
import org.shoulashou.platform.start.ClockConfiguration;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Lists over two thousand schools: whatever the reach, the order and the search, an index finds the page. */
@DataMongoTest(properties = "spring.data.mongodb.auto-index-creation=true")
@WithDatabase
@Import({
    ClockConfiguration.class,
    EventsConfiguration.class,
    Places.class,
    Schools.class,
    Classes.class,
    Pupils.class,
    IndexServedListsTest.Listening.class
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexServedListsTest {

    private static final List<BsonDocument> FINDS = new CopyOnWriteArrayList<>();

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    Schools schools;

    @Autowired
    Classes classes;

    @Autowired
    Pupils pupils;

    @BeforeAll
    void openTwoThousandSchools() {
        List<School> all = IntStream.range(0, 2_000).mapToObj(this::school).toList();
        Await.done(database.insertAll(all).then());
        List<SchoolClass> some = all.stream()
                .map(school -> SchoolClass.of(school, school.id() + "-1", new Text("一年级1班", "Class 1 of grade 1"), 1))
                .toList();
        Await.done(database.insertAll(some).then());
        Await.done(database.insertAll(
                        some.stream().map(IndexServedListsTest::pupil).toList())
                .then());
    }

    @BeforeEach
    void forget() {
        FINDS.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"placeCode,asc", "names.zh,asc", "names.en,desc"})
    void thePageOfACountyOfAProvinceAndOfTheWholeIsReadFromAnIndexInItsOrder(String order) {
        for (Reach reach : List.of(reach(Scope.place("650402")), reach(Scope.place("65")), reach(Scope.EVERYTHING))) {
            Await.result(schools.within(reach, null, new PageRequest(1, 25, order, null)));
        }

        assertThat(FINDS).hasSize(3).allSatisfy(find -> assertThat(plan(find)).doesNotContain("COLLSCAN", "\"SORT\""));
    }

    @Test
    void aSearchReadsOnlyWhatBeginsWithWhatWasTyped() {
        Await.result(schools.within(reach(Scope.EVERYTHING), null, new PageRequest(0, 25, null, "第1999小学")));

        assertThat(FINDS)
                .singleElement()
                .satisfies(find -> assertThat(plan(find)).doesNotContain("COLLSCAN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade,asc", "names.zh,desc", "names.en,asc"})
    void classesAreReadFromAnIndexAsWell(String order) {
        Await.result(classes.within(reach(Scope.place("65")), null, new PageRequest(0, 25, order, null)));
        Await.result(classes.within(reach(Scope.school("s-7")), null, new PageRequest(0, 25, order, null)));
        Await.result(classes.within(reach(Scope.EVERYTHING), "s-7", new PageRequest(0, 25, order, null)));

        assertThat(FINDS).hasSize(3).allSatisfy(find -> assertThat(plan(find)).doesNotContain("COLLSCAN"));
    }

    @Test
    void thePupilsOfASchoolAreReadFromAnIndexHoweverTheyAreNarrowed() {
        List.of(
                        new InSchool("s-7", PupilState.ENROLLED, null, null),
                        new InSchool("s-7", PupilState.LEFT, null, 4),
                        new InSchool("s-7", PupilState.ENROLLED, "s-7-1", null))
                .forEach(some -> Await.done(pupils.ofSchool(some).then()));

        assertThat(FINDS).hasSize(3).allSatisfy(find -> assertThat(plan(find)).doesNotContain("COLLSCAN"));
    }

    private String plan(BsonDocument find) {
        Document explain = new Document("explain", find);
        return Await.result(database.executeCommand(explain))
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }

    private School school(int number) {
        Place place = Region.at("CN", "65", "6504", number % 2 == 0 ? "650402" : "650421");
        Text name = new Text("第" + number + "小学", "Primary School " + number);
        return School.in(place, "s-" + number, name);
    }

    private static Pupil pupil(SchoolClass schoolClass) {
        Particulars given = new Particulars("云上的鱼", "2018-03", 1, null, List.of("zh"), List.of());
        NameOnFile name = new NameOnFile(new Sealed("k", "closed"), "hash of " + schoolClass.id());
        return Pupil.in(schoolClass, "pupil of " + schoolClass.id(), given, name, Instant.EPOCH);
    }

    private static Reach reach(Scope scope) {
        return new Reach(List.of(scope));
    }

    /** Keeps every find as it was sent. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listening implements CommandListener {

        private static final Set<String> PARTS = Set.of("find", "filter", "sort", "skip", "limit");

        @Bean
        MongoClientSettingsBuilderCustomizer listening() {
            return settings -> settings.addCommandListener(this);
        }

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find") && !isTheRelays(event.getCommand())) {
                FINDS.add(kept(event.getCommand()));
            }
        }

        /** It looks for unsent events by itself, every now and then. */
        private static boolean isTheRelays(BsonDocument command) {
            return command.getDocument("filter", new BsonDocument()).containsKey("outbox.due");
        }

        private static BsonDocument kept(BsonDocument command) {
            BsonDocument kept = new BsonDocument();
            command.forEach((name, value) -> {
                if (PARTS.contains(name)) {
                    kept.put(name, value);
                }
            });
            return BsonDocument.parse(kept.toJson());
        }
    }
}
