package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.platform.support.Await;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Two people have the list of a class open, and both save. */
class SavingOverOthersTest extends DirectoryWeb {

    private static final String TEACHER_OF_5 = AskingAs.somebody(Role.TEACHER, Scope.schoolClass("apricot-5"));
    private static final String ENROLMENT = "/api/classes/apricot-5/enrolment";
    private static final String LIST = "姓名\t笔名\t出生年月\t兴趣\n马小云\t%s\t2015-03\t画画\n何清泉\t%s\t2015-11\t下棋";

    @BeforeEach
    void twoAreEnrolled() {
        saved(rowsOf(shown(LIST.formatted("云上的鱼", "小石榴")), "$.rows"));
    }

    @Test
    void whatSomebodyElseHasJustChangedIsNotOverwrittenAndTheRestIsSaved() {
        List<Map<String, Object>> rows = rowsOf(shown(LIST.formatted("云上的鸟", "红石榴")), "$.rows");
        somebodyElseWritesAnInterestOf("马小云");

        String answer = saved(rows);

        assertThat(JsonPath.<Integer>read(answer, "$.changed")).isEqualTo(1);
        assertThat(outcomes(answer)).containsExactly("STALE", "SAME");
        assertThat(named("何清泉").penName()).isEqualTo("红石榴");
        assertThat(named("马小云").penName()).isEqualTo("云上的鱼");
        assertThat(named("马小云").interests()).containsExactly("football");
    }

    @Test
    void whoeverHasLookedAgainMaySave() {
        List<Map<String, Object>> rows = rowsOf(shown(LIST.formatted("云上的鸟", "小石榴")), "$.rows");
        somebodyElseWritesAnInterestOf("马小云");
        String told = saved(rows);
        assertThat(JsonPath.<List<String>>read(told, "$.left.rows[0].changes[*].before"))
                .containsExactly("云上的鱼", "足球");

        saved(rowsOf(told, "$.left.rows"));

        assertThat(named("马小云").penName()).isEqualTo("云上的鸟");
        assertThat(named("马小云").interests()).containsExactly("drawing");
    }

    @Test
    void typingOnDoesNotTakeTheNewStateForOneThatWasLookedAt() {
        List<Map<String, Object>> rows = rowsOf(shown(LIST.formatted("云上的鸟", "小石榴")), "$.rows");
        somebodyElseWritesAnInterestOf("马小云");

        String checked = body(posted("/check", Map.of("rows", rows)));

        assertThat(JsonPath.<List<String>>read(checked, "$.rows[*].outcome")).containsExactly("STALE", "SAME");
    }

    @Test
    void aRowThatWasNewWhenItWasTypedDoesNotOverwriteWhoWasEnrolledMeanwhile() {
        List<Map<String, Object>> typed =
                List.of(Map.of("realName", "林大山", "penName", "山羊", "birthMonth", "2015-06", "interests", "足球"));
        saved(rowsOf(shown("姓名\t笔名\t出生年月\t兴趣\n林大山\t小绵羊\t2015-06\t看书"), "$.rows"));

        String answer = saved(typed);

        assertThat(JsonPath.<Integer>read(answer, "$.changed")).isZero();
        assertThat(named("林大山").penName()).isEqualTo("小绵羊");
        assertThat(outcomes(answer)).as("now it is shown").containsExactly("CHANGED");
    }

    private void somebodyElseWritesAnInterestOf(String realName) {
        Pupil pupil = named(realName);
        Particulars was = pupil.particulars();
        Particulars now = new Particulars(
                was.penName(), was.birthMonth(), was.grade(), was.gender(), was.languages(), List.of("football"));
        NameOnFile name = new NameOnFile(pupil.realName(), String.valueOf(pupil.enrolment()));
        Await.result(pupils.save(pupil.with(now, name)));
    }

    private static List<String> outcomes(String answer) {
        return JsonPath.read(answer, "$.left.rows[*].outcome");
    }

    private static List<Map<String, Object>> rowsOf(String json, String rows) {
        return JsonPath.read(json, rows + "[*].cells");
    }

    private String shown(String list) {
        return body(posted("/text", Map.of("text", list)));
    }

    private String saved(List<Map<String, Object>> rows) {
        return body(posted("", Map.of("rows", rows)));
    }

    private ResponseSpec posted(String path, Object body) {
        return as(TEACHER_OF_5).post().uri(ENROLMENT + path).bodyValue(body).exchange();
    }

    private static String body(ResponseSpec answer) {
        String body = answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    private Pupil named(String realName) {
        return Await.result(pupils.ofClass("apricot-5").collectList()).stream()
                .filter(pupil -> names.of(pupil).equals(realName))
                .findFirst()
                .orElseThrow();
    }
}
