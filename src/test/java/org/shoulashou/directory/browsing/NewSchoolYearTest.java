package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.PupilState;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class NewSchoolYearTest extends DirectoryWeb {

    private static final String NEW_YEAR = "/api/schools/apricot/new-year";

    @BeforeEach
    void aSixthGrade() {
        SchoolClass six = SchoolClass.of(
                Await.result(schools.find("apricot")), "apricot-6", new Text("六年级1班", "Class 1 of grade 6"), 6);
        Await.result(classes.save(six));
        Await.done(cards.prepareClass("apricot-6", "XH61"));
        pupil("apricot-6-1", "apricot-6", "石榴花");
        pupil("apricot-5-1", "apricot-5", "小骆驼");
        pupil("apricot-5-2", "apricot-5", "葡萄藤");
    }

    @Test
    void thePreviewSaysWhatUsuallyHappensAndChangesNothing() {
        String shown = body(as(LEAD).get().uri(NEW_YEAR).exchange());

        assertThat(all(shown, "$.classes[*].fate")).containsExactly("GOES_ON", "GOES_ON", "GRADUATES");
        assertThat(all(shown, "$.classes[*].nextNames.zh")).containsExactly("五年级1班", "六年级1班", "六年级1班");
        assertThat(all(shown, "$.classes[*].nextNames.en"))
                .containsExactly("Class 1 of grade 5", "Class 1 of grade 6", "Class 1 of grade 6");
        assertThat(JsonPath.<List<Integer>>read(shown, "$.classes[*].pupils")).containsExactly(2, 2, 1);
        assertThat(schoolClass("apricot-4").grade()).isEqualTo(4);
    }

    @Test
    void theSchoolGoesUpInOneActAndWhoeverGraduatesLosesSeatAndCard() throws InterruptedException {
        begun(usualPlan());

        assertThat(schoolClass("apricot-4").names().zh()).isEqualTo("五年级1班");
        assertThat(pupil("apricot-4-1").grade()).isEqualTo(5);
        assertThat(pupil("apricot-5-2").grade()).isEqualTo(6);
        assertThat(pupil("apricot-6-1").state()).isEqualTo(PupilState.GRADUATED);
        assertThat(schoolClass("apricot-6").isClosed()).isTrue();
        Document account = Await.result(database.findById("apricot-6-1", Document.class, "accounts"));
        assertThat(account.get("credentials", Document.class)).isEmpty();
        assertThat(all(body(as(LEAD).get().uri("/api/classes?school=apricot").exchange()), "$.items[*].id"))
                .containsExactlyInAnyOrder("apricot-4", "apricot-5");
    }

    @Test
    void ofTwoWithOnePenNameOneStaysAndIsNamedAndTheClassGoesOn() throws InterruptedException {
        List<Map<String, Object>> plan = usualPlan();
        plan.get(1).put("fate", "MERGES");
        plan.get(1).put("into", "apricot-4");

        String job = begun(plan);

        assertThat(pupil("apricot-5-2").classId()).isEqualTo("apricot-4");
        assertThat(pupil("apricot-5-2").grade()).isEqualTo(5);
        assertThat(pupil("apricot-5-1").classId()).isEqualTo("apricot-5");
        assertThat(schoolClass("apricot-5").isClosed()).isFalse();
        assertThat(all(job, "$.result.stayed")).containsExactly("小骆驼");
    }

    @Test
    void aPlanForOtherClassesThanThereAreIsRefused() {
        List<Map<String, Object>> plan = usualPlan();
        plan.remove(0);
        refused(plan, "directory.year-plan-outdated", 409);

        List<Map<String, Object>> old = usualPlan();
        old.get(0).put("version", 17);
        refused(old, "directory.year-plan-outdated", 409);
    }

    @Test
    void nobodyJoinsAClassThatEnds() {
        List<Map<String, Object>> plan = usualPlan();
        plan.get(1).put("fate", "MERGES");
        plan.get(1).put("into", "apricot-6");
        refused(plan, "directory.merged-into-nothing", 422);
    }

    @Test
    void twoClassesMaySwapTheirNames() throws InterruptedException {
        List<Map<String, Object>> plan = usualPlan();
        plan.get(0).put("names", Map.of("zh", "五年级1班", "en", "Five"));
        plan.get(0).put("grade", 4);
        plan.get(1).put("names", Map.of("zh", "四年级1班", "en", "Four"));
        plan.get(1).put("grade", 5);

        begun(plan);

        assertThat(schoolClass("apricot-4").nameInSchool()).isEqualTo("apricot/五年级1班");
        assertThat(schoolClass("apricot-5").nameInSchool()).isEqualTo("apricot/四年级1班");
    }

    @Test
    void aPlanThatGivesTwoClassesOneNameIsRefused() {
        List<Map<String, Object>> plan = usualPlan();
        plan.get(0).put("names", Map.of("zh", "六年级（1）班", "en", "Six"));
        refused(plan, "directory.class-name-taken", 409);
    }

    private List<Map<String, Object>> usualPlan() {
        String shown = body(as(LEAD).get().uri(NEW_YEAR).exchange());
        List<Map<String, Object>> rows = JsonPath.read(shown, "$.classes");
        List<Map<String, Object>> plan = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            plan.add(new HashMap<>(Map.of(
                    "id", row.get("id"),
                    "version", row.get("version"),
                    "fate", row.get("fate"),
                    "names", row.get("nextNames"),
                    "grade", row.get("nextGrade"))));
        }
        return plan;
    }

    private String begun(List<Map<String, Object>> plan) throws InterruptedException {
        String job = as(LEAD).post()
                .uri(NEW_YEAR)
                .bodyValue(Map.of("classes", plan))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        String id = JsonPath.read(job, "$.id");
        Await.until(() -> isOver(id));
        Document stored = Await.result(database.findById(id, Document.class, "jobs"));
        assertThat(stored.getString("state")).isEqualTo("DONE");
        return stored.toJson();
    }

    private boolean isOver(String id) {
        String state =
                Await.result(database.findById(id, Document.class, "jobs")).getString("state");
        return !List.of("WAITING", "RUNNING").contains(state);
    }

    private void refused(List<Map<String, Object>> plan, String code, int status) {
        as(LEAD).post()
                .uri(NEW_YEAR)
                .bodyValue(Map.of("classes", plan))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private SchoolClass schoolClass(String id) {
        return Await.result(classes.find(id));
    }

    private Pupil pupil(String id) {
        return Await.result(pupils.find(id));
    }

    private static String body(ResponseSpec answer) {
        String body = answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    private static List<String> all(String json, String path) {
        return JsonPath.<List<String>>read(json, path);
    }
}
