package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Whoever was declined looks for another friend, and disturbs nobody by that. */
class AskingForOthersDayTest extends MatchingOverHttp {

    @Test
    void whoIsDeclinedGetsAnotherAndWhatIsConfirmedStays() throws InterruptedException {
        IntStream.range(0, 2).forEach(i -> pupil(inlandClass, "2016-05", "football"));
        IntStream.range(0, 3).forEach(i -> pupil(partnerClass, "2016-06", "football"));
        handOver(run());
        List<JsonNode> proposed = pairs(here, "PROPOSED");
        confirm(here, proposed.subList(0, 1));
        confirm(there, List.of(same(pairs(there, "PROPOSED"), proposed.get(0))));
        decline(here, proposed.subList(1, 2));

        others();

        assertThat(pairs(here, "ACTIVE"))
                .singleElement()
                .satisfies(pair -> assertThat(text(pair, "id")).isEqualTo(text(proposed.get(0), "id")));
        assertThat(pairs(here, "PROPOSED"))
                .singleElement()
                .satisfies(pair -> assertThat(text(pair.path("other"), "id"))
                        .isNotEqualTo(text(proposed.get(1).path("other"), "id")));
    }

    @Test
    void askingForOthersReachesNobodyElsesClassAndHindersNoWholeRun() throws InterruptedException {
        pupil(inlandClass, "2016-05", "football");
        pupil(partnerClass, "2016-06", "football");
        handOver(run());
        decline(here, pairs(here, "PROPOSED"));
        String stranger = pupil(otherInlandClass(), "2015-01", "music");
        pupil(partnerClass, "2015-01", "music");
        IntStream.range(0, 2).forEach(i -> pupil(partnerClass, "2016-06", "football"));
        String waiting = run();
        league.post(
                "/api/runs/" + waiting + "/hand-over", Map.of("version", version(waiting), "deadline", "2026-09-20"));

        others();

        assertThat(proposedTo(stranger)).isZero();
        assertThat(comparable()).hasSize(2).contains(waiting);
        assertThat(pairs(here, "PROPOSED")).hasSize(1);
        Answer approved =
                colleague.post("/api/runs/" + waiting + "/hand-over/approval", Map.of("version", version(waiting)));
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        Await.until(() -> proposedTo(stranger) == 1);
    }

    @Test
    void whoWaitsForAnAnswerKeepsTheDeadlineWhenOthersAreSought() throws InterruptedException {
        IntStream.range(0, 2).forEach(i -> pupil(inlandClass, "2016-05", "football"));
        IntStream.range(0, 3).forEach(i -> pupil(partnerClass, "2016-06", "football"));
        handOver(run());
        String soon = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING)
                .plusDays(5)
                .toString();
        Await.done(database.updateMulti(
                Query.query(Criteria.where("programme").is(plan)),
                new Update().set("deadline", LocalDate.parse(soon)),
                "classPairings"));
        decline(here, pairs(here, "PROPOSED").subList(0, 1));

        others();

        assertThat(pairs(here, "PROPOSED")).hasSize(2);
        assertThat(text(classes(here), "deadline")).isEqualTo(soon);
    }

    private void others() throws InterruptedException {
        String repair = text(here.post(path(here) + "/others", Map.of()).json(), "runId");
        untilDone(repair);
        Await.until(() -> !runPage(repair).path("handOver").path("made").isMissingNode());
    }

    private long proposedTo(String pupil) {
        return raw("pairings").stream()
                .filter(pair -> member(pair, "inland").equals(pupil))
                .count();
    }

    private static JsonNode same(List<JsonNode> pairs, JsonNode one) {
        return pairs.stream()
                .filter(pair -> text(pair, "id").equals(text(one, "id")))
                .findFirst()
                .orElseThrow();
    }

    private static String member(Document pair, String side) {
        return pair.get(side, Document.class).getString("pupil");
    }
}
