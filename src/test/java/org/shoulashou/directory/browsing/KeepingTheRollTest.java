package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class KeepingTheRollTest extends DirectoryWeb {

    private static final String PUPIL = "/api/classes/apricot-4/pupils/apricot-4-1";

    record Entered(String id) {}

    record Shown(@JsonProperty("class") Map<String, Object> row, String code) {}

    @Test
    void aCountyEntersASchoolAndTheSchoolItsClasses() {
        String school = entered(sent(COUNTY, "/api/places/650402/schools", names("石榴小学", "Pomegranate School")));
        assertThat(Await.result(schools.find(school)).line()).contains("650402", "65");

        String first = entered(sent(LEAD, "/api/schools/apricot/classes", classNamed("六年级1班", 6)));
        String second = entered(sent(LEAD, "/api/schools/apricot/classes", classNamed("六年级2班", 6)));
        assertThat(codeOf(first)).matches("[A-Z]{2}[2-9]{3}").isNotEqualTo(codeOf(second));
        assertThat(actions()).containsExactly("SCHOOL_OPENED", "CLASS_OPENED", "CLASS_OPENED");
    }

    @Test
    @Tag("R31")
    void nobodyEntersASchoolElsewhereAndNoTeacherAClass() {
        refused(sent(FOREIGN_COUNTY, "/api/places/650402/schools", names("石榴小学", "Pomegranate School")), 404);
        refused(sent(TEACHER, "/api/schools/apricot/classes", classNamed("六年级1班", 6)), 403);
        refused(sent(FOREIGN_LEAD, "/api/schools/apricot/classes", classNamed("六年级1班", 6)), 404);
    }

    @Test
    void aGradeBeyondSchoolIsRefusedInWords() {
        sent(LEAD, "/api/schools/apricot/classes", classNamed("十三年级", 13))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("directory.grade-out-of-range");
    }

    @Test
    @Tag("R16")
    void whoeverLeavesLosesTheSeatAndTheCardAtOnceAndTheLogKnowsTheIdAlone() {
        sent(TEACHER, PUPIL + "/leaving", Map.of("version", 0)).expectStatus().isNoContent();

        assertThat(penNames("apricot-4")).containsExactly("小骆驼");
        assertThat(account("apricot-4-1").get("credentials", Document.class)).isEmpty();
        pupil("apricot-4-9", "apricot-4", "沙枣花");
        assertThat(penNames("apricot-4")).containsExactly("小骆驼", "沙枣花");
        assertThat(actions()).containsExactly("PUPIL_LEFT");
        assertThat(Await.result(database.findAll(Document.class, "actionLog").collectList())
                        .toString())
                .contains("apricot-4-1")
                .doesNotContain("沙枣花", "林小满");
    }

    @Test
    void leavingTwiceOrByAnOldPageIsTold() {
        refused(sent(TEACHER, PUPIL + "/leaving", Map.of("version", 7)), 409);
        sent(TEACHER, PUPIL + "/leaving", Map.of("version", 0)).expectStatus().isNoContent();
        refused(sent(TEACHER, PUPIL + "/leaving", Map.of("version", 0)), 404);
    }

    @Test
    void aMoveTakesThePupilAndTheCardAlong() {
        sent(LEAD, PUPIL + "/move", Map.of("version", 0, "to", "apricot-5"))
                .expectStatus()
                .isOk();

        assertThat(penNames("apricot-4")).containsExactly("小骆驼");
        assertThat(penNames("apricot-5")).containsExactly("沙枣花");
        assertThat(account("apricot-4-1")
                        .getEmbedded(List.of("grants"), List.of())
                        .toString())
                .contains("apricot-5");
    }

    @Test
    @Tag("R31")
    void aTeacherMovesNobodyIntoAClassThatIsNotTheirs() {
        refused(sent(TEACHER, PUPIL + "/move", Map.of("version", 0, "to", "apricot-5")), 404);
        refused(sent(TEACHER, PUPIL + "/move", Map.of("version", 0, "to", "no-class")), 404);
    }

    @Test
    @Tag("R31")
    void aPupilOfAnotherClassIsNotFoundInThisOne() {
        String foreign = "/api/classes/apricot-4/pupils/desert-7-1";
        refused(sent(TEACHER, foreign + "/leaving", Map.of("version", 0)), 404);
        refused(sent(LEAD, foreign + "/move", Map.of("version", 0, "to", "apricot-5")), 404);
    }

    @Test
    void noPupilMovesToAnotherSchoolAndNoneIntoATakenPenName() {
        String both = LEAD + " " + FOREIGN_LEAD;
        sent(both, PUPIL + "/move", Map.of("version", 0, "to", "desert-7"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("directory.not-in-that-school");
        pupil("apricot-5-1", "apricot-5", "沙枣花");
        sent(LEAD, PUPIL + "/move", Map.of("version", 0, "to", "apricot-5"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("directory.pen-name-taken");
        assertThat(penNames("apricot-4")).contains("沙枣花");
    }

    @Test
    void theSameChildInBothClassesIsToldAsThat() {
        Pupil there = Await.result(pupils.find("apricot-4-2"));
        String twin = names.of(there);
        Particulars given = new Particulars("另一个笔名", "2016-03", 5, null, List.of("zh"), List.of());
        Await.result(pupils.save(Pupil.in(
                Await.result(classes.find("apricot-5")),
                "apricot-5-7",
                given,
                names.onFile("apricot-5-7", "apricot-5", twin, "2016-03"),
                Instant.EPOCH)));

        sent(LEAD, "/api/classes/apricot-4/pupils/apricot-4-2/move", Map.of("version", 0, "to", "apricot-5"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("directory.enrolled-already");
    }

    @Test
    void twoSchoolsOfAPlaceAndTwoClassesOfASchoolNeverShareAName() {
        told(sent(COUNTY, "/api/places/650402/schools", names("杏花 小学", "Apricot")), "directory.school-name-taken");
        told(sent(LEAD, "/api/schools/apricot/classes", classNamed("四年级（1班）", 4)), "directory.class-name-taken");
        entered(sent(FOREIGN_COUNTY, "/api/places/650421/schools", names("杏花小学", "Apricot Primary School")));
        assertThat(Await.result(database.count(new Query(), "classDoors")))
                .as("no door without a class")
                .isEqualTo(3);
    }

    @Test
    void theNameOfAClassThatHasEndedIsFree() {
        Await.result(classes.find("apricot-5")
                .map(found -> found.closed(Instant.EPOCH))
                .flatMap(classes::save));
        entered(sent(LEAD, "/api/schools/apricot/classes", classNamed("五年级1班", 5)));
    }

    private static void told(ResponseSpec answer, String code) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/names/zh");
    }

    private ResponseSpec sent(String who, String path, Object body) {
        return as(who).post().uri(path).bodyValue(body).exchange();
    }

    private static void refused(ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status);
    }

    private static String entered(ResponseSpec answer) {
        Entered entered = answer.expectStatus()
                .isCreated()
                .expectBody(Entered.class)
                .returnResult()
                .getResponseBody();
        return entered == null ? "" : entered.id();
    }

    private String codeOf(String classId) {
        Shown shown = as(LEAD).get()
                .uri("/api/classes/" + classId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Shown.class)
                .returnResult()
                .getResponseBody();
        return shown == null ? "" : shown.code();
    }

    private List<String> penNames(String classId) {
        return Await.result(
                pupils.ofClass(classId).map(pupil -> pupil.penName()).collectList());
    }

    private Document account(String id) {
        return Await.result(database.findById(id, Document.class, "accounts"));
    }

    private List<String> actions() {
        Query inOrder = new Query(Criteria.where("acted.action").exists(true));
        return Await.result(
                database.find(inOrder.with(org.springframework.data.domain.Sort.by("seq")), Document.class, "actionLog")
                        .map(line -> line.getEmbedded(List.of("acted", "action"), String.class))
                        .collectList());
    }

    private static Map<String, Object> names(String zh, String en) {
        return Map.of("names", Map.of("zh", zh, "en", en));
    }

    private static Map<String, Object> classNamed(String zh, int grade) {
        return Map.of("names", Map.of("zh", zh, "en", zh), "grade", grade);
    }
}
