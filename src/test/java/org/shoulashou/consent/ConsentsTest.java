package org.shoulashou.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Families are asked, answer and withdraw, over HTTP; what holds is what the façade says at that moment. */
class ConsentsTest extends AccountsOverHttp {

    private static final String BOARD = "/api/classes/" + CLASS + "/consents";

    @Autowired
    private Consents consents;

    private Browser teacher;
    private Browser lead;
    private String pupil;
    private Browser mother;

    @BeforeEach
    void enrolAPupil() {
        teacher = signedIn(teacher());
        lead = signedIn(lead());
        pupil = people.pupil(CLASS, fresh("cloud"), List.of("sun", "boat", "cat"))
                .id();
        mother = guardian(false);
    }

    @Test
    @Tag("R01")
    void withoutAnAnswerNothingIsPermittedAndTheRefusalNamesWhatIsMissing() {
        assertThat(permitted()).isEmpty();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Await.done(consents.requireToCorrespond(pupil)));

        assertThat(refusal.kind()).isEqualTo(ConsentProblems.MISSING);
        assertThat(refusal.facts().get("needed")).isEqualTo(List.of(What.TAKE_PART, What.WHO_READS));
    }

    @Test
    @Tag("R01")
    void onlyWhoAgreedIsAmongThoseWhoMayBePaired() {
        String other =
                people.pupil(CLASS, fresh("leaf"), List.of("sun", "sun", "sun")).id();
        answer(mother, EnumSet.allOf(What.class));

        Set<String> may = Await.result(consents.mayCorrespond(List.of(pupil, other)));

        assertThat(may).containsExactly(pupil);
        Await.done(consents.requireToCorrespond(pupil));
    }

    @ParameterizedTest
    @EnumSource(What.class)
    @Tag("R02")
    void eachConsentIsGivenAndMissingByItself(What missing) {
        Set<What> others = EnumSet.complementOf(EnumSet.of(missing));
        answer(mother, others);

        Set<What> expected = missing == What.TAKE_PART ? Set.of() : others;
        assertThat(permitted()).isEqualTo(expected);
    }

    @Test
    @Tag("R02")
    void nothingIsTickedBeforehandAndNothingMayBeLeftOut() {
        assertThat(child(mother).path("answers").size()).isZero();

        Answer half = mother.put(own(), Map.of("notice", 1, "answers", Map.of("TAKE_PART", true)));

        assertThat(half.code()).isEqualTo("consent.not-all-answered");
        assertThat(half.json().path("errors")).hasSize(5);
        assertThat(permitted()).isEmpty();
    }

    @Test
    @Tag("R05")
    void aWithdrawalHoldsAtOnce() {
        answer(mother, EnumSet.allOf(What.class));
        assertThat(permitted()).hasSize(6);

        assertThat(mother.delete(own()).status()).isEqualTo(200);

        assertThat(permitted()).isEmpty();
        assertThat(row().path("standing").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    @Tag("R05")
    void aChildSaysStopWhateverTheGuardiansSay() {
        answer(mother, EnumSet.allOf(What.class));
        Browser child = signedIn(people.account(pupil));
        people.holdOpen(CLASS, Duration.ofHours(1));

        assertThat(child.post("/api/desk/stop", Map.of()).json().path("stopped").asBoolean())
                .isTrue();
        assertThat(permitted()).isEmpty();
        answer(mother, EnumSet.of(What.TAKE_PART, What.WHO_READS));
        assertThat(permitted()).isEmpty();

        child.delete("/api/desk/stop");
        assertThat(permitted()).containsExactlyInAnyOrder(What.TAKE_PART, What.WHO_READS);
    }

    @Test
    void aDoubleClickIsOneRecord() {
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> answer(mother, EnumSet.allOf(What.class))))
                .toList()
                .forEach(answer -> assertThat(answer.join().status()).isEqualTo(200));

        assertThat(record()).hasSize(1);
    }

    @Test
    void ofTwoGuardiansTheStricterAnswerCountsAndEachSeesTheirOwn() {
        Browser father = guardian(true);
        answer(mother, EnumSet.allOf(What.class));
        answer(father, EnumSet.complementOf(EnumSet.of(What.VIDEO)));

        assertThat(permitted()).doesNotContain(What.VIDEO).hasSize(5);
        assertThat(child(mother).at("/answers/VIDEO").asBoolean()).isTrue();
        assertThat(child(father).at("/answers/VIDEO").asBoolean()).isFalse();
        assertThat(mother.get(own() + "/record").json().path("given")).hasSize(1);
        assertThat(row().path("guardians").asInt()).isEqualTo(2);
    }

    @Test
    void aPaperCountsOnlyAfterASecondAdultComparedIt() {
        Answer entered = enter(teacher, code(), today(), EnumSet.allOf(What.class));
        assertThat(entered.status()).isEqualTo(200);
        assertThat(permitted()).isEmpty();
        assertThat(confirm(teacher).code()).isEqualTo("consent.own-record");
        assertThat(lead.get("/api/consents/waiting").json().path("papers").asInt())
                .isPositive();
        assertThat(teacher.get("/api/consents/waiting").body()).doesNotContain(CLASS);

        assertThat(confirm(lead).status()).isEqualTo(200);

        assertThat(permitted()).hasSize(6);
        JsonNode given = record().path(0);
        assertThat(given.path("how").asString()).isEqualTo("PAPER");
        assertThat(given.at("/paper/recordedBy/name").asString()).startsWith("Somebody called teacher");
        assertThat(given.at("/confirmedBy/name").asString()).startsWith("Somebody called lead");
    }

    @Test
    void aPaperOfAnotherPupilIsNotRecorded() {
        String other =
                people.pupil(CLASS, fresh("leaf"), List.of("sun", "sun", "sun")).id();
        String code = code();
        Answer wrong = teacher.post(
                "/api/classes/" + CLASS + "/pupils/" + other + "/consents/paper",
                paper(code, today(), EnumSet.allOf(What.class)));

        assertThat(wrong.code()).isEqualTo("consent.code-unknown");
        assertThat(wrong.json().at("/errors/0/pointer").asString()).isEqualTo("/code");
    }

    /** Signed on Monday, withdrawn on Tuesday, entered on Wednesday: the withdrawal holds. */
    @Test
    @Tag("R05")
    void aPaperNeverUndoesWhatItsGuardianHasSaidSince() {
        String monday = today();
        clock.move(Duration.ofDays(1));
        mother.delete(own());
        clock.move(Duration.ofDays(1));

        assertThat(enter(teacher(true), code(), monday, EnumSet.allOf(What.class))
                        .code())
                .isEqualTo("consent.paper-overtaken");
        assertThat(permitted()).isEmpty();
    }

    @Test
    void aDiscardedPaperLeavesNoAnswer() {
        enter(teacher, code(), today(), EnumSet.noneOf(What.class));
        String version = "?version=" + row().path("version").asLong();

        assertThat(teacher.delete(papers() + version).status()).isEqualTo(200);

        assertThat(row().path("standing").asString()).isEqualTo("NOT_ANSWERED");
        assertThat(lead.delete(papers() + version).code()).isEqualTo("consent.no-paper");
    }

    @Test
    void everybodyWhoseAnswerIsOpenIsAskedAndNobodyElse() {
        String silent =
                people.pupil(CLASS, fresh("leaf"), List.of("sun", "sun", "sun")).id();
        answer(mother, EnumSet.noneOf(What.class));

        String ways =
                teacher.post(BOARD + "/requests", Map.of("pupils", List.of())).body();

        assertThat(ways)
                .contains(silent, "https://house.example/guardian/", "<svg")
                .doesNotContain(pupil);
        assertThat(row(silent).path("askedAt").isNull()).isFalse();
        assertThat(row().path("standing").asString()).isEqualTo("REFUSED");
    }

    @Test
    @Tag("R16")
    void theLogHoldsWhoAnsweredByIdAndNotWhat() {
        answer(mother, EnumSet.noneOf(What.class));
        mother.delete(own());

        assertThat(raw("actionLog").toString())
                .contains("CONSENT_ANSWERED", pupil)
                .doesNotContain("WITHDRAWN", "TAKE_PART", "cloud");
        assertThat(lead.get("/api/log?size=200").body())
                .contains("Answered the notice")
                .doesNotContain("TAKE_PART");
    }

    @Test
    @Tag("R17")
    void theRecordOfAConsentLeavesAsAFile() {
        answer(mother, EnumSet.complementOf(EnumSet.of(What.STORIES)));

        assertThat(mother.get(own() + "/export").body()).contains("Stories for publication", "Yes", "No");
        assertThat(teacher.get(BOARD + "/export").body()).contains("Agreed in part");
        assertThat(mother.get(own() + "/record").json().at("/notices/0/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void theNoticesOfAClassArePrintedWithALanguageBesideTheChinese() {
        for (String beside : List.of("", "?beside=en", "?beside=ug")) {
            Answer pdf = teacher.get(BOARD + "/papers" + beside);
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(pdf.body()).startsWith("%PDF");
        }
    }

    private Browser teacher(boolean again) {
        return again ? signedIn(teacher()) : teacher;
    }

    private Browser guardian(boolean second) {
        Map<String, Object> asking = Map.of("pupils", List.of(pupil), "secondGuardian", second);
        String url = teacher.post(BOARD + "/requests", asking)
                .json()
                .at("/ways/0/url")
                .asString();
        Browser guardian = browser();
        String token = url.substring(url.lastIndexOf('/') + 1);
        Answer in = guardian.post("/api/session/guardian", Map.of("token", token, "sharedComputer", false));
        assertThat(in.status()).isEqualTo(200);
        return guardian;
    }

    private String own() {
        return "/api/family/pupils/" + pupil + "/consents";
    }

    private String papers() {
        return "/api/classes/" + CLASS + "/pupils/" + pupil + "/consents/paper";
    }

    private Answer answer(Browser guardian, Set<What> yes) {
        return guardian.put(own(), Map.of("notice", 1, "answers", answers(yes)));
    }

    private static Map<String, Boolean> answers(Set<What> yes) {
        return Arrays.stream(What.values()).collect(Collectors.toMap(What::name, yes::contains));
    }

    private Set<What> permitted() {
        return Arrays.stream(What.values())
                .filter(what -> Await.result(consents.permits(pupil, what)))
                .collect(Collectors.toSet());
    }

    private JsonNode child(Browser guardian) {
        return guardian.get("/api/family/consents").json().at("/children/0");
    }

    private JsonNode row() {
        return row(pupil);
    }

    private JsonNode row(String id) {
        return teacher.get(BOARD)
                .json()
                .path("pupils")
                .valueStream()
                .filter(each -> each.path("pupilId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode record() {
        return teacher.get("/api/classes/" + CLASS + "/pupils/" + pupil + "/consents")
                .json()
                .path("given");
    }

    private String code() {
        return row().path("code").asString();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"))
                .toString();
    }

    private Answer enter(Browser who, String code, String signedOn, Set<What> yes) {
        return who.post(papers(), paper(code, signedOn, yes));
    }

    private static Map<String, Object> paper(String code, String signedOn, Set<What> yes) {
        return Map.of(
                "code",
                code.toLowerCase().replace("-", " "),
                "signedOn",
                signedOn,
                "answers",
                answers(yes),
                "withoutPhotograph",
                "FILED_AT_SCHOOL");
    }

    private Answer confirm(Browser who) {
        return who.post(
                papers() + "/confirmation",
                Map.of("version", row().path("version").asLong()));
    }
}
