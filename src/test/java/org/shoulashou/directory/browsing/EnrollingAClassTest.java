package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.platform.support.Await;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class EnrollingAClassTest extends DirectoryWeb {

    private static final String TEACHER_OF_5 = AskingAs.somebody(Role.TEACHER, Scope.schoolClass("apricot-5"));
    private static final String ENROLMENT = "/api/classes/apricot-5/enrolment";

    private static final String LIST = """
            杏花小学五年级1班花名册

            序号\t姓名\t笔名\t出生年月\t性别\t身份证号\t兴趣
            1\t马小云\t云上的鱼\t2015-03\t女\t650402201503070021\t画画、看书
            2\t林大山\t林大山\t2015年6月\t男\t650402201506070013\t足球
            3\t何清泉\t\t2015/11/07\t男\t\t下棋
            合计\t3人
            """;

    @BeforeEach
    void nobodyIsEnrolledYet() {
        assertThat(roll()).isEmpty();
    }

    @Test
    @Tag("R10")
    void aMessyListIsShownRowByRowAndWhatMayNotBeKeptIsNotEvenRead() {
        String shown = body(posted("/text", Map.of("text", LIST)));

        assertThat(all(shown, "$.rows[*].mark")).containsExactly("GREEN", "RED", "AMBER");
        assertThat(all(shown, "$.rows[*].outcome")).containsOnly("NEW");
        assertThat(all(shown, "$.unread[*].heading")).containsExactly("身份证号");
        assertThat(shown).doesNotContain("650402201503070021");
        assertThat(all(shown, "$.rows[1].remarks[*].field")).containsExactly("PEN_NAME");
        assertThat(JsonPath.<String>read(shown, "$.rows[2].cells.penName")).isNotEmpty();
        assertThat(roll()).as("looking saves nothing").isEmpty();
    }

    @Test
    void whatIsRightIsSavedAndWhatIsWrongStaysToBeMended() {
        List<Map<String, Object>> rows = rowsOf(body(posted("/text", Map.of("text", LIST))));

        String saved = body(posted("", Map.of("rows", rows)));
        assertThat(JsonPath.<Integer>read(saved, "$.enrolled")).isEqualTo(2);
        assertThat(all(saved, "$.left.rows[*].mark")).contains("RED");
        assertThat(realNames()).containsExactlyInAnyOrder("马小云", "何清泉");

        rows.get(1).put("penName", "山那边的羊");
        assertThat(JsonPath.<Integer>read(body(posted("", Map.of("rows", rows))), "$.enrolled"))
                .isEqualTo(1);
        assertThat(realNames()).containsExactlyInAnyOrder("马小云", "何清泉", "林大山");
        assertThat(actions()).containsExactly("PUPIL_ENROLLED", "PUPIL_ENROLLED", "PUPIL_ENROLLED");
    }

    @Test
    void theSameListAgainChangesNothing() {
        List<Map<String, Object>> rows = enrolled();
        List<Pupil> before = roll();

        String again = body(posted("/text", Map.of("text", LIST.replace("林大山\t林大山", "林大山\t山羊"))));
        assertThat(all(again, "$.rows[*].outcome")).containsOnly("SAME");
        assertThat(all(again, "$.rows[*].mark")).containsOnly("GREEN");
        body(posted("", Map.of("rows", rows)));

        assertThat(roll()).isEqualTo(before);
    }

    @Test
    void aChangedListShowsTheDifferenceAndAnEmptyCellErasesNothing() {
        enrolled();
        String list = "姓名\t笔名\t出生年月\t兴趣\n马小云\t云上的鸟\t2015-04\t\n新同学\t小星星\t2015-02\t唱歌";

        String shown = body(posted("/text", Map.of("text", list)));
        assertThat(all(shown, "$.rows[*].outcome")).containsExactly("CHANGED", "NEW");
        assertThat(all(shown, "$.rows[0].changes[*].field")).containsExactly("PEN_NAME", "BIRTH_MONTH");
        assertThat(all(shown, "$.rows[0].changes[*].before")).containsExactly("云上的鱼", "2015-03");
        assertThat(all(shown, "$.notInTheList")).hasSize(2);

        String saved = body(posted("", Map.of("rows", rowsOf(shown))));
        assertThat(JsonPath.<Integer>read(saved, "$.changed")).isEqualTo(1);
        Pupil changed = named("马小云");
        assertThat(changed.penName()).isEqualTo("云上的鸟");
        assertThat(changed.birthMonth()).isEqualTo("2015-04");
        assertThat(changed.interests()).containsExactly("drawing", "reading");
        assertThat(roll()).hasSize(4);
    }

    @Test
    void aNewPenNameIsWhatTheCardOpensWith() {
        enrolled();
        String id = named("马小云").id();
        as(TEACHER_OF_5)
                .post()
                .uri("/api/classes/apricot-5/pupils/" + id + "/pictures")
                .exchange()
                .expectStatus()
                .isOk();

        String list = "姓名\t笔名\t出生年月\n马小云\t云上的鸟\t2015-03";
        body(posted("", Map.of("rows", rowsOf(body(posted("/text", Map.of("text", list)))))));

        Document account = Await.result(database.findById(id, Document.class, "accounts"));
        assertThat(account.getEmbedded(List.of("credentials", "name"), String.class))
                .isEqualTo("pupil:apricot-5/云上的鸟");
    }

    @Test
    void twoTeachersWhoSaveTheSameListAtOnceEnrolEachPupilOnce() {
        List<Map<String, Object>> rows =
                List.of(row("马小云", "云上的鱼", "2015-03"), row("何清泉", "小石榴", "2015-11"), row("林大山", "山羊", "2015-06"));
        List<Integer> answers = Await.result(Flux.range(0, 6)
                .flatMap(i -> Mono.fromCallable(() -> saved(rows)).subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(answers.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
        assertThat(roll()).hasSize(3);
    }

    @Test
    void aFileOfAnOldComputerIsRead() {
        byte[] bytes = LIST.replace('\t', ',').getBytes(Charset.forName("GB18030"));
        String shown = body(as(TEACHER_OF_5)
                .post()
                .uri(ENROLMENT + "/file?name=花名册.csv")
                .bodyValue(bytes)
                .exchange());
        assertThat(all(shown, "$.rows[*].cells.realName")).containsExactly("马小云", "林大山", "何清泉");
    }

    @Test
    void columnsCanBeChosenByHand() {
        String shown = body(as(TEACHER_OF_5)
                .post()
                .uri(ENROLMENT + "/file?name=list.csv&column=0:PEN_NAME&column=1:REAL_NAME&column=2:BIRTH_MONTH")
                .bodyValue("小石榴,何清泉,2015-11\n云上的鱼,马小云,2015-03".getBytes(Charset.forName("UTF-8")))
                .exchange());
        assertThat(all(shown, "$.rows[*].cells.realName")).containsExactly("何清泉", "马小云");
        assertThat(all(shown, "$.rows[*].mark")).doesNotContain("RED");
    }

    @Test
    void whatIsMissingInTheQuestionIsToldAndNoAccident() {
        posted("/text", Map.of("text", LIST, "choice", Map.of()))
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/choice/columns");
        posted("/check", "{\"rows\":[null]}").expectStatus().is4xxClientError();
    }

    @Test
    void aTextThatIsNoClassIsTooLong() {
        String text = "姓名\t出生年月\n" + "马小云\t2015-03\n".repeat(6_000);
        posted("/text", Map.of("text", text))
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/text");
    }

    @Test
    void aPictureIsNoListAndSaysWhatToDo() {
        as(TEACHER_OF_5)
                .post()
                .uri(ENROLMENT + "/file?name=list.xlsx")
                .bodyValue(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("platform.sheet-wrong-type");
    }

    @Test
    void moreThanFiveMegabytesAreNotTakenIn() {
        as(TEACHER_OF_5)
                .post()
                .uri(ENROLMENT + "/file?name=list.csv")
                .bodyValue(new byte[6 * 1024 * 1024])
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("platform.sheet-too-large");
    }

    private List<Map<String, Object>> enrolled() {
        List<Map<String, Object>> rows =
                rowsOf(body(posted("/text", Map.of("text", LIST.replace("林大山\t林大山", "林大山\t山羊")))));
        assertThat(saved(rows)).isEqualTo(3);
        return rows;
    }

    private int saved(List<Map<String, Object>> rows) {
        return JsonPath.<Integer>read(body(posted("", Map.of("rows", rows))), "$.enrolled");
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

    private static List<Map<String, Object>> rowsOf(String shown) {
        return JsonPath.read(shown, "$.rows[*].cells");
    }

    private static List<String> all(String json, String path) {
        return JsonPath.<List<String>>read(json, path);
    }

    private static Map<String, Object> row(String realName, String penName, String birthMonth) {
        return Map.of("realName", realName, "penName", penName, "birthMonth", birthMonth);
    }

    private List<Pupil> roll() {
        return Await.result(pupils.ofClass("apricot-5").collectList());
    }

    private List<String> realNames() {
        return roll().stream().map(names::of).toList();
    }

    private Pupil named(String realName) {
        return roll().stream()
                .filter(pupil -> names.of(pupil).equals(realName))
                .findFirst()
                .orElseThrow();
    }

    private Stream<String> actions() {
        return Await.result(database.findAll(Document.class, "actionLog").collectList()).stream()
                .map(line -> line.getEmbedded(List.of("acted", "action"), String.class));
    }
}
