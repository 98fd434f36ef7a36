package org.shoulashou.programme.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.WhoIsAsking;
import org.shoulashou.platform.support.WithDatabase;
import org.shoulashou.programme.QuotaProgress;
import org.shoulashou.programme.editing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Programmes through the web, in the whole application as it starts. */
@SpringBootTest
@AutoConfigureWebTestClient(timeout = "60s")
@WithDatabase
@Import(ProgrammeEndpointsTest.WhoeverTheHeaderNames.class)
class ProgrammeEndpointsTest {

    private static final Map<String, Caller> PEOPLE = Map.of(
            "province", Staff.ofProvince("province", "43"),
            "colleague", Staff.ofProvince("colleague", "43"),
            "foreign", Staff.ofProvince("foreign", "44"),
            "tibet", Staff.ofProvince("tibet", "54"),
            "city", Staff.with("city", Role.LEAGUE_CITY, Scope.place("4301")),
            "national", Staff.with("national", Role.LEAGUE_NATIONAL, Scope.place("CN")),
            "administrator", Staff.with("administrator", Role.ADMINISTRATOR, Scope.EVERYTHING));

    @Autowired
    WebTestClient plain;

    WebTestClient web;

    @BeforeEach
    void withTheTokenOfThePage() {
        web = plain.mutateWith(csrf());
    }

    @Test
    void theListBeginsWithTheProgrammesThatRun() {
        JsonNode page = body(get("province", "/api/programmes"));

        assertThat(page.get("total").intValue()).isEqualTo(5);
        assertThat(page.at("/items/0/running").booleanValue()).isTrue();
        assertThat(page.at("/items").valueStream().map(row -> row.get("id").stringValue()))
                .containsExactly("shannan-2026", "turpan-2026", "national-2021", "shannan-2019", "turpan-2019");
    }

    @Test
    @Tag("R31")
    void whoeverHasNothingToDoWithAProgrammeDoesNotFindIt() {
        assertThat(body(get("foreign", "/api/programmes")).get("total").intValue())
                .isEqualTo(1);
        for (String path : List.of("", "/rounds", "/versions", "/versions/1", "/comparison?from=1&to=1")) {
            get("foreign", "/api/programmes/turpan-2026" + path).expectStatus().isNotFound();
        }
    }

    @Test
    void theOverviewHasTheMatrixTheQuotasLineByLineAndTheRulesInWords() {
        JsonNode page = body(get("city", "/api/programmes/turpan-2019"));

        assertThat(page.get("cities")).hasSize(7);
        assertThat(page.get("counties")).hasSize(4);
        assertThat(page.at("/links/0/townships")).hasSize(7);
        assertThat(page.at("/links/0/county/name/zh").stringValue()).isEqualTo("高昌区");
        assertThat(page.at("/quotas/0/lines")).hasSize(12);
        assertThat(page.at("/quotas/0/lines/0/place/name/en").stringValue()).isEqualTo("Changsha");
        assertThat(page.at("/quotas/0/lines/0/published").intValue()).isEqualTo(30);
        assertThat(page.at("/quotas/0/unitText/zh").stringValue()).isEqualTo("内地学生");
        assertThat(page.get("rulesInWords").size()).isGreaterThan(5);
        assertThat(page.get("allowedActions")).isEmpty();
    }

    @Test
    @Tag("R31")
    void onlyWhoKeepsAProgrammeMayChangeIt() {
        assertThat(body(get("province", "/api/programmes/shannan-2026")).get("allowedActions"))
                .hasSize(2);
        assertThat(body(get("tibet", "/api/programmes/shannan-2026")).get("allowedActions"))
                .isEmpty();
        get("city", "/api/programmes/shannan-2026/proposals").expectStatus().isForbidden();
        get("tibet", "/api/programmes/shannan-2026/proposals").expectStatus().isNotFound();
        get("province", "/api/programmes/national-2021/proposals")
                .expectStatus()
                .isNotFound();
        get("national", "/api/programmes/shannan-2026/proposals").expectStatus().isOk();
        get("administrator", "/api/programmes/national-2021/proposals")
                .expectStatus()
                .isOk();
    }

    @Test
    void theCalendarSaysForEachRoundWhereItStands() {
        JsonNode rounds =
                body(get("city", "/api/programmes/turpan-2026/rounds")).get("rounds");

        assertThat(rounds).hasSize(14);
        assertThat(rounds.get(0).get("due").stringValue()).isEqualTo("2026-10-16");
        assertThat(rounds.get(13).get("state").stringValue()).isEqualTo("WRITING");
    }

