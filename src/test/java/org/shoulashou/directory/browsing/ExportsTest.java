package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.demo.DemoPeople;
import org.shoulashou.accounts.demo.DemoPeople.Person;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists as Excel files: the same rows as on the page, and never more. */
class ExportsTest extends DirectoryWeb {

    @Autowired
    DemoPeople people;

    @Test
    @Tag("R31")
    void theFileOfACountyHoldsItsOwnRowsOnly() {
        assertThat(column(rows(COUNTY, "/api/schools/export"), 0)).containsExactly("学校", "杏花小学", "葡萄小学");
        assertThat(column(rows(FOREIGN_COUNTY, "/api/schools/export"), 0)).containsExactly("学校", "沙海中学");
        assertThat(column(rows(COUNTY, "/api/classes/export"), 1)).containsExactly("班级", "四年级1班", "五年级1班");
        assertThat(column(rows(COUNTY, "/api/places/export?q=镇"), 0))
                .hasSizeGreaterThan(3)
                .allMatch(code -> code.equals("地区代码") || code.startsWith("650402"));
    }

    @Test
    @Tag("R31")
    void theFileOfPeopleHoldsTheOwnAreaOnly() {
        staff("somebody-near", "四年级班主任", Scope.schoolClass("apricot-4"));
        staff("somebody-far", "七年级班主任", Scope.schoolClass("desert-7"));

        List<Row> rows = rows(COUNTY, "/api/accounts/export?lang=en");

        assertThat(column(rows, 0)).containsExactly("Name", "四年级班主任");
        assertThat(column(rows, 3)).containsExactly("Where", "Apricot Primary School, Class 1 of grade 4");
    }

    @Test
    @Tag("R31")
    void theFileOfTheLogHoldsTheOwnSchoolOnlyWithRealTimes() {
        press(TEACHER, "/api/classes/apricot-4/window");
        press(FOREIGN_TEACHER, "/api/classes/desert-7/window");

        List<Row> rows = rows(LEAD, "/api/log/export?lang=en");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(1).getCellAsDate(1))
                .hasValueSatisfying(
                        time -> assertThat(time).isAfter(LocalDateTime.now().minusDays(1)));
        assertThat(column(rows, 3)).containsExactly("Action", "Opened the class's sign-in window");
    }

    /** No file carries what children write, nor who they are. */
    @ParameterizedTest
    @Tag("R17")
    @ValueSource(strings = {"/api/schools/export", "/api/classes/export", "/api/accounts/export", "/api/log/export"})
    void noFileNamesAPupilOrTellsAClasssCode(String path) {
        press(TEACHER, "/api/classes/apricot-4/pupils/apricot-4-1/pictures");
        press(TEACHER, "/api/classes/apricot-4/pupils/apricot-4-1/guardian-link");

        assertThat(rows(LEAD, path).stream().map(Row::toString).toList())
                .noneMatch(row -> row.contains("沙枣花") || row.contains("小骆驼") || row.contains("XH41"));
    }

    /** The administrator reads the log, and knows no child. */
    @Test
    @Tag("R16")
    void theLogTellsOfAGuardiansLinkByTheClassAlone() {
        press(TEACHER, "/api/classes/apricot-4/pupils/apricot-4-1/guardian-link");

        as(ADMINISTRATOR)
                .get()
                .uri("/api/log")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].scopeName.zh")
                .isEqualTo("杏花小学 四年级1班")
                .jsonPath("$..[?(@ == '沙枣花')]")
                .isEmpty();
    }

    @Test
    @Tag("R31")
    void whatMayNotBeListedMayNotBeTakenAway() {
        refused(TEACHER, "/api/schools/export", 403);
        refused(TEACHER, "/api/accounts/export", 403);
        refused(COUNTY, "/api/log/export", 403);
        refused(FOREIGN_COUNTY, "/api/schools/export?place=650402", 404);
        refused(FOREIGN_COUNTY, "/api/classes/export?school=apricot", 404);
    }

    @Test
    void theFileFollowsTheFilterTheOrderAndTheLanguage() {
        List<Row> rows = rows(ADMINISTRATOR, "/api/classes/export?lang=en&sort=grade,desc&q=class");

        assertThat(column(rows, 0))
                .containsExactly("School", "Desert Middle School", "Apricot Primary School", "Apricot Primary School");
        assertThat(column(rows, 3)).contains("Xinjiang, Turpan, Gaochang");
        assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(column(rows(ADMINISTRATOR, "/api/schools/export?place=650421"), 0))
                .containsExactly("学校", "沙海中学");
    }

    @Test
    void theFileIsAnAttachmentWithANameThatIsNotKept() {
        HttpHeaders headers = as(COUNTY)
                .get()
                .uri("/api/schools/export")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders();

        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentDisposition().getFilename())
                .startsWith("学校")
                .endsWith(".xlsx");
        assertThat(headers.getCacheControl()).contains("no-store");
    }

    @Test
    void moreThanAHundredThousandRowsAreRefusedBeforeTheFirst() {
        Await.done(Flux.range(0, 101)
                .concatMap(i -> database.getCollection("schools")
                        .flatMap(schools -> Mono.from(schools.insertMany(thousand(i)))))
                .then());

        as(ADMINISTRATOR)
                .get()
                .uri("/api/schools/export")
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("platform.too-many-rows");
    }

    private static List<Document> thousand(int i) {
        return IntStream.range(0, 1000)
                .mapToObj(j -> new Document("_id", "many-" + i + "-" + j).append("line", List.of("CN")))
                .toList();
    }

    private void staff(String id, String name, Scope scope) {
        Person person = new Person(id, 0, new Text(name, name), new Text("", ""));
        Await.done(people.staff(person, Role.TEACHER, scope, id, "paper-boat-and-stamps"));
    }

    private void press(String who, String path) {
        as(who).post()
                .uri(path)
                .bodyValue(Map.of("minutes", 40))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void refused(String who, String path, int status) {
        as(who).get()
                .uri(path)
                .exchange()
                .expectStatus()
                .value(answered -> assertThat(answered).isEqualTo(status));
    }

    private List<Row> rows(String who, String path) {
        byte[] file = as(who).get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> column(List<Row> rows, int column) {
        return rows.stream().map(row -> row.getCellText(column)).toList();
    }
}
