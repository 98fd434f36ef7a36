package org.shoulashou.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** What lies under the bell. */
class NewsTest extends AccountsOverHttp {

    private static final Text WHERE = new Text("四班", "Class 4");

    @Autowired
    private Newsboard board;

    @Autowired
    private Live live;

    private News news(String person, Occasion occasion) {
        return News.of(fresh("news"), person, occasion, WHERE, clock.instant(), false);
    }

    private void put(String person, int count) {
        Await.done(Flux.range(0, count)
                .flatMap(i -> board.put(news(person, Occasion.LETTER_LATE)), 16)
                .then());
    }

    @Test
    void manyWritersAtOnceLeaveNoGapAndOvertakeNobody() {
        String person = fresh("person");
        put(person, 60);
        assertThat(Await.result(board.after(Reader.of(person), 0).map(News::seq).collectList()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void whatIsToldTwiceStandsThereOnce() {
        News once = news(fresh("person"), Occasion.LETTER_LATE);
        Await.done(board.put(once));
        Await.done(board.put(once));
        assertThat(Await.result(board.unread(Reader.of(once.person())))).isEqualTo(1);
    }

    @Test
    void aLineThatBreaksAgainAndAgainLosesNothing() {
        String person = fresh("person");
        put(person, 3);
        StepVerifier.create(live.news(Reader.of(person), 1).map(NewsRow::seq).take(2))
                .expectNext(2L, 3L)
                .verifyComplete();
        put(person, 2);
        StepVerifier.create(live.news(Reader.of(person), 3).map(NewsRow::seq).take(2))
                .expectNext(4L, 5L)
                .verifyComplete();
    }

    @Test
    void whatIsWrittenWhileALineStandsComesAtOnce() {
        String person = fresh("person");
        StepVerifier.create(live.news(Reader.of(person), 0).map(NewsRow::seq).take(2))
                .then(() -> put(person, 2))
                .expectNext(1L, 2L)
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void thePageBeginsWithWhatHappenedLastAlsoWhenItWasToldLate() {
        Account lead = lead();
        Instant now = clock.instant();
        Await.done(board.put(News.of(fresh("news"), lead.id(), Occasion.LETTER_LATE, WHERE, now, false)));
        Instant before = now.minus(Duration.ofDays(9));
        Await.done(board.put(News.of(fresh("news"), lead.id(), Occasion.LETTER_LATE, WHERE, before, false)));
        assertThat(signedIn(lead)
                        .get("/api/news")
                        .json()
                        .path("items")
                        .get(0)
                        .path("seq")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theBellCountsAndReadingUpToWhatWasSeenLeavesTheRest() {
        Account lead = lead();
        put(lead.id(), 3);
        Browser browser = signedIn(lead);
        assertThat(browser.get("/api/news/bell").body()).isEqualTo("{\"unread\":3,\"newest\":3}");
        browser.post("/api/news/read", Map.of("upTo", 2));
        assertThat(browser.get("/api/news?unread=true").json().path("total").asInt())
                .isEqualTo(1);
        String id =
                browser.get("/api/news").json().path("items").get(0).path("id").asString();
        assertThat(signedIn(teacher())
                        .post("/api/news/" + id + "/read", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/news/bell").json().path("unread").asInt()).isEqualTo(1);
        browser.post("/api/news/" + id + "/read", Map.of());
        assertThat(browser.get("/api/news/bell").json().path("unread").asInt()).isZero();
    }

    @Test
    @Tag("R28")
    void aChildHearsOfItInTheMorningAndNobodyWakesIt() {
        Instant evening = Instant.parse("2026-09-01T14:30:00Z"); // 22:30 in Beijing
        News child = News.of("id", "child", Occasion.LETTER_ARRIVED, WHERE, evening, false);
        assertThat(child.showsFrom()).isEqualTo(Instant.parse("2026-09-01T22:00:00Z"));
        News adult = News.of("id", "adult", Occasion.LETTER_LATE, WHERE, evening, false);
        assertThat(adult.showsFrom()).isEqualTo(evening);
        assertThat(Night.isNow(Instant.parse("2026-09-01T13:59:59Z"))).isFalse();
        assertThat(Night.isNow(Instant.parse("2026-09-01T14:00:00Z"))).isTrue();
        assertThat(Night.isNow(Instant.parse("2026-09-01T21:59:59Z"))).isTrue();
        assertThat(Night.isNow(Instant.parse("2026-09-01T22:00:00Z"))).isFalse();
    }

    @Test
    @Tag("R28")
    void anEventOfTheEveningThatIsHeardInTheNightWaitsForTheMorning() {
        Instant evening = Instant.parse("2026-09-01T13:59:59Z");
        News late = News.of("id", "child", Occasion.LETTER_ARRIVED, WHERE, evening, false)
                .notBefore(evening.plusSeconds(600));
        assertThat(late.showsFrom()).isEqualTo(Instant.parse("2026-09-01T22:00:00Z"));
    }

    @Test
    @Tag("R22")
    void whoeverIsNoLongerInChargeSeesNoCallAnyMore() {
        Account lead = lead();
        News call = news(lead.id(), Occasion.CONCERN_RAISED).within(List.of(Scope.school(SCHOOL)));
        Await.done(board.put(call));
        Await.done(board.put(news(lead.id(), Occasion.LETTER_LATE)));
        assertThat(signedIn(lead).get("/api/news/bell").body()).isEqualTo("{\"unread\":2,\"newest\":2}");

        Account elsewhere = people.somebody("Lead", Role.SAFEGUARDING_LEAD, Scope.school("elsewhere"));
        Await.done(
                board.put(News.of(fresh("news"), elsewhere.id(), Occasion.CONCERN_RAISED, WHERE, clock.instant(), false)
                        .within(List.of(Scope.school(SCHOOL)))));

        assertThat(signedIn(elsewhere).get("/api/news").json().path("total").asInt())
                .isZero();
        assertThat(signedIn(elsewhere)
                        .get("/api/news/bell")
                        .json()
                        .path("unread")
                        .asInt())
                .isZero();
    }

    @Test
    @Tag("R28")
    void aDeskShowsNothingAtNightAndItAllByDay() {
        Account child = people.somebody("Child", Role.PUPIL, Scope.schoolClass(CLASS));
        people.holdOpen(CLASS, Duration.ofDays(2));
        Await.done(board.put(news(child.id(), Occasion.LETTER_ARRIVED)));
        Browser desk = signedIn(child);
        assertThat(desk.get("/api/desk/news").json().path("news")).hasSize(1);
        clock.move(Duration.ofHours(15)); // 23:00 in Beijing
        Await.done(board.put(news(child.id(), Occasion.FRIEND_FOUND)));
        Browser late = signedIn(child);
        assertThat(late.get("/api/desk/news").json().path("news")).isEmpty();
        clock.move(Duration.ofHours(7));
        Browser morning = signedIn(child);
        assertThat(morning.get("/api/desk/news").json().path("news")).hasSize(2);
    }

    @Test
    @Tag("R28")
    void noOccasionCountsOrRanksAChild() {
        List<Occasion> forChildren = IntStream.range(0, Occasion.values().length)
                .mapToObj(i -> Occasion.values()[i])
                .filter(each -> !each.course().audience().isForAdults())
                .toList();
        assertThat(forChildren).isNotEmpty().allSatisfy(each -> {
            assertThat(each.body().zh() + each.title().zh()).doesNotContain("{0}", "第一", "连续");
            assertThat(each.course().usually().name()).isEqualTo("IN_APP");
        });
    }
}
