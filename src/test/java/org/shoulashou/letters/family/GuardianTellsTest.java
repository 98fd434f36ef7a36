package org.shoulashou.letters.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.delivery.Mornings;
import org.shoulashou.letters.support.LettersOverHttp;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A guardian to whom a letter does not feel right tells the leads of both schools, and the letter with it (R23). */
@Tag("R23")
class GuardianTellsTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";
    private static final String WORRY = "他要孩子不要告诉大人";

    @Autowired
    private BeanFactory house;

    private Browser leadThere = Browser.at(1);

    @BeforeEach
    void aLeadOfTheOtherSchool() {
        leadThere = signedIn(people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(schoolOf(partnerClass))));
    }

    @Test
    void whatAGuardianTellsOfAReceivedLetterReachesBothSchoolsWithItsWords() {
        String id = handedIn(BODY);
        released(id);
        new Mornings(house).ofLetter(id);

        assertThat(tell(reader, id, "CONTACT").body()).isEqualTo("{\"received\":true}");

        for (Browser lead : List.of(colleagueHere, leadThere)) {
            JsonNode concern = concerns(lead).get(0);
            JsonNode evidence = ok(lead.post("/api/concerns/" + text(concern, "id") + "/evidence", Map.of()));
            assertThat(text(evidence, "title")).isEqualTo("监护人说到的信");
            assertThat(text(evidence, "text")).contains("枫叶");
            assertThat(evidence.path("reasons").toString()).contains(WORRY);
        }
        assertThat(state(id)).isEqualTo(LetterState.DELIVERED);
    }

    @Test
    @Tag("R22")
    void whatHasNotArrivedGoesNoFurtherAndOfDangerTheOtherSchoolDoesNotHear() {
        String id = handedIn(BODY);

        assertThat(tell(author, id, "DANGER").status()).isEqualTo(201);

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(concerns(colleagueHere)).hasSize(1);
        assertThat(concerns(leadThere)).isEmpty();
    }

    @Test
    @Tag("R08")
    void whatTheChildMendsAfterAReturnIsNotToldWithIt() {
        String id = handedIn(BODY);
        Map<String, Object> back =
                Map.of("version", seen(here, id).path("version").asLong(), "reason", "TOO_LITTLE", "note", "再多写一点吧。");
        ok(here.post("/api/letters/" + id + "/return", back));
        clock.move(Duration.ofMinutes(1));
        write(ok(desk.get("/api/desk/letters/" + id)), "<p>我的秘密</p>");

        assertThat(tell(author, id, "OTHER").status()).isEqualTo(201);

        String concern = text(concerns(colleagueHere).get(0), "id");
        JsonNode evidence = ok(colleagueHere.post("/api/concerns/" + concern + "/evidence", Map.of()));
        assertThat(evidence.toString()).contains(WORRY).doesNotContain("秘密");
        assertThat(state(id)).isEqualTo(LetterState.RETURNED);
    }

    @Test
    void aLetterThatIsOfNoChildOfTheirsIsNotThere() {
        String id = handedIn(BODY);

        assertThat(tell(reader, id, "CONTACT").status()).isEqualTo(404);
        assertThat(concerns(colleagueHere)).isEmpty();
    }

    private Browser.Answer tell(String child, String letter, String matter) {
        Browser guardian = signedIn(people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(child)));
        Map<String, String> form = Map.of("once", fresh("form"), "matter", matter, "text", WORRY);
        String path = "/api/family/letters/" + letter + "/concerns";
        assertThat(guardian.post(path, form).status()).isIn(201, 404);
        return guardian.post(path, form);
    }

    private List<JsonNode> concerns(Browser lead) {
        return list(ok(lead.get("/api/concerns")).path("concerns"));
    }
}
