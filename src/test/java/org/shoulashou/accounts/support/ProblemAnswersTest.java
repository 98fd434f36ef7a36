package org.shoulashou.accounts.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser.Answer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong comes back in one form (RFC 9457) and in the reader's language. */
class ProblemAnswersTest extends AccountsOverHttp {

    @Test
    void aRefusalHasTheWholeFormInBothLanguages() {
        JsonNode english = refused("en");
        assertThat(english.propertyNames()).contains("type", "title", "status", "detail", "code", "requestId");
        assertThat(english.path("type").asString()).isEqualTo("/problems/accounts.sign-in-needed");
        assertThat(english.path("status").asInt()).isEqualTo(401);
        assertThat(english.path("title").asString()).isEqualTo("Please sign in");
        assertThat(refused("zh-CN").path("title").asString()).isEqualTo("请先登录");
        assertThat(refused("fr,de;q=0.5").path("title").asString()).isEqualTo("请先登录");
        assertThat(refused("not a language;;").path("title").asString()).isEqualTo("请先登录");
        assertThat(refused("en-GB,zh;q=0.5").path("title").asString()).isEqualTo("Please sign in");
    }

    @Test
    void theTypeLeadsToAnExplanation() {
        JsonNode explained =
                browser().get("/api/problems/accounts.sign-in-needed").json();
        assertThat(explained.path("title").path("zh").asString()).isEqualTo("请先登录");
        assertThat(browser().get("/api/problems/no.such-problem").status()).isEqualTo(404);
    }

    @Test
    void theRequestIdIsTheOneOfTheHeader() {
        Answer answer = browser().get("/api/accounts");
        assertThat(answer.json().path("requestId").asString()).isNotEmpty().isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void everyWrongFieldIsPointedAt() {
        Answer answer = browser().post("/api/session/staff", staffForm(" ", "", false));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("platform.invalid");
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/signInName", "/password");
        assertThat(answer.json().path("errors").path(0).path("detail").asString())
                .isEqualTo("Fill this in.");
        Answer chinese =
                browser().with("Accept-Language", "zh-CN").post("/api/session/staff", staffForm("a", "", false));
        assertThat(chinese.json().path("errors").path(0).path("detail").asString())
                .isEqualTo("请填写这一项。");
    }

    @Test
    void aWrongParameterIsPointedAtToo() {
        Answer answer = signedIn(lead()).get("/api/accounts?size=1000");
        assertThat(answer.code()).isEqualTo("platform.invalid");
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/size");
        assertThat(signedIn(lead()).get("/api/accounts?role=KING").code()).isEqualTo("platform.invalid");
        assertThat(signedIn(lead())
                        .delete("/api/accounts/" + teacher().id() + "/totp?version=x")
                        .code())
                .isEqualTo("platform.invalid");
    }

    @Test
    void whatIsNotThereWrongMethodsAndWrongFormatsAreTold() {
        Browser browser = browser();
        assertThat(browser.get("/api/nothing/here").code()).isEqualTo("platform.not-found");
        assertThat(browser.put("/api/session", Map.of()).code()).isEqualTo("platform.method-not-allowed");
        assertThat(browser.send(HttpMethod.POST, "/api/session/staff", "{\"signInName\":")
                        .code())
                .isEqualTo("platform.unreadable");
        assertThat(browser.send(HttpMethod.POST, "/api/session/staff", null).code())
                .isEqualTo("platform.unreadable");
        assertThat(browser.send(HttpMethod.POST, "/api/session/staff", "a=b", MediaType.TEXT_PLAIN)
                        .code())
                .isEqualTo("platform.wrong-format");
        assertThat(browser.with("Accept", "image/png").get("/api/about").code()).isEqualTo("platform.not-acceptable");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        Answer answer = browser().post("/api/session/staff", staffForm("x".repeat(2_000_000), "y", false));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("platform.too-large");
    }

    /** Nothing of how the product is built goes out. */
    @Test
    void noAnswerTellsOfClassesOrStacks() {
        Answer answer = browser().send(HttpMethod.POST, "/api/session/staff", "{\"sharedComputer\":\"perhaps\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContainIgnoringCase("exception").doesNotContain("org.", "java.", "jackson");
    }

    private JsonNode refused(String language) {
        Answer answer = browser().with("Accept-Language", language).get("/api/accounts");
        assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        return answer.json();
    }
}
