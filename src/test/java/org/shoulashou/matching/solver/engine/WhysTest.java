package org.shoulashou.matching.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.matching.solver.streams.Somebody.inland;
import static org.shoulashou.matching.solver.streams.Somebody.partner;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.solver.Unmatched.Why;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.setting.Register;
import org.shoulashou.matching.solver.streams.Somebody;
import org.shoulashou.matching.solver.streams.Tried;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Quota.Per;
import org.shoulashou.programme.Rules;

class WhysTest {

    private static final Rules OPEN = new Rules(1, true, 1, 12, 1, 60, true);

    @Test
    void aGradeThatIsNotInTheProgramme() {
        Rules from3 = new Rules(1, true, 3, 6, 1, 60, false);
        assertThat(why(from3, inland("i1").grade(2), partner("p1").grade(3))).isEqualTo(Why.GRADE_NOT_INCLUDED);
        assertThat(why(from3, partner("p1").grade(7), inland("i1").grade(6))).isEqualTo(Why.GRADE_NOT_INCLUDED);
    }

    @Test
    void aPlaceWithoutALink() {
        assertThat(why(Rules.USUAL, inland("i1").at("elsewhere"), partner("p1")))
                .isEqualTo(Why.NO_LINKED_PLACE);
        assertThat(why(Rules.USUAL, partner("p1").at("elsewhere"), inland("i1")))
                .isEqualTo(Why.NO_LINKED_PLACE);
    }

    @Test
    void nobodyInTheLinkedPlaces() {
        assertThat(why(Rules.USUAL, inland("i1"), partner("p1").at("elsewhere")))
                .isEqualTo(Why.NOBODY_THERE);
        assertThat(why(Rules.USUAL, inland("i1"), inland("i2"))).isEqualTo(Why.NOBODY_THERE);
        assertThat(why(OPEN, inland("i1"), inland("i2"))).isEqualTo(Why.NOBODY_THERE);
    }

    @Test
    void nobodyWhoseGradeIsNear() {
        assertThat(why(Rules.USUAL, inland("i1").grade(3), partner("p1").grade(5)))
                .isEqualTo(Why.NO_GRADE_NEAR);
    }

    /** Somebody who writes it, but is too old, is no help. */
    @Test
    void nobodyWhoWritesTheSame() {
        assertThat(why(
                        Rules.USUAL,
                        inland("i1").grade(3),
                        partner("p1").grade(3).writing("bo"),
                        partner("p2").grade(9)))
                .isEqualTo(Why.NO_COMMON_LANGUAGE);
    }

    @Test
    void everybodySuitableIsBlocked() {
        Programme programme = Tried.programme(Rules.USUAL, "county");
        List<Couple> both = List.of(new Couple("i1", "p1"), new Couple("i1", "p2"));
        Somebody[] all = {
            inland("i1"), partner("p1"), partner("p2"), partner("p3").grade(9)
        };
        assertThat(answered(question(programme, both, all), "i1")).isEqualTo(Why.ONLY_BLOCKED);
        assertThat(answered(question(programme, both.subList(0, 1), all), "i1")).isEqualTo(Why.PARTNER_SIDE_FEWER);
    }

    @Test
    void theOwnCityIsFull() {
        assertThat(left(Per.EACH_CITY, inland("i1"), inland("i2"), partner("p1"), partner("p2")))
                .containsExactly(Why.NO_QUOTA_LEFT, Why.NO_QUOTA_LEFT);
    }

    @Test
    void theOwnCountyIsFull() {
        assertThat(left(Per.EACH_COUNTY, inland("i1"), partner("p1"), partner("p2")))
                .containsExactly(Why.NO_QUOTA_LEFT);
    }

    @Test
    void theProgrammeIsFull() {
        assertThat(left(Per.PROGRAMME, inland("i1"), inland("i2"), partner("p1"), partner("p2")))
                .containsExactly(Why.NO_QUOTA_LEFT, Why.NO_QUOTA_LEFT);
    }

    @Test
    void everyLinkedCountyWithSomebodySuitableIsFull() {
        Somebody elsewhere = partner("p2").at("county2");
        Question question = question(
                Tried.programme(Rules.USUAL, "county", "county2", "county3"),
                List.of(),
                inland("i1"),
                partner("p1"),
                elsewhere,
                partner("p3").at("county3").grade(9));
        assertThat(why(question, Set.of("county", "county2"))).isEqualTo(Why.NO_QUOTA_LEFT);
        assertThat(why(question, Set.of("county", "county3"))).isEqualTo(Why.PARTNER_SIDE_FEWER);
    }

    @Test
    void classesThatHaveTooFewTogether() {
        Rules two = new Rules(1, true, 1, 12, 2, 60, false);
        assertThat(why(two, inland("i1"), partner("p1"))).isEqualTo(Why.CLASSES_TOO_SMALL);
    }

    @Test
    void oneSideHasFewer() {
        assertThat(why(Rules.USUAL, inland("i1"), partner("p1"))).isEqualTo(Why.PARTNER_SIDE_FEWER);
        assertThat(why(Rules.USUAL, partner("p1"), inland("i1"))).isEqualTo(Why.INLAND_SIDE_FEWER);
    }

    /** Of the first one, with nothing full. */
    private static Why why(Rules rules, Somebody... all) {
        Question question = question(Tried.programme(rules, "county"), List.of(), all);
        return why(question, Set.of());
    }

    private static Why why(Question question, Set<String> full) {
        return new Whys(question, new Register(question))
                .full(full, false)
                .why(question.candidates().get(0));
    }

    private static Why answered(Question question, String pupil) {
        return new Whys(question, new Register(question))
                .why(question.candidates().stream()
                        .filter(each -> each.pupil().equals(pupil))
                        .findFirst()
                        .orElseThrow());
    }

    /** What a whole run says of those who are left when one pair fills the quota. */
    private static List<Why> left(Per per, Somebody... all) {
        List<Quota> one = List.of(Tried.cap(1, per));
        Question question = question(Tried.programme(Rules.USUAL, one, "county"), List.of(), all);
        Settings settings = new Settings(Duration.ofSeconds(1), Duration.ZERO, 1);
        Answer answer = new Matchmaker().solve(question, settings, Watcher.NOBODY);
        return answer.unmatched().stream().map(Unmatched::why).toList();
    }

    private static Question question(Programme programme, List<Couple> blocked, Somebody... all) {
        return new Question(
                programme, Tried.YEAR, Stream.of(all).map(Somebody::candidate).toList(), List.of(), blocked);
    }
}
