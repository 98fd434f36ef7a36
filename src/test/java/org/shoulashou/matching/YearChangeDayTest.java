package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** From one year of a programme to the next: who stays together, who says farewell. */
class YearChangeDayTest extends MatchingOverHttp {

    @Test
    void friendsOfLastYearStayTogetherAndTheOldYearEndsInTheNewOne() throws InterruptedException {
        alreadyFriends(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));
        String before = text(classes(here), "id");

        handOver(run(Map.of("year", YEAR + 1, "seconds", 1, "boundSeconds", 1)));
        String next = list(
                        here.get("/api/class-pairings?programme=" + plan).json().path("items"))
                .stream()
                .map(row -> text(row, "id"))
                .filter(id -> !id.equals(before))
                .findFirst()
                .orElseThrow();
        JsonNode proposed = here.get("/api/class-pairings/" + next).json().path("pairs");
        assertThat(list(proposed.get(0).path("reasons")))
                .extracting(reason -> text(reason, "kind"))
                .contains("LAST_FRIEND");
        for (Browser who : List.of(here, there)) {
            JsonNode pair =
                    who.get("/api/class-pairings/" + next).json().path("pairs").get(0);
            who.post("/api/class-pairings/" + next + "/confirmation", Map.of("pairings", List.of(chosen(pair))));
        }

        JsonNode old =
                here.get("/api/class-pairings/" + before).json().path("pairs").get(0);
        assertThat(text(old, "state")).isEqualTo("ENDED");
        assertThat(text(old.path("because"), "en")).contains("goes on");
    }

    @Test
    void friendshipsGoOnThoughThePointsSpeakForOthers() throws InterruptedException {
        List<List<String>> before = twoFriendships();
        describe(List.of(before.get(0).get(0), before.get(1).get(1)), "2016-05", "football", "painting", "reading");
        describe(List.of(before.get(1).get(0), before.get(0).get(1)), "2015-01", "chess", "singing", "cooking");

        handOver(run(Map.of("year", YEAR + 1, "seconds", 1, "boundSeconds", 1)));

        assertThat(couples(YEAR + 1)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whoeverGraduatesLeavesTheOtherFriendshipsAsTheyAre() throws InterruptedException {
        List<List<String>> before = twoFriendships();
        change(before.get(0).get(0), new Update().set("state", "GRADUATED"));

        handOver(run(Map.of("year", YEAR + 1, "seconds", 1, "boundSeconds", 1)));

        assertThat(couples(YEAR + 1)).containsExactly(before.get(1));
    }

    @Test
    void whoeverGrewTooFarAwayIsGivenAnotherFriend() throws InterruptedException {
        List<List<String>> before = twoFriendships();
        change(before.get(0).get(0), new Update().set("grade", 6));

        handOver(run(Map.of("year", YEAR + 1, "seconds", 1, "boundSeconds", 1)));

        assertThat(couples(YEAR + 1)).containsExactly(before.get(1));
    }

    private List<List<String>> twoFriendships() {
        for (int i = 0; i < 2; i++) alreadyFriends(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));
        return couples(YEAR);
    }

    private List<List<String>> couples(int year) {
        return raw("pairings").stream()
                .filter(pair -> plan.equals(pair.getString("programme")) && pair.getInteger("year") == year)
                .map(pair -> List.of(member(pair, "inland"), member(pair, "partner")))
                .toList();
    }

    private void describe(List<String> pupils, String birthMonth, String... interests) {
        Update likes = new Update().set("birthMonth", birthMonth).set("interests", List.of(interests));
        pupils.forEach(pupil -> change(pupil, likes));
    }

    private void change(String pupil, Update change) {
        Await.done(database.updateFirst(Query.query(Criteria.where("_id").is(pupil)), change, "pupils"));
    }

    private static String member(Document pair, String side) {
        return pair.get(side, Document.class).getString("pupil");
    }
}
