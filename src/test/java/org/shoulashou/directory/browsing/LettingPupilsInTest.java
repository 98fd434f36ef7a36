package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Windows, cards and links: what a teacher does so that pupils and guardians can come in. */
class LettingPupilsInTest extends DirectoryWeb {

    private static final String WINDOW = "/api/classes/apricot-4/window";
    private static final String PICTURES = "/api/classes/apricot-4/pupils/apricot-4-1/pictures";
    private static final String LINK = "/api/classes/apricot-4/pupils/apricot-4-1/guardian-link";

    record Window(boolean open, @Nullable Instant until) {}

    record Link(String url) {}

    record Card(String penName, String classCode, List<String> pictures) {}

    @Test
    @Tag("R30")
    void aTeacherOpensTheWindowForAsLongAsTheySayAndShutsIt() {
        Window open = window(open(TEACHER, 40));

        assertThat(open.open()).isTrue();
        assertThat(Duration.between(Instant.now(), open.until())).isBetween(minutes(39), minutes(41));
        as(TEACHER)
                .get()
                .uri("/api/classes/apricot-4")
                .exchange()
                .expectBody()
                .jsonPath("$.class.window.open")
                .isEqualTo(true)
                .jsonPath("$.allowedActions[1]")
                .isEqualTo("shut-window");
        assertThat(window(shut(TEACHER)).open()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"minutes\":4}", "{\"minutes\":241}", "{}", "{\"minutes\":null}"})
    void aWindowOfAnotherLengthIsRefusedAtItsField(String body) {
        as(TEACHER)
                .post()
                .uri(WINDOW)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isEqualTo(422))
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/minutes");
    }

    @Test
    void aWordInsteadOfANumberIsRefused() {
        as(TEACHER)
                .post()
                .uri(WINDOW)
                .bodyValue(Map.of("minutes", "long"))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void aDoubleClickOpensOnceAndIsToldOnce() {
        assertThat(window(open(TEACHER, 40)).open()).isTrue();
        assertThat(window(open(TEACHER, 40)).open()).isTrue();
        assertThat(window(shut(TEACHER)).open()).isFalse();
        assertThat(window(shut(TEACHER)).open()).isFalse();

        assertThat(linesOfTheLog()).isEqualTo(2);
    }

    @Test
    void ofTwoTeachersAtOneWindowBothAreAnsweredAndOneWordHolds() {
        List<Window> answers = Await.result(Flux.range(0, 24)
                .flatMap(i -> Mono.fromCallable(() -> window(open(i % 2 == 0 ? TEACHER : LEAD, 30 + 5 * i)))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(answers).hasSize(24).allMatch(Window::open);
        ResponseSpec shown = as(TEACHER).get().uri("/api/classes/apricot-4").exchange();
        assertThat(answers).contains(body(shown, ShownClass.class).shown().window());
    }

    record ShownClass(@JsonProperty("class") Row shown) {
        record Row(Window window) {}
    }

    @Test
    @Tag("R31")
    void nobodyFromElsewhereLetsPupilsIn() {
        for (String who : List.of(FOREIGN_TEACHER, FOREIGN_LEAD)) {
            open(who, 40).expectStatus().isNotFound();
            shut(who).expectStatus().isNotFound();
            post(who, PICTURES).expectStatus().isNotFound();
            post(who, LINK).expectStatus().isNotFound();
        }
        for (String who : List.of(COUNTY, ADMINISTRATOR)) {
            open(who, 40).expectStatus().isForbidden();
            shut(who).expectStatus().isForbidden();
            post(who, PICTURES).expectStatus().isForbidden();
            post(who, LINK).expectStatus().isForbidden();
        }
        assertThat(linesOfTheLog()).isZero();
    }

    @Test
    @Tag("R31")
    void aPupilOfAnotherClassIsNotFoundThroughOnesOwn() {
        post(TEACHER, "/api/classes/apricot-4/pupils/desert-7-1/pictures")
                .expectStatus()
                .isNotFound();
        post(TEACHER, "/api/classes/apricot-4/pupils/desert-7-1/guardian-link")
                .expectStatus()
                .isNotFound();
    }

    @Test
    @Tag("R30")
    void aRenewedCardShowsItsPicturesOnce() {
        Card card = card(post(TEACHER, PICTURES));

        assertThat(card.penName()).isEqualTo("沙枣花");
        assertThat(card.classCode()).isEqualTo("XH41");
        assertThat(card.pictures()).hasSize(3);
    }

    @Test
    void ofTwoRenewalsAtTheSameMomentOnlyCardsThatWorkAreHandedOut() {
        List<Integer> answers = Await.result(Flux.range(0, 4)
                .flatMap(i -> Mono.fromCallable(() -> post(TEACHER, PICTURES)
                                .returnResult(Void.class)
                                .getStatus()
                                .value())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(answers).contains(200).allMatch(s -> s == 200 || s == 409);
        assertThat(linesOfTheLog())
                .isEqualTo(answers.stream().filter(s -> s == 200).count());
    }

    @Test
    void aGuardianLinkIsHandedOverAsAddressAndQrCode() {
        post(TEACHER, LINK)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.url")
                .value((String url) -> assertThat(url).contains("/guardian/"))
                .jsonPath("$.qrSvg")
                .value((String svg) -> assertThat(svg).startsWith("<svg"))
                .jsonPath("$.expiresAt")
                .exists();
    }

    @Test
    void twoLinksForOneChildDifferAndBothHold() {
        String first = body(post(TEACHER, LINK), Link.class).url();
        String second = body(post(TEACHER, LINK), Link.class).url();

        assertThat(first).isNotEqualTo(second);
        as(TEACHER)
                .get()
                .uri("/api/links/" + token(first))
                .exchange()
                .expectStatus()
                .isOk();
        as(TEACHER)
                .get()
                .uri("/api/links/" + token(second))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aClassWithoutACodeIsToldWhatIsMissing() {
        Await.result(schools.find("apricot")
                .map(school -> SchoolClass.of(school, "apricot-6", new Text("六年级1班", "Class 1 of grade 6"), 6))
                .flatMap(classes::save));

        as(LEAD).get()
                .uri("/api/classes/apricot-6")
                .exchange()
                .expectBody()
                .jsonPath("$.allowedActions[?(@ == 'open-window')]")
                .isEmpty();
        as(LEAD).post()
                .uri("/api/classes/apricot-6/window")
                .bodyValue(Map.of("minutes", 40))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("accounts.class-without-code");
    }

    private ResponseSpec open(String who, int minutes) {
        return as(who).post().uri(WINDOW).bodyValue(Map.of("minutes", minutes)).exchange();
    }

    private ResponseSpec shut(String who) {
        return as(who).delete().uri(WINDOW).exchange();
    }

    private ResponseSpec post(String who, String path) {
        return as(who).post().uri(path).exchange();
    }

    private long linesOfTheLog() {
        return Await.result(database.count(new Query(), "actionLog"));
    }

    private static Window window(ResponseSpec answer) {
        return body(answer, Window.class);
    }

    private static Card card(ResponseSpec answer) {
        return body(answer, Card.class);
    }

    private static <T> T body(ResponseSpec answer, Class<T> type) {
        return Await.result(answer.expectStatus()
                .isOk()
                .returnResult(type)
                .getResponseBody()
                .next());
    }

    private static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
