package org.shoulashou.directory.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.platform.support.Await;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Looking at schools, classes and pupils. */
class ClassesTest extends DirectoryWeb {

    @Test
    @Tag("R31")
    void aCountySeesItsOwnClassesOnly() {
        got(COUNTY, "/api/classes")
                .jsonPath("$.total")
                .isEqualTo(2)
                .jsonPath("$.items[0].id")
                .isEqualTo("apricot-4")
                .jsonPath("$.items[0].schoolName.en")
                .isEqualTo("Apricot Primary School")
                .jsonPath("$.items[0].placePath[2].zh")
                .isEqualTo("高昌区")
                .jsonPath("$.items[0].pupils")
                .isEqualTo(2)
                .jsonPath("$.items[0].window.open")
                .isEqualTo(false)
                .jsonPath("$.items[?(@.id == 'desert-7')]")
                .isEmpty();
    }

    @Test
    void classesAreOrderedAndSearchedAsAsked() {
        got(ADMINISTRATOR, "/api/classes?sort=grade,desc")
                .jsonPath("$.items[0].id")
                .isEqualTo("desert-7");
        got(ADMINISTRATOR, "/api/classes?q=五年级").jsonPath("$.total").isEqualTo(1);
        got(ADMINISTRATOR, "/api/classes?school=desert").jsonPath("$.total").isEqualTo(1);
    }

    @ParameterizedTest
    @Tag("R31")
    @MethodSource("foreign")
    void whatLiesElsewhereIsNotFound(String who, String path) {
        as(who).get().uri(path).exchange().expectStatus().isNotFound();
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                arguments(FOREIGN_COUNTY, "/api/schools/apricot"),
                arguments(FOREIGN_LEAD, "/api/schools/apricot"),
                arguments(FOREIGN_COUNTY, "/api/classes/apricot-4"),
                arguments(FOREIGN_COUNTY, "/api/classes?school=apricot"),
                arguments(FOREIGN_TEACHER, "/api/classes/apricot-4"),
                arguments(TEACHER, "/api/classes/apricot-5"),
                arguments(FOREIGN_TEACHER, "/api/classes/apricot-4/pupils"),
                arguments(FOREIGN_LEAD, "/api/classes/apricot-4/pupils"),
                arguments(ADMINISTRATOR, "/api/schools/nowhere"),
                arguments(LEAD, "/api/classes/nowhere"));
    }

    @Test
    void aSchoolIsShownWithItsPlaceAndItsClasses() {
        got(LEAD, "/api/schools/apricot")
                .jsonPath("$.school.names.zh")
                .isEqualTo("杏花小学")
                .jsonPath("$.school.placePath.length()")
                .isEqualTo(3)
                .jsonPath("$.school.classes")
                .isEqualTo(2);
    }

    @Test
    @Tag("R31")
    void whoReachesOneClassMayOpenItsSchoolButNotItsOtherClass() {
        got(COUNSELLOR_OF_A_CLASS, "/api/schools").jsonPath("$.items[0].id").isEqualTo("apricot");
        got(COUNSELLOR_OF_A_CLASS, "/api/schools/apricot")
                .jsonPath("$.school.id")
                .isEqualTo("apricot");
        got(COUNSELLOR_OF_A_CLASS, "/api/classes?school=apricot")
                .jsonPath("$.total")
                .isEqualTo(1);
        as(COUNSELLOR_OF_A_CLASS)
                .get()
                .uri("/api/classes/apricot-5")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aTeacherSeesTheCodeAndWhatTheyMayDo() {
        got(TEACHER, "/api/classes/apricot-4")
                .jsonPath("$.class.names.zh")
                .isEqualTo("四年级1班")
                .jsonPath("$.code")
                .isEqualTo("XH41")
                .jsonPath("$.allowedActions")
                .value((List<String> actions) ->
                        assertThat(actions).containsExactly("open-window", "enrol", "renew-pictures", "guardian-link"));
    }

    @Test
    @Tag("R31")
    void leagueStaffSeeTheClassWithoutItsCodeAndItsPupils() {
        got(COUNTY, "/api/classes/apricot-4")
                .jsonPath("$.class.pupils")
                .isEqualTo(2)
                .jsonPath("$.code")
                .doesNotExist()
                .jsonPath("$.allowedActions")
                .isEmpty();
        as(COUNTY)
                .get()
                .uri("/api/classes/apricot-4/pupils")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    /** Their grant with pupils.read is elsewhere: what they may do there must not count here. */
    @Test
    @Tag("R31")
    void aRightInOneClassGivesNothingInAnother() {
        String both = TEACHER + " " + AskingAs.somebody(Role.LEAGUE_CITY, Scope.place("6504"));

        got(both, "/api/classes/desert-7")
                .jsonPath("$.code")
                .doesNotExist()
                .jsonPath("$.allowedActions")
                .isEmpty();
        got(both, "/api/classes/apricot-4").jsonPath("$.code").isEqualTo("XH41");
    }

    @Test
    @Tag("R10")
    void ofAPupilTheSchoolIsToldWhatItWroteAndNothingElse() {
        got(TEACHER, "/api/classes/apricot-4/pupils?sort=penName,asc").json("""
                        {"items":[
                          {"id":"apricot-4-1","penName":"沙枣花","realName":"林小满 apricot-4-1","birthMonth":"2016-03",
                           "grade":4,"languages":["zh"],"interests":[],"hasCard":true,"version":0},
                          {"id":"apricot-4-2","penName":"小骆驼","realName":"林小满 apricot-4-2","birthMonth":"2016-03",
                           "grade":4,"languages":["zh"],"interests":[],"hasCard":true,"version":0}],
                         "page":0,"size":25,"total":2}""", JsonCompareMode.STRICT);
    }

    /** R10 by allow-list: a new field of a pupil must be argued for here. */
    @Test
    @Tag("R10")
    @Tag("R32")
    void ofAPupilNothingElseIsStoredAndTheRealNameIsClosed() {
        assertThat(Stream.of(Pupil.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "penName",
                        "realName",
                        "seat",
                        "enrolment",
                        "birthMonth",
                        "grade",
                        "gender",
                        "languages",
                        "interests",
                        "classId",
                        "schoolId",
                        "line",
                        "search",
                        "state",
                        "since",
                        "outbox");
        Document kept = Await.result(database.findById("apricot-4-1", Document.class, "pupils"));
        assertThat(kept.get("realName", Document.class).keySet()).containsExactlyInAnyOrder("key", "data");
        assertThat(kept.toString()).doesNotContain("林小满");
    }

    @Test
    @Tag("R11")
    @Tag("R17")
    void aRealNameIsForTheChildsOwnSchoolAlone() {
        for (String who : List.of(COUNTY, ADMINISTRATOR, FOREIGN_TEACHER, FOREIGN_LEAD)) {
            for (String path : List.of("/api/classes/apricot-4/pupils", "/api/classes/apricot-4/pupils/export")) {
                as(who).get().uri(path).exchange().expectStatus().is4xxClientError();
            }
        }
    }

    private BodyContentSpec got(String who, String path) {
        return as(who).get().uri(path).exchange().expectStatus().isOk().expectBody();
    }
}
