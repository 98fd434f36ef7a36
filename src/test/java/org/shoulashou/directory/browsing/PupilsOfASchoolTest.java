package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.PupilState;
import org.shoulashou.platform.support.Await;

/** All pupils of a school, for its own people, and what they may do on its page. */
class PupilsOfASchoolTest extends DirectoryWeb {

    private static final String ALL = "/api/schools/apricot/pupils";

    @BeforeEach
    void oneMoreInTheFifthGradeAndOneHasLeft() {
        pupil("apricot-5-1", "apricot-5", "葡萄藤");
        pupil("apricot-4-9", "apricot-4", "小石榴");
        Await.result(pupils.find("apricot-4-9")
                .map(pupil -> pupil.gone(PupilState.LEFT, Instant.EPOCH))
                .flatMap(pupils::save));
    }

    @Test
    void aSchoolSeesItsPupilsOfAllClasses() {
        String page = shown(ALL);
        assertThat(all(page, "penName")).containsExactlyInAnyOrder("沙枣花", "小骆驼", "葡萄藤");
        assertThat(JsonPath.<List<String>>read(page, "$.items[?(@.id == 'apricot-5-1')].className.zh"))
                .containsExactly("五年级1班");
        assertThat(page).doesNotContain("白杨树");
    }

    @Test
    void theListIsNarrowedByClassGradeAndState() {
        assertThat(all(shown(ALL + "?classId=apricot-5"), "id")).containsExactly("apricot-5-1");
        assertThat(all(shown(ALL + "?grade=4"), "id")).containsExactlyInAnyOrder("apricot-4-1", "apricot-4-2");
        assertThat(all(shown(ALL + "?state=LEFT"), "id")).containsExactly("apricot-4-9");
        assertThat(all(shown(ALL + "?classId=desert-7"), "id")).isEmpty();
        as(LEAD).get().uri(ALL + "?grade=13").exchange().expectStatus().is4xxClientError();
    }

    @Test
    void pupilsAreFoundByTheFirstLettersOfTheirSoundsAndTurnedOverInPages() {
        assertThat(all(shown(ALL + "?q=ptt"), "penName")).containsExactly("葡萄藤");
        assertThat(all(shown(ALL + "?q=lxm"), "penName")).hasSize(3);
        assertThat(all(shown(ALL + "?size=2&page=1&sort=penName,asc"), "penName"))
                .containsExactly("小骆驼");
        assertThat(JsonPath.<Integer>read(shown(ALL + "?size=2&page=1"), "$.total"))
                .isEqualTo(3);
    }

    @Test
    @Tag("R11")
    @Tag("R31")
    void nobodyOutsideTheSchoolAndNoTeacherOfOneClassSeesThem() {
        for (String path : List.of(ALL, ALL + "/export")) {
            as(FOREIGN_LEAD).get().uri(path).exchange().expectStatus().isNotFound();
            as(COUNTY).get().uri(path).exchange().expectStatus().isForbidden();
            as(TEACHER).get().uri(path).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void theSameRowsComeAsAnExcelFile() {
        byte[] file = as(LEAD).get()
                .uri(ALL + "/export?grade=5")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(file).isNotNull().startsWith('P', 'K');
    }

    @Test
    void thePageOfASchoolSaysWhatEachMayDoThere() {
        assertThat(actions(LEAD)).containsExactly("list-pupils", "open-class", "begin-year");
        assertThat(actions(COUNTY)).isEmpty();
        assertThat(actions(COUNSELLOR_OF_A_CLASS)).isEmpty();
        assertThat(actions(ADMINISTRATOR)).isEmpty();
    }

    private List<String> actions(String who) {
        return JsonPath.read(body(who, "/api/schools/apricot"), "$.allowedActions");
    }

    private String shown(String path) {
        return body(LEAD, path);
    }

    private String body(String who, String path) {
        String body = as(who).get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    private static List<String> all(String page, String field) {
        return JsonPath.read(page, "$.items[*]." + field);
    }
}
