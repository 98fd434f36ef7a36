package org.shoulashou.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.notifications.news.News;
import org.shoulashou.notifications.news.Newsboard;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The mail of the day: it tells all news once, whatever breaks on the way. */
class SendDigestsTest extends AccountsOverHttp {

    @Autowired
    private SendDigests digests;

    @Autowired
    private Newsboard board;

    @Autowired
    private Receivers receivers;

    @BeforeEach
    void nobodyElseGetsOne() {
        Await.done(database.remove(new Query(), "receivers"));
        clock.move(Duration.between(clock.instant(), MovableClock.START.plus(Duration.ofDays(1))));
    }

    @Test
    void whatDoesNotFitIntoOneDigestStandsInTheNext() {
        Account somebody = somebody();
        List<String> all = new ArrayList<>();
        for (int news = 0; news < 25; news++) all.add(news(somebody));

        Await.done(digests.look());
        assertThat(told(somebody)).containsExactlyElementsOf(all.subList(0, 20));
        clock.move(Duration.ofDays(1));
        Await.done(digests.look());

        assertThat(told(somebody)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void newsThatCameAfterADigestWasWrittenIsNotTakenForTold() {
        Account somebody = somebody();
        String before = news(somebody);
        Await.done(digests.look());
        String since = news(somebody);
        died(somebody, before);

        Await.done(digests.look());

        assertThat(forDigest(somebody)).containsExactly(since);
        assertThat(told(somebody)).containsExactly(before);
    }

    @Test
    void oneWhoseDigestCannotBeWrittenKeepsNobodyElseFromTheirs() {
        List<Account> all = List.of(somebody(), somebody(), somebody());
        all.forEach(this::news);
        String broken = all.stream().map(Account::id).sorted().findFirst().orElseThrow();
        Await.done(database.updateFirst(of("person", broken), Update.update("occasion", "GONE"), "news"));

        Await.done(digests.look());

        assertThat(all.stream().filter(each -> !each.id().equals(broken)))
                .allSatisfy(each -> assertThat(told(each)).hasSize(1));
    }

    @Test
    void onAHolidayThereIsNone() {
        clock.move(Duration.ofDays(29)); // the first of October
        Account somebody = somebody();
        news(somebody);

        Await.done(digests.look());

        assertThat(told(somebody)).isEmpty();
    }

    private Account somebody() {
        Account somebody = teacher();
        Await.done(receivers.provedFor(somebody.id(), somebody.id() + "@school.example"));
        return somebody;
    }

    private String news(Account to) {
        String id = fresh("news");
        Text where = new Text("四班", "Class 4");
        Await.done(board.put(News.of(id, to.id(), Occasion.LETTER_WAITS, where, clock.instant(), true)));
        return id;
    }

    /** Between the mail and the marks. */
    private void died(Account somebody, String unmarked) {
        Await.done(database.updateFirst(of("_id", unmarked), Update.update("forDigest", true), "news"));
        Await.done(database.updateFirst(of("_id", somebody.id()), new Update().unset("digestedOn"), "receivers"));
    }

    private static Query of(String field, String value) {
        return Query.query(Criteria.where(field).is(value));
    }

    private List<String> forDigest(Account somebody) {
        return raw("news").stream()
                .filter(news -> somebody.id().equals(news.getString("person")))
                .filter(news -> news.getBoolean("forDigest"))
                .map(news -> news.getString("_id"))
                .toList();
    }

    private List<String> told(Account somebody) {
        return raw("mails").stream()
                .filter(mail -> somebody.id().equals(mail.getString("person")))
                .map(mail -> mail.getList("told", String.class))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }
}
