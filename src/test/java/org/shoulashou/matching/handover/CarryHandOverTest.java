package org.shoulashou.matching.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.handover.CarryHandOver.At;
import org.shoulashou.matching.runs.LeftOut;
import org.shoulashou.matching.runs.LeftOut.Why;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.Run.HandOver.State;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A hand-over whose instance dies in the middle of a step is taken up by another one, which repeats that step. */
class CarryHandOverTest extends MatchingOverHttp {

    @Autowired
    private CarryHandOver work;

    @Autowired
    private Runs runs;

    @Autowired
    private Pairings pairings;

    @Test
    void aStepThatIsRepeatedAfterACrashMakesNobodyTwice() throws InterruptedException {
        IntStream.range(0, 3).forEach(i -> pupil(inlandClass, "2016-05", "football"));
        IntStream.range(0, 3).forEach(i -> pupil(partnerClass, "2016-06", "football"));
        String run = approved();
        At start = new At(run, 0, 0, List.of());

        Await.result(work.next(start));
        List<Document> once = pairings();
        Document lost = once.get(0);
        Await.done(database.remove(lost, "pairings"));
        Step again = Await.result(work.next(start));

        assertThat(pairings())
                .extracting(pair -> pair.get("_id"))
                .containsExactlyInAnyOrderElementsOf(
                        once.stream().map(pair -> pair.get("_id")).toList());
        At next = (At) again.checkpoint();
        Step end = Await.result(work.next(next == null ? start : next));
        assertThat(end.result()).isInstanceOfSatisfying(Run.Made.class, made -> {
            assertThat(made.pairings()).isEqualTo(3);
            assertThat(made.passedOver()).isZero();
        });
    }

    @Test
    @Tag("R01")
    void whoLostTheConsentSinceTheRunIsPassedOver() throws InterruptedException {
        String child = pupil(inlandClass, "2016-05", "football");
        pupil(partnerClass, "2016-06", "football");
        String run = approved();
        withdraw(child);

        Await.result(work.next(new At(run, 0, 0, List.of())));

        assertThat(pairings()).isEmpty();
    }

    @Test
    void aCapThatPairsMadeByHandSinceTheRunHaveFilledHoldsAndStaffSeeWhoIsLeftOut() throws InterruptedException {
        keep(programme(3));
        IntStream.range(0, 3).forEach(i -> pupil(inlandClass, "2016-05", "football"));
        IntStream.range(0, 3).forEach(i -> pupil(partnerClass, "2016-06", "football"));
        String run = approved();
        propose(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));
        propose(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));

        Await.result(work.next(new At(run, 0, 0, List.of())));
        Step again = Await.result(work.next(new At(run, 0, 0, List.of())));

        assertThat(pairings()).hasSize(3);
        At next = (At) Objects.requireNonNull(again.checkpoint());
        assertThat(next.known()).containsExactly(new LeftOut(Why.QUOTA_FULL, "letters", plan + "-city", 2));
        Await.result(work.next(next));
        JsonNode made = runPage(run).path("handOver").path("made");
        assertThat(made.path("passedOver").asInt()).isEqualTo(2);
        assertThat(text(made.path("leftOut").get(0).path("words"), "en"))
                .isEqualTo("pairs made since had filled the quota: City · Letters");
        assertThat(list(here.get("/api/classes/" + inlandClass + "/friends")
                        .json()
                        .path("pupils")))
                .extracting(row -> row.path("missing").path("why").path("en").asString())
                .contains("no quota left");
    }

    @Test
    void twoWhomPeopleHaveSinceTakenOrKeptApartAreNotProposedAgain() throws InterruptedException {
        List<String> inland =
                List.of(pupil(inlandClass, "2016-05", "football"), pupil(inlandClass, "2014-05", "chess"));
        List<String> partner =
                List.of(pupil(partnerClass, "2016-05", "football"), pupil(partnerClass, "2014-05", "chess"));
        String run = approved();
        Pairing declined = propose(inland.get(0), partner.get(0));
        Await.result(pairings.save(declined.declined(Because.CANNOT_NOW, null, clock.instant())));
        propose(inland.get(1), pupil(partnerClass, "2016-05"));

        Step step = Await.result(work.next(new At(run, 0, 0, List.of())));

        assertThat(((At) Objects.requireNonNull(step.checkpoint())).known())
                .containsExactlyInAnyOrder(
                        new LeftOut(Why.KEPT_APART, null, null, 1), new LeftOut(Why.HAS_A_FRIEND, null, null, 1));
        assertThat(pairings()).hasSize(2);
    }

    /** As the second person leaves it, without the job. */
    private String approved() throws InterruptedException {
        String run = run();
        Hand hand = new Hand(UUID.randomUUID().toString(), "Somebody", clock.instant());
        Await.done(runs.change(
                run,
                now -> now.askingHandOver(hand, LocalDate.of(2026, 9, 20))
                        .decidingHandOver(State.APPROVED, new Run.Decision(hand, null))));
        return run;
    }

    private List<Document> pairings() {
        return raw("pairings").stream()
                .filter(pair -> plan.equals(pair.getString("programme")))
                .toList();
    }
}
