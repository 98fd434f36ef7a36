package org.shoulashou.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.platform.support.Await;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Concerns are raised, seen by the leads of their schools alone, worked through and closed; over HTTP. */
class ConcernsTest extends AccountsOverHttp {

    private static final String OTHER_SCHOOL = "lakeside";
    private static final String WORDS = "what the child wrote that nobody else may read";

    @Autowired
    private Concerns concerns;

    private Account leadAccount;
    private Browser lead;
    private Browser otherLead;
    private String pupil;

    @BeforeEach
    void twoSchools() {
        Place county = people.place("970102", Level.COUNTY, "Lake county", List.of("970102", "CN"));
        people.schoolClass(people.school(county, OTHER_SCHOOL, "Lakeside School"), "lakeside-4", "Class 4");
        leadAccount = lead();
        lead = signedIn(leadAccount);
        otherLead = signedIn(people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(OTHER_SCHOOL)));
        pupil = people.pupil(CLASS, fresh("cloud"), List.of("sun", "boat", "cat"))
                .id();
    }

    @Test
    @Tag("R22")
    void dangerReachesTheLeadsOfTheChildsOwnSchoolAtOnceAndNobodyElse() {
        String id = raise(Matter.DANGER);

        JsonNode page = lead.get("/api/concerns/" + id).json();
        assertThat(page.at("/concern/matter").asString()).isEqualTo("DANGER");
        assertThat(page.at("/concern/children/0/realName").asString()).startsWith("名字");
        assertThat(lead.get("/api/concerns").body()).contains(id).doesNotContain(WORDS);
        assertThat(otherLead.get("/api/concerns/" + id).status()).isEqualTo(404);
        assertThat(otherLead.get("/api/concerns").body()).doesNotContain(id);
        assertThat(everybodyElse()).allSatisfy(somebody -> {
            assertThat(somebody.get("/api/concerns/" + id).status()).isEqualTo(403);
            assertThat(somebody.post("/api/concerns/" + id + "/evidence", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(somebody.get("/api/log?size=200").body()).doesNotContain("Raised a concern");
        });
    }

    @Test
    @Tag("R23")
    void whatDoesNotFeelRightIsSeenByTheLeadsOfBothSchools() {
        String id = raise(Matter.NOT_RIGHT);

        JsonNode theirs = otherLead.get("/api/concerns/" + id).json();
        assertThat(theirs.path("schools")).hasSize(2);
        assertThat(theirs.at("/concern/children/0/realName").isMissingNode()
                        || theirs.at("/concern/children/0/realName").isNull())
                .isTrue();
        assertThat(otherLead.post("/api/concerns/" + id + "/evidence", Map.of()).body())
                .contains(WORDS);
    }

    @Test
    void theSameOccasionIsOneConcernHoweverOftenItIsTold() {
        NewConcern raised = concern(fresh("key"), Matter.CONTACT, "letter:" + fresh("a"));
        long before = raw("evidence").size();

        List<String> ids = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Await.result(concerns.raise(raised))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(raw("evidence")).hasSize((int) before + 1);
        assertThat(page(ids.get(0)).path("history")).hasSize(1);
    }

    @Test
    @Tag("R23")
    void evidenceLiesSealedAndApart() {
        raise(Matter.NOT_RIGHT);

        assertThat(raw("evidence").toString()).doesNotContain(WORDS);
        assertThat(raw("concerns").toString()).doesNotContain(WORDS);
        assertThat(raw("actionLog").toString()).contains("CONCERN_RAISED").doesNotContain(WORDS);
    }

    @Test
    @Tag("R22")
    void aPictureThatCannotBeCopiedHoldsUpNoConcernAndIsSaidToBeMissing() {
        Evidence evidence = new Evidence("A letter", WORDS, List.of("words of danger"), List.of("gone", "also gone"));
        String id = Await.result(concerns.raise(new NewConcern(
                fresh("key"),
                Source.SCREEN,
                Matter.DANGER,
                List.of(new Child(pupil, SCHOOL, CLASS)),
                null,
                null,
                evidence)));

        JsonNode opened = lead.post(on(id, "evidence"), Map.of()).json();

        assertThat(opened.path("text").asString()).isEqualTo(WORDS);
        assertThat(opened.path("pictures")).isEmpty();
        assertThat(opened.path("missing")).hasSize(2);
    }

    @Test
    @Tag("R15")
    void whoOpensTheEvidenceIsWrittenDownFirst() {
        String id = raise(Matter.DANGER);
        Query sealed = new Query(Criteria.where("_id").is(id));
        Await.done(database.updateFirst(sealed, new Update().set("content.data", "AAAA"), "evidence"));

        Answer broken = lead.post("/api/concerns/" + id + "/evidence", Map.of());

        assertThat(broken.code()).isEqualTo("safeguarding.evidence-broken");
        JsonNode last = page(id).at("/history/1");
        assertThat(last.at("/act/en").asString()).isEqualTo("Opened sealed evidence");
        assertThat(last.path("by").asString()).isEqualTo(leadAccount.displayName());
        assertThat(raw("actionLog").toString()).contains("CONCERN_EVIDENCE_OPENED", id);
    }

    @Test
    @Tag("R22")
    void oneLeadHasItInHandAndAnotherTakesItOver() {
        String id = raise(Matter.DANGER);
        Browser second = signedIn(lead());
        assertThat(lead.post(on(id, "acknowledgement"), Map.of())
                        .json()
                        .at("/concern/mine")
                        .asBoolean())
                .isTrue();

        Answer refused = second.post(on(id, "acknowledgement"), Map.of());
        assertThat(refused.code()).isEqualTo("safeguarding.in-other-hands");
        assertThat(refused.body()).contains(leadAccount.displayName());
        assertThat(second.get("/api/concerns/" + id)
                        .json()
                        .path("allowedActions")
                        .toString())
                .isEqualTo("[\"take-over\"]");
        assertThat(second.post(on(id, "take-over"), Map.of("version", 0)).code())
                .isEqualTo("platform.stale");

        assertThat(second.post(on(id, "take-over"), Map.of("version", 1)).status())
                .isEqualTo(200);
        assertThat(tick(lead, id, 2, "TALK", true, "").code()).isEqualTo("safeguarding.in-other-hands");
    }

    @Test
    @Tag("R22")
    void itIsClosedWhenEveryStepWasDoneOrLeftOutForAReason() {
        String subject = "letter:" + fresh("a");
        String id = Await.result(concerns.raise(concern(fresh("key"), Matter.DANGER, subject)));
        lead.post(on(id, "acknowledgement"), Map.of());
        assertThat(Await.result(concerns.holds(subject))).isTrue();
        assertThat(close(id, 1).code()).isEqualTo("safeguarding.steps-missing");
        assertThat(tick(lead, id, 1, "GUARDIAN", false, " ").code()).isEqualTo("safeguarding.reason-needed");
        assertThat(tick(lead, id, 1, "WEATHER", true, "").code()).isEqualTo("safeguarding.step-unknown");

        long version = 1;
        for (String step : List.of("SECURE", "TALK", "EVIDENCE", "REPORT", "EDUCATION", "SUPPORT", "LOOK_AGAIN")) {
            assertThat(tick(lead, id, version++, step, true, "a note of the lead")
                            .status())
                    .isEqualTo(200);
        }
        tick(lead, id, version++, "GUARDIAN", false, "the danger may come from home");
        JsonNode closed = close(id, version).json();

        assertThat(closed.at("/concern/state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("history").toString()).contains("the danger may come from home");
        assertThat(raw("concernNotes").toString()).doesNotContain("the danger may come from home");
        assertThat(Await.result(concerns.holds(subject))).isFalse();
        assertThat(lead.get("/api/concerns/closed").body()).contains(id);
        assertThat(close(id, version).code()).isEqualTo("safeguarding.closed-already");
    }

    @Test
    @Tag("R23")
    void aGuardianRaisesAConcernOnceAndSeesNothingOfItAfterwards() {
        Browser mother = signedIn(people.somebody("A mother", Role.GUARDIAN, Scope.pupil(pupil)));
        Map<String, String> form = Map.of("once", fresh("form"), "matter", "OTHER", "text", WORDS);
        String path = "/api/family/pupils/" + pupil + "/concerns";

        assertThat(mother.post(path, form).body()).isEqualTo("{\"received\":true}");
        assertThat(mother.post(path, form).status()).isEqualTo(201);

        assertThat(about(lead)).hasSize(1);
        assertThat(about(lead).get(0).at("/sourceText/en").asString()).isEqualTo("Raised by a guardian");
        assertThat(mother.get("/api/concerns").status()).isEqualTo(403);
        assertThat(mother.post(path, Map.of("once", "x", "matter", "OTHER", "text", "y".repeat(2001)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("R23")
    void aTeacherRaisesAConcernAboutChildrenOfTheClassOnly() {
        Browser teacher = signedIn(teacher());
        String stranger = people.pupil("lakeside-4", fresh("leaf"), List.of("sun", "sun", "sun"))
                .id();
        String path = "/api/classes/" + CLASS + "/concerns";

        assertThat(teacher.post(path, ofClass(pupil)).status()).isEqualTo(201);
        assertThat(teacher.post(path, ofClass(pupil, stranger)).status()).isEqualTo(404);
        assertThat(about(lead)).hasSize(1);
    }

    @Test
    @Tag("R34")
    void theAuditOfOnePupilLeavesToTheLeadWithoutAWordOfTheEvidence() {
        String id = raise(Matter.DANGER);
        lead.post(on(id, "evidence"), Map.of());

        assertThat(lead.get("/api/pupils/" + pupil + "/audit").body())
                .contains("Raised a concern", "Opened sealed evidence", leadAccount.displayName())
                .doesNotContain(WORDS);
        assertThat(otherLead.get("/api/pupils/" + pupil + "/audit").status()).isEqualTo(404);
    }

    @Test
    @Tag("R22")
    void theChildIsToldSomethingWarmThatGivesNothingAway() {
        assertThat(Stream.of(Matter.values()).map(Concerns::wordsFor)).allSatisfy(words -> {
            assertThat(words.zh()).contains("谢谢", "老师", "12355").doesNotContain("信", "危险", "停");
            assertThat(words.en()).contains("Thank you", "adult", "12355").doesNotContain("letter", "danger", "stop");
        });
    }

    /** Acknowledged in time, the first page says how long is left, and nothing of whom it is about. */
    @Test
    @Tag("R22")
    void theFirstPageSaysUntilWhenItWaits() {
        raise(Matter.DANGER);
        clock.move(Duration.ofMinutes(77));

        JsonNode waiting = lead.get("/api/concerns/waiting").json();

        assertThat(waiting.path("open").asInt()).isPositive();
        assertThat(waiting.propertyNames()).containsExactlyInAnyOrder("open", "dueAt", "inHand");
    }

    private List<Browser> everybodyElse() {
        return Stream.of(
                        teacher(),
                        people.staff(fresh("counsellor"), Role.COUNSELLOR, Scope.school(SCHOOL)),
                        people.staff(fresh("county"), Role.LEAGUE_COUNTY, Scope.place("970101")),
                        people.staff(fresh("admin"), Role.ADMINISTRATOR, Scope.EVERYTHING))
                .map(this::signedIn)
                .toList();
    }

    private String raise(Matter matter) {
        return Await.result(concerns.raise(concern(fresh("key"), matter, null)));
    }

    private NewConcern concern(String key, Matter matter, @org.jspecify.annotations.Nullable String subject) {
        List<Child> children =
                List.of(new Child(pupil, SCHOOL, CLASS), new Child("friend", OTHER_SCHOOL, "lakeside-4"));
        Evidence evidence = new Evidence("A letter", WORDS, List.of("words of danger"), List.of());
        return new NewConcern(key, Source.SCREEN, matter, children, subject, null, evidence);
    }

    private static Map<String, Object> ofClass(String... pupils) {
        return Map.of("once", fresh("form"), "matter", "OTHER", "pupils", List.of(pupils), "text", WORDS);
    }

    private List<JsonNode> about(Browser somebody) {
        return somebody.get("/api/concerns")
                .json()
                .path("concerns")
                .valueStream()
                .filter(row -> row.at("/children/0/pupilId").asString().equals(pupil))
                .toList();
    }

    private JsonNode page(String id) {
        return lead.get("/api/concerns/" + id).json();
    }

    private static String on(String id, String act) {
        return "/api/concerns/" + id + "/" + act;
    }

    private static Answer tick(Browser lead, String id, long version, String step, boolean done, String note) {
        return lead.post(on(id, "steps"), Map.of("version", version, "step", step, "done", done, "note", note));
    }

    private Answer close(String id, long version) {
        return lead.post(on(id, "closing"), Map.of("version", version, "ending", "RELEASE"));
    }
}
