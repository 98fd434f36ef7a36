package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/** A list of many schools, from the upload to the file of what was not taken. */
class ImportingManySchoolsTest extends DirectoryWeb {

    private static final String ANOTHER_ADMINISTRATOR =
            ADMINISTRATOR + " " + AskingAs.somebody(Role.ADMINISTRATOR, Scope.place("65"));
    private static final int IN_A_CLASS = 50;
    private static final String HEADINGS = "学校代码,学校,区县,班级,年级,姓名,笔名,出生年月,身份证号\n";

    /** Every kind of row that cannot be taken, after one that can. */
    private static final String WRONG = """
            apricot,,,四年级1班,4,马小云,云上的鱼,2016-03,650402201603070021
            ,杏花小学,高昌区,四（1）班,4,林大山,山那边的羊,2016-04,
            apricot,,,1班,5,何清泉,,2015-04,
            apricot,,,四年级1班,4,,没有名字,2016-03,
            apricot,,,四年级1班,4,赵一禾,一禾一禾,2016-03,
            apricot,,,四年级1班,4,孙可可,可爱多,不知道,
            apricot,,,四年级1班,很高,周天天,天空蓝,2016-03,
            apricot,,,四年级9班,4,吴多多,小多,2016-03,
            nowhere,,,四年级1班,4,郑小水,水滴,2016-03,
            ,火星小学,高昌区,四年级1班,4,王小火,火星人,2016-03,
            ,,,四年级1班,4,冯小土,土豆,2016-03,
            apricot,,,四年级1班,4,陈小木,云上的鱼,2016-03,
            apricot,,,四年级1班,4,马小云,别的名字,2016-03,
            """;

    @Autowired
    Jobs jobs;

    @BeforeEach
    void nothingIsImportedYet() {
        School desert = Await.result(schools.find("desert"));
        for (int number = 2; number <= 3_000 / IN_A_CLASS; number++) {
            Text name = new Text("七年级" + number + "班", "Class " + number + " of grade 7");
            Await.done(database.insert(SchoolClass.of(desert, "desert-7-" + number, name, 7)));
        }
        List.of("jobs", "imports", "importParts").forEach(name -> Await.done(database.remove(new Query(), name)));
    }

    @Test
    @Tag("R10")
    void whatIsRightIsEnrolledAndEveryRejectedRowSaysHowToMendIt() throws Exception {
        String id = imported(HEADINGS + WRONG + many(3_000));

        String seen = shown();
        assertThat(JsonPath.<String>read(seen, "$[0].job.state")).isEqualTo("DONE");
        assertThat(JsonPath.<Integer>read(seen, "$[0].enrolled")).isEqualTo(3_003);
        assertThat(JsonPath.<Integer>read(seen, "$[0].same")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(seen, "$[0].rejected")).isEqualTo(9);
        assertThat(Await.result(inDesert().count())).isEqualTo(3_001);

        List<Row> rows = rejected(id);
        assertThat(column(rows, 0)).containsExactly("行号", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        assertThat(column(rows, 1)).containsExactly("列", "姓名", "笔名", "出生年月", "年级", "班级", "学校代码", "学校", "学校", "笔名");
        assertThat(column(rows, 3)).allMatch(mend -> !mend.isBlank());
        assertThat(column(rows, 2)).noneMatch(what -> what.contains("650402201603070021"));
    }

    @Test
    @Tag("R16")
    void theLogTellsTheWholeImportInOneLineAndNamesNobody() throws Exception {
        String id = imported(HEADINGS + WRONG + many(200));

        List<Document> lines =
                Await.result(database.findAll(Document.class, "actionLog").collectList());
        assertThat(lines).hasSize(1);
        Document acted = lines.get(0).get("acted", Document.class);
        assertThat(acted.getString("action")).isEqualTo("PUPILS_IMPORTED");
        assertThat(acted.getString("subjectId")).isEqualTo(id);
        assertThat(acted.getString("subjectName")).isEqualTo("登记 203，已在册 1，未导入 9");
    }

    @Test
    void theSameListAgainEnrolsNobody() throws Exception {
        imported(HEADINGS + many(300));
        List<Pupil> before = desert();

        imported(HEADINGS + many(300));

        assertThat(desert()).isEqualTo(before);
        assertThat(JsonPath.<Integer>read(shown(), "$[0].same")).isEqualTo(300);
        assertThat(JsonPath.<Integer>read(shown(), "$[0].enrolled")).isZero();
    }

    @Test
    @Tag("R31")
    void theRejectedRowsAreForWhoeverSentTheList() throws Exception {
        String id = imported(HEADINGS + WRONG);

        as(ANOTHER_ADMINISTRATOR)
                .get()
                .uri("/api/imports/" + id + "/rejected")
                .exchange()
                .expectStatus()
                .isNotFound();
        as(ANOTHER_ADMINISTRATOR)
                .get()
                .uri("/api/imports")
                .exchange()
                .expectBody()
                .json("[]");
        as(AskingAs.somebody(Role.LEAGUE_PROVINCE, Scope.place("65")))
                .get()
                .uri("/api/imports")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aListWithoutTheColumnsIsRefusedAtOnceAndSaysWhichAreMissing() {
        sent("姓名,出生年月\n马小云,2016-03")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("directory.import-columns-missing")
                .jsonPath("$.detail")
                .value(detail -> assertThat(String.valueOf(detail)).contains("年级", "班级", "学校代码"));
    }

    @Test
    void whileOneListIsImportedAnotherIsRefusedAndNotKept() {
        Await.done(jobs.start(new NewJob("nobody-does-this", "pupil-import", new Text("", ""), "a", new Waiting(1))));

        sent(HEADINGS + WRONG)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("directory.import-running");

        assertThat(Await.result(database.count(new Query(), "importParts"))).isZero();
    }

    record Waiting(int since) {}

    private static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "desert,,,七年级" + (row / IN_A_CLASS + 1) + "班,7,沙枣" + Integer.toString(row, 36)
                        + ",,2013-0" + (row % 9 + 1) + ",\n")
                .collect(Collectors.joining());
    }

    private ResponseSpec sent(String list) {
        return as(ADMINISTRATOR)
                .post()
                .uri("/api/imports?name=名单.csv")
                .bodyValue(list.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private String imported(String list) throws InterruptedException {
        String body = body(sent(list).expectStatus().isAccepted());
        String id = JsonPath.read(body, "$.job.id");
        Await.until(() -> Await.result(jobs.find(id)).isOver());
        return id;
    }

    private String shown() {
        return body(as(ADMINISTRATOR).get().uri("/api/imports").exchange());
    }

    private static String body(ResponseSpec answer) {
        String body = answer.expectBody(String.class).returnResult().getResponseBody();
        return body == null ? "" : body;
    }

    private List<Row> rejected(String id) throws IOException {
        byte[] bytes = as(ADMINISTRATOR)
                .get()
                .uri("/api/imports/" + id + "/rejected")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes == null ? new byte[0] : bytes))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<String> column(List<Row> rows, int column) {
        return rows.stream().map(row -> row.getCellText(column)).toList();
    }

    private Flux<Pupil> inDesert() {
        Query ofSchool = Query.query(Criteria.where("schoolId").is("desert")).with(Sort.by("_id"));
        return database.find(ofSchool, Pupil.class);
    }

    private List<Pupil> desert() {
        return Await.result(inDesert().collectList());
    }
}