    @Test
    @Tag("R13")
    void aChangeIsPreviewedProposedAndDecidedByASecondPersonAndCompared() {
        ObjectNode content = (ObjectNode)
                body(get("province", "/api/programmes/shannan-2026/versions/1")).get("content");
        ((ObjectNode) content.at("/quotas/0")).put("amount", 60);
        String edit = "{\"version\":1,\"reason\":\"更多班级参加\",\"content\":" + content + "}";

        JsonNode preview = body(post("province", "/api/programmes/shannan-2026/preview", edit));
        assertThat(preview.get("changes")
                        .valueStream()
                        .filter(change -> change.get("area").stringValue().equals("AMOUNT")))
                .hasSize(8)
                .allSatisfy(change ->
                        assertThat(change.at("/after/zh").stringValue()).isEqualTo("60"));

        JsonNode proposal = body(post("province", "/api/programmes/shannan-2026/proposals", edit));
        String address =
                "/api/programmes/shannan-2026/proposals/" + proposal.get("id").stringValue();
        assertThat(proposal.get("allowedActions").toString()).isEqualTo("[\"withdraw\"]");
        assertThat(body(get("colleague", address))
                        .at("/proposal/allowedActions")
                        .toString())
                .isEqualTo("[\"approve\",\"refuse\"]");

        JsonNode own = body(post("province", address + "/approval", "{\"version\":1}"));
        assertThat(own.get("code").stringValue()).isEqualTo("programme.own-proposal");

        JsonNode approved = body(post("colleague", address + "/approval", "{\"version\":1,\"note\":\"同意\"}"));
        assertThat(approved.get("state").stringValue()).isEqualTo("APPROVED");

        JsonNode compared = body(get("city", "/api/programmes/shannan-2026/comparison?from=1&to=2"));
        assertThat(compared.at("/changes/0/kind").stringValue()).isEqualTo("CHANGED");
        assertThat(body(get("city", "/api/programmes/shannan-2026/versions"))
                        .at("/0/approvedBy")
                        .stringValue())
                .isEqualTo("colleague");

        JsonNode log = body(get("administrator", "/api/log"));
        assertThat(log.get("items").valueStream().map(row -> row.get("action").stringValue()))
                .contains("PROGRAMME_CHANGE_PROPOSED", "PROGRAMME_CHANGE_APPROVED");
    }

    @Test
    void aFormThatMakesNoSenseIsAnsweredFieldByField() {
        String wrong = "{\"version\":1,\"amount\":-31,\"reason\":\"少\",\"place\":\"4399\"}";

        JsonNode problem = body(post("province", "/api/programmes/turpan-2019/quotas/letters/adjustments", wrong));

        assertThat(problem.get("code").stringValue()).isEqualTo("platform.invalid");
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/place");
    }

