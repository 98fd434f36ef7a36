package org.shoulashou.matching.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.handover.CarryHandOver.At;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.Run.HandOver.State;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

/** A hand-over whose instance dies in the middle of a step is taken up by another one, which repeats that step. */
class CarryHandOverTest extends MatchingOverHttp {

    @Autowired
    private CarryHandOver work;

    @Autowired
    private Runs runs;

    @Test
    void aStepThatIsRepeatedAfterACrashMakesNobodyTwice() throws InterruptedException {
        IntStream.range(0, 3).forEach(i -> pupil(inlandClass, "2016-05", "football"));
        IntStream.range(0, 3).forEach(i -> pupil(partnerClass, "2016-06", "football"));
        String run = approved();
        At start = new At(run, 0, 0);

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

        Await.result(work.next(new At(run, 0, 0)));

        assertThat(pairings()).isEmpty();
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
