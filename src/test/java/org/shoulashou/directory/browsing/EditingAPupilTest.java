package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Gender;
import org.shoulashou.directory.Pupil;
import org.shoulashou.platform.support.Await;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** One pupil is mended in place. */
class EditingAPupilTest extends DirectoryWeb {

    private static final String PUPIL = "/api/classes/apricot-4/pupils/apricot-4-1";

    @Test
    void whatIsWrittenOfAPupilIsMended() {
        sent(TEACHER, written(Map.of("birthMonth", "2016-05", "gender", "GIRL", "interests", List.of("table-tennis"))))
                .expectStatus()
                .isOk();

        Pupil pupil = pupil();
        assertThat(pupil.birthMonth()).isEqualTo("2016-05");
        assertThat(pupil.gender()).isEqualTo(Gender.GIRL);
        assertThat(pupil.interests()).containsExactly("table-tennis");
        assertThat(pupil.languages()).containsExactly("zh", "ug");
        assertThat(names.of(pupil)).isEqualTo("林小满");
        assertThat(pupil.grade()).isEqualTo(5);
        assertThat(actions()).containsExactly("PUPIL_CHANGED");
    }

    @Test
    void aNewPenNameTakesSeatAndCardAlong() {
        sent(TEACHER, written(Map.of("penName", "云上的鸟"))).expectStatus().isOk();

        assertThat(pupil().seat()).isEqualTo("apricot-4/云上的鸟");
        Document account = Await.result(database.findById("apricot-4-1", Document.class, "accounts"));
        assertThat(account.getEmbedded(List.of("credentials", "name"), String.class))
                .isEqualTo("pupil:apricot-4/云上的鸟");
    }

    @Test
    void theChecksAreThoseOfAList() {
        fault(written(Map.of("penName", "小骆驼")), "/penName");
        fault(written(Map.of("penName", "林小满")), "/penName");
        fault(written(Map.of("birthMonth", "2061-05")), "/birthMonth");
        fault(written(Map.of("realName", "123")), "/realName");
        fault(written(Map.of("grade", 13)), "/grade");
        assertThat(pupil().version()).isZero();
    }

    @Test
    void nothingNewIsNotWrittenAgain() {
        sent(TEACHER, written(Map.of())).expectStatus().isOk();
        Long version = pupil().version();

        sent(TEACHER, written(Map.of("version", version))).expectStatus().isOk();

        assertThat(pupil().version()).isEqualTo(version);
        assertThat(actions()).hasSize(1);
    }

    @Test
    void whoeverFilledTheFormBeforeAnotherSavedIsTold() {
        sent(TEACHER, written(Map.of("birthMonth", "2016-05"))).expectStatus().isOk();

        sent(TEACHER, written(Map.of("birthMonth", "2016-07")))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("platform.stale");
        assertThat(pupil().birthMonth()).isEqualTo("2016-05");
    }

    @Test
    @Tag("R31")
    void aPupilOfAnotherClassIsNotFoundInThisOne() {
        sent(FOREIGN_TEACHER, written(Map.of())).expectStatus().isNotFound();
        as(TEACHER)
                .put()
                .uri("/api/classes/apricot-4/pupils/desert-7-1")
                .bodyValue(written(Map.of()))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static Map<String, Object> written(Map<String, Object> changes) {
        Map<String, Object> written = new HashMap<>(Map.of(
                "version",
                0,
                "realName",
                "林小满",
                "penName",
                "沙枣花",
                "birthMonth",
                "2016-03",
                "grade",
                5,
                "languages",
                List.of("ug", "zh"),
                "interests",
                List.of("drawing")));
        written.putAll(changes);
        return written;
    }

    private void fault(Map<String, Object> written, String pointer) {
        sent(TEACHER, written)
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    private ResponseSpec sent(String who, Map<String, Object> written) {
        return as(who).put().uri(PUPIL).bodyValue(written).exchange();
    }

    private Pupil pupil() {
        return Await.result(pupils.find("apricot-4-1"));
    }

    private List<String> actions() {
        return Await.result(database.findAll(Document.class, "actionLog")
                .map(line -> line.getEmbedded(List.of("acted", "action"), String.class))
                .collectList());
    }
}
