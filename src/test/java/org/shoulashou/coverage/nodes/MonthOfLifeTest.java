package org.shoulashou.coverage.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

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
        String other = anotherClass(inlandClass);
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
        move(here, inlandClass, moves, other);
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

    /** It is of the two classes and of no friendship, and lies in the queues of both schools all the same. */
    @Test
    void aSecondLetterWaitsAndArrivesInTheFiguresAndMakesNoFriendsCorrespond() throws InterruptedException {
        String emptyHanded = child(partnerClass);
        Await.done(befriended(child(inlandClass), emptyHanded));
        released(handedIn(BODY));
        Map<String, String> wish = Map.of("author", author, "reader", emptyHanded);
        ok(here.post("/api/class-pairings/" + classPairing() + "/second-letters", wish));
        String second = text(draft(), "id");

        handIn(write(ok(desk.get("/api/desk/letters/" + second)), BODY));
        Await.until(() -> of(inlandClass, Measure.WAITING) == 1);
        ok(act(here, second, "approve"));
        ok(act(colleagueHere, second, "approve"));
        Await.until(() -> of(partnerClass, Measure.WAITING) == 1);
        // the classes are counted one after the other
        Await.until(() -> of(inlandClass, Measure.WAITING) == 0);
        ok(act(there, second, "release"));
        clock.move(Duration.ofDays(9));
        Await.done(letters.change(second, arrives -> arrives.delivered(clock.instant())));

        Await.until(() -> of(inlandClass, Measure.LETTERS) == 1);
        Await.until(() -> of(partnerClass, Measure.WAITING) == 0);
        assertThat(of(inlandClass, Measure.CORRESPONDED)).isZero();
        assertThat(waysOf(inlandClass, inlandClass)).contains("LETTER_OUT");
        assertThat(waysOf(partnerClass, partnerClass)).contains("LETTER_IN");
        Await.until(() -> differences().isEmpty());
    }

    /** Nobody of its new class has a friend under which the letter was written, and its author's friendship has ended. */
    @Test
    void aSecondLetterGoesWithItsReaderToAnotherClassAndStaysWhenTheFriendshipOfItsAuthorEnds()
            throws InterruptedException {
        String emptyHanded = child(partnerClass);
        handedIn(BODY);
        Map<String, String> wish = Map.of("author", author, "reader", emptyHanded);
        ok(here.post("/api/class-pairings/" + classPairing() + "/second-letters", wish));
        String second = text(draft(), "id");
        handIn(write(ok(desk.get("/api/desk/letters/" + second)), BODY));
        ok(act(here, second, "approve"));
        ok(act(colleagueHere, second, "approve"));
        String other = anotherClass(partnerClass);
        Await.until(() -> of(partnerClass, Measure.WAITING) == 1);

        move(there, partnerClass, emptyHanded, other);

        Await.until(() -> of(other, Measure.WAITING) == 1);
        Await.until(() -> of(partnerClass, Measure.WAITING) == 0);
        ok(act(reader(Role.COUNSELLOR, partnerClass), second, "release"));
        clock.move(Duration.ofDays(9));
        Await.done(letters.change(second, arrives -> arrives.delivered(clock.instant())));
        Await.done(pairings.change(pairing, now -> now.ended(Because.FAREWELL, null, clock.instant())));
        Await.until(() -> of(inlandClass, Measure.LETTERS) == 1);
        assertThat(waysOf(partnerClass, other)).contains("LETTER_IN");
        Await.until(() -> differences().isEmpty());
    }

    private String classPairing() {
        return Await.result(pairings.find(pairing)).classPairing();
    }

    private JsonNode draft() {
        return ok(desk.get("/api/desk/letters"))
                .path("sent")
                .valueStream()
                .filter(row -> text(row, "state").equals("DRAFT"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> waysOf(String classOfTheSchool, String schoolClass) {
        return counsellorOf(classOfTheSchool)
                .get("/api/coverage/classes/" + schoolClass + "/events")
                .json()
                .path("months")
                .valueStream()
                .map(month -> text(month, "what"))
                .toList();
    }

    private String anotherClass(String beside) {
        School school = Await.result(schools.find(schoolOf(beside)));
        return people.schoolClass(school, beside + "-5", "Class 5").id();
    }

    private static void move(Browser who, String from, String pupil, String to) {
        String seat = "/api/classes/" + from + "/pupils/" + pupil;
        assertThat(who.post(seat + "/move", Map.of("version", 0, "to", to)).status())
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
        Counts counts = Await.result(nodes.find(Scope.schoolClass(schoolClass).key())
                .map(node -> node.tally().at(Key.EVERYTHING))
                .defaultIfEmpty(Counts.NONE));
        return counts.of(measure);
    }
}