    @Test
    void contentThatIsNoProgrammeIsRefusedAndNothingBreaks() {
        String halfEmpty = "{\"version\":1,\"content\":{\"id\":\"turpan-2019\",\"keeper\":\"43\",\"inland\":[],"
                + "\"partner\":[],\"years\":[],\"links\":[],\"quotas\":[],\"rounds\":[]}}";

        post("province", "/api/programmes/turpan-2019/preview", halfEmpty)
                .expectStatus()
                .value(status -> assertThat(status).isEqualTo(422));
        post("province", "/api/programmes/turpan-2019/preview", "{\"version\":1,\"content\":{}}")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    @Tag("R13")
    void aQuotaIsAdjustedThroughTheSameTwoPeople() {
        String five = "{\"version\":1,\"amount\":5,\"reason\":\"两个新班级\",\"place\":\"4301\",\"year\":2026}";
        JsonNode proposal = body(post("province", "/api/programmes/turpan-2026/quotas/letters/adjustments", five));
        String address =
                "/api/programmes/turpan-2026/proposals/" + proposal.get("id").stringValue();

        post("colleague", address + "/approval", "{\"version\":1}")
                .expectStatus()
                .isOk();

        JsonNode line = body(get("city", "/api/programmes/turpan-2026")).at("/quotas/0/lines/0");
        assertThat(line.get("published").intValue()).isEqualTo(30);
        assertThat(line.get("effective").intValue()).isEqualTo(35);
    }

    @Test
    void aFigureThatNobodyCountsIsUnknownAndOneThatIsCountedIsTold() {
        JsonNode quotas = body(get("city", "/api/programmes/turpan-2019")).get("quotas");

        assertThat(quotas.at("/0/lines/0/reached").intValue()).isEqualTo(7);
        assertThat(quotas.at("/0/lines/1/reached").intValue()).isZero();
        JsonNode townships = quotas.get(3);
        assertThat(townships.get("unit").stringValue()).isEqualTo("ORGANISATIONS");
        assertThat(townships.at("/lines/0").has("reached")).isFalse();
    }

    @Test
    void aPreviewSaysWhetherAnybodyTellsWhatItTouches() {
        ObjectNode content = (ObjectNode)
                body(get("province", "/api/programmes/turpan-2019/versions/1")).get("content");
        ((ObjectNode) content.get("rules")).put("gradeGap", 2);

        JsonNode preview = body(
                post("province", "/api/programmes/turpan-2019/preview", "{\"version\":1,\"content\":" + content + "}"));

        assertThat(preview.get("counted").booleanValue()).isTrue();
        assertThat(preview.get("concerns")).isEmpty();
    }

    @Test
    void itsTablesAreExcelFiles() {
        List<Row> quotas = rows(get("city", "/api/programmes/turpan-2019/quotas/export?lang=en"));
        assertThat(quotas.get(1).getCellText(1)).isEqualTo("Changsha");
        assertThat(quotas.get(1).getCellAsNumber(3)).hasValue(new BigDecimal(30));
        assertThat(quotas.get(1).getCellAsNumber(6)).hasValue(new BigDecimal(7));
        assertThat(quotas.get(quotas.size() - 1).getCellText(6)).isEmpty();

        List<Row> links = rows(get("city", "/api/programmes/turpan-2019/links/export"));
        assertThat(links).hasSize(35);
        assertThat(links.get(34).getCellText(3)).isEqualTo("共建");

        assertThat(rows(get("city", "/api/programmes/turpan-2026/rounds/export")))
                .hasSize(15);
        get("foreign", "/api/programmes/turpan-2019/quotas/export")
                .expectStatus()
                .isNotFound();
    }

    @Test
    @Tag("R31")
    void whoeverChangesAProgrammeFindsThePlacesOfBothSidesAndNoOthers() {
        String address = "/api/programmes/turpan-2026/places";

        assertThat(codes(get("province", address + "?q=鄯善"))).contains("650421");
        assertThat(codes(get("province", address + "?q=贡嘎"))).isEmpty();
        assertThat(codes(get("province", address + "?parent=650421&level=TOWNSHIP")))
                .isNotEmpty()
                .allMatch(code -> code.startsWith("650421-"));
        assertThat(codes(get("province", address + "?parent=540522"))).isEmpty();
        get("city", address).expectStatus().isForbidden();
    }

    private static List<String> codes(ResponseSpec answer) {
        return body(answer)
                .get("items")
                .valueStream()
                .map(place -> place.get("code").stringValue())
                .toList();
    }

    private static List<Row> rows(ResponseSpec answer) {
        byte[] file = answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResponseSpec get(String who, String path) {
        return web.get().uri(path).header("Test-Caller", who).exchange();
    }

    private ResponseSpec post(String who, String path, String json) {
        return web.post()
                .uri(path)
                .header("Test-Caller", who)
                .header("Content-Type", "application/json")
                .bodyValue(json)
                .exchange();
    }

    private static JsonNode body(ResponseSpec answer) {
        byte[] body = answer.expectBody().returnResult().getResponseBody();
        return JsonMapper.shared().readTree(body == null ? new byte[0] : body);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WhoeverTheHeaderNames {

        /** Before whoever counts real pairings, of which there are none here. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        QuotaProgress sevenFriendsInChangsha() {
            return programme -> programme.id().equals("turpan-2019")
                    ? Flux.just(new QuotaProgress.Reached("letters", "4301", 2019, 7))
                    : Flux.empty();
        }

        @Bean
        @Primary
        WhoIsAsking whoeverTheHeaderNames() {
            return exchange -> Mono.just(
                    Optional.ofNullable(exchange.getRequest().getHeaders().getFirst("Test-Caller"))
                            .map(PEOPLE::get));
        }
    }
}
