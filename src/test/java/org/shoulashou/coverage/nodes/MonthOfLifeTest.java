package org.shoulashou.coverage.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A month in which people do through the doors of the house what they do: whatever they did is heard of, and nothing is
 * marked by the test. In the end a recount finds no difference.
 */
class MonthOfLifeTest extends LettersOverHttp {

    private static final String BODY = "亲爱的朋友，我们这里的桂花开了，整条街都是香的。你那里的秋天是什么样子的？";

    @Autowired
    private Recount recount;

    @Autowired
    private Nodes nodes;

    @Autowired
    private Schools schools;

    @Test
    void afterAMonthARecountFindsNoDifference() throws InterruptedException {
        String other = anotherClass();
        String mei = child(inlandClass);
        String friendOfMei = child(partnerClass);
        Await.done(befriended(mei, friendOfMei));

        String letter = handedIn(BODY);
        released(letter);
        Runnable agreeAgain = withdraw(friendOfMei);
        clock.move(Duration.ofDays(9));
        Await.done(letters.change(letter, arrives -> arrives.delivered(clock.instant())));
        agreeAgain.run();

        String moves = child(inlandClass);
        move(moves, other);
        String leaves = child(inlandClass);
        leave(leaves);
        leave(mei);
        clock.move(Duration.ofDays(21));

        Await.until(() -> differences().isEmpty());
        assertThat(of(inlandClass, Measure.ENROLLED)).isEqualTo(1);
        assertThat(of(other, Measure.ENROLLED)).isEqualTo(1);
        assertThat(of(inlandClass, Measure.LETTERS)).isEqualTo(1);
        assertThat(of(partnerClass, Measure.LOST)).isEqualTo(1);
    }

    private String anotherClass() {
        School school = Await.result(schools.find(schoolOf(inlandClass)));
        return people.schoolClass(school, plan + "-city-5", "Class 5").id();
    }

    private void move(String pupil, String to) {
        assertThat(here.post(seat(pupil) + "/move", Map.of("version", 0, "to", to))
                        .status())
                .isEqualTo(200);
    }

    private void leave(String pupil) {
        assertThat(here.post(seat(pupil) + "/leaving", Map.of("version", 0)).status())
                .isEqualTo(204);
    }

    private String seat(String pupil) {
        return "/api/classes/" + inlandClass + "/pupils/" + pupil;
    }

    private List<String> differences() {
        return Await.result(recount.compare()).differences().stream()
                .filter(each -> each.line().get(0).contains(plan))
                .map(Object::toString)
                .toList();
    }

    private int of(String schoolClass, Measure measure) {
        Counts counts = Await.result(nodes.find(Scope.schoolClass(schoolClass).key()))
                .tally()
                .at(Key.EVERYTHING);
        return counts.of(measure);
    }
}
