package org.shoulashou.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.notifications.mail.Mail.State;
import org.shoulashou.notifications.smtp.SmtpServer;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Flux;

/** None is lost and none is doubled, as far as SMTP permits to know. */
class MailRelayTest extends OutboxOverSmtp {

    private GreenMail mailbox = started(0, ServerSetup.PROTOCOL_SMTP);

    private static GreenMail started(int port, String protocol) {
        GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
        started.start();
        return started;
    }

    private int port() {
        return mailbox.getSmtp().getPort();
    }

    @AfterEach
    void close() {
        mailbox.stop();
    }

    private List<String> arrived() {
        return Arrays.stream(mailbox.getReceivedMessages())
                .map(MailRelayTest::messageId)
                .toList();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void aMailArrivesInBothLanguagesUnderAnIdThatNeverChanges() throws Exception {
        Mail mail = written(reached(), Occasion.LETTER_LATE);
        assertThat(round(relay(named(port())))).isEqualTo(1);

        MimeMessage arrived = mailbox.getReceivedMessages()[0];
        assertThat(now(mail).state()).isEqualTo(State.SENT);
        assertThat(arrived.getMessageID()).isEqualTo(mail.messageId("pals.example"));
        assertThat(arrived.getSubject()).isEqualTo(Occasion.LETTER_LATE.title().zh());
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getHeader("List-Unsubscribe")).isNull();
        assertThat(arrived.getContentType()).startsWith("multipart/");
    }

    @Test
    void theSameMailWrittenTwiceLeavesOnce() {
        Mail mail = written(reached(), Occasion.LETTER_LATE);
        Await.done(mails.write(mail));
        round(relay(named(port())));
        Await.done(mails.write(mail));
        round(relay(named(port())));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void twoRelaysAtOnceLoseNoneAndDoubleNone() {
        List<Mail> all = written(reached(), 300);
        MailRelay one = relay(named(port()));
        MailRelay other = relay(named(port()));
        long dealtWith = Await.result(Flux.merge(one.once(), other.once()).reduce(0L, Long::sum));
        assertThat(dealtWith).isEqualTo(300);
        assertThat(arrived())
                .hasSize(300)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(mail -> mail.messageId("pals.example")).toList());
    }

    @Test
    void aServerThatIsAwayCostsNoMailAnAttemptAndIsTriedLessAndLess() {
        int port = port();
        mailbox.stop();
        List<Mail> all = written(reached(), 5);
        MailRelay relay = relay(named(port));
        int rounds = 0;
        for (int second = 0; second < 600; second += 5) {
            rounds += Await.result(
                            office(new SmtpServer(named(port), SETTINGS, clock)).isOpen())
                    ? 1
                    : 0;
            round(relay);
            clock.move(Duration.ofSeconds(5));
        }
        assertThat(rounds).isBetween(4, 8);
        assertThat(all).allSatisfy(mail -> assertThat(now(mail).attempts()).isZero());

        mailbox = started(port, ServerSetup.PROTOCOL_SMTP);
        clock.move(Duration.ofMinutes(5));
        round(relay);
        assertThat(arrived()).hasSize(5);
    }

    @Test
    void throughTlsWithAUserAndAPassword() {
        mailbox.stop();
        mailbox = started(0, ServerSetup.PROTOCOL_SMTPS);
        mailbox.getUserManager().setAuthRequired(true);
        mailbox.setUser("house@pals.example", "house", "right words");
        Mail mail = written(reached(), Occasion.LETTER_LATE);

        round(relay(secured("wrong words")));
        assertThat(now(mail).state()).isEqualTo(State.WAITING);
        Office.Shut shut =
                Await.result(office(new SmtpServer(null, SETTINGS, clock)).shut());
        assertThat(shut.trouble().kind()).isEqualTo(Trouble.Kind.SIGN_IN);

        clock.move(Duration.ofMinutes(1));
        round(relay(secured("right words")));
        assertThat(now(mail).state()).isEqualTo(State.SENT);
    }

    private JavaMailSenderImpl secured(String password) {
        JavaMailSenderImpl named = named(mailbox.getSmtps().getPort());
        named.setProtocol("smtps");
        named.setUsername("house");
        named.setPassword(password);
        named.getJavaMailProperties().setProperty("mail.smtps.ssl.trust", "127.0.0.1");
        named.getJavaMailProperties().setProperty("mail.smtps.ssl.checkserveridentity", "false");
        return named;
    }

    @Test
    void whoIsShutOutOrNoLongerInChargeGetsNothingAndTheOperatorSeesIt() {
        Account shut = reached();
        Mail toTheShut = written(shut, Occasion.LETTER_LATE);
        Await.done(database.updateFirst(
                Query.query(Criteria.where("_id").is(shut.id())), Update.update("active", false), "accounts"));
        Account moved = reached();
        Mail ofAnotherClass = Mail.ofNews(fresh("mail"), moved.id(), Occasion.LETTER_LATE, WHERE, clock.instant())
                .within(List.of(Scope.schoolClass("another")));
        Mail ofTheirs = Mail.ofNews(fresh("mail"), moved.id(), Occasion.LETTER_LATE, WHERE, clock.instant())
                .within(List.of(Scope.schoolClass(CLASS)));
        Await.done(mails.write(ofAnotherClass));
        Await.done(mails.write(ofTheirs));

        round(relay(named(port())));

        assertThat(troubleOf(toTheShut)).isEqualTo(Trouble.Kind.NO_ADDRESS);
        assertThat(troubleOf(ofAnotherClass)).isEqualTo(Trouble.Kind.NO_ROLE);
        assertThat(arrived()).containsExactly(ofTheirs.messageId("pals.example"));
    }

    @Test
    void whoHasNoAddressGetsNothingAndTheOperatorSeesIt() {
        Account gone = reached();
        Mail mail = written(gone, Occasion.LETTER_LATE);
        Await.done(receivers.returned(gone.id(), "no such mailbox", clock.instant()));
        round(relay(named(port())));
        assertThat(troubleOf(mail)).isEqualTo(Trouble.Kind.NO_ADDRESS);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void oldNewsIsNotSentAnyMore() {
        Mail mail = written(reached(), Occasion.LETTER_LATE);
        clock.move(Duration.ofDays(8));
        round(relay(named(port())));
        assertThat(now(mail).state()).isEqualTo(State.LAPSED);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void anInstanceThatDiesWithAMailInHandLeavesItToTheOperator() {
        Mail mail = written(reached(), Occasion.LETTER_LATE);
        onTheLine();
        MailRelay another = relay(named(port()));

        round(another);
        assertThat(now(mail).state()).isEqualTo(State.SENDING);
        clock.move(SETTINGS.lease());
        round(another);
        assertThat(now(mail).state()).isEqualTo(State.ASIDE);
        assertThat(troubleOf(mail)).isEqualTo(Trouble.Kind.UNCERTAIN);
        assertThat(arrived()).isEmpty();

        Await.done(mails.retry(mail.id()));
        round(another);
        assertThat(arrived()).hasSize(1);
        assertThat(Await.result(mails.retry(mail.id()).hasElement())).isFalse();
    }

    private List<Mail> taken(int count) {
        return Await.result(mails.take(count, SETTINGS.lease()));
    }

    private Mail onTheLine() {
        Mail first = taken(1).get(0);
        assertThat(Await.result(mails.handOver(null, first, SETTINGS.lease()))).isTrue();
        return first;
    }

    @Test
    void whatAnInstanceHadTakenAndNotBegunWithIsSentByAnotherWhenItsLeaseIsOver() {
        List<Mail> all = written(reached(), 5);
        assertThat(taken(3)).hasSize(3);
        MailRelay another = relay(named(port()));

        round(another);
        assertThat(arrived()).hasSize(2);
        clock.move(SETTINGS.lease());
        round(another);

        assertThat(arrived()).hasSize(5).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(mail -> assertThat(now(mail).state()).isEqualTo(State.SENT));
    }

    @Test
    void atMostOneMailOfALineIsInDoubtAtAnyMoment() {
        written(reached(), 3);
        List<Mail> taken = taken(3);
        Await.done(mails.handOver(null, taken.get(0), SETTINGS.lease()));
        Await.done(mails.handOver(taken.get(0), taken.get(1), SETTINGS.lease()));

        assertThat(taken.stream().map(mail -> now(mail).state()))
                .containsExactly(State.SENT, State.SENDING, State.WAITING);
        assertThat(Await.result(mails.handOver(taken.get(0), taken.get(1), SETTINGS.lease())))
                .as("written again because no answer came")
                .isTrue();
    }

    @Test
    void whoseLeaseIsOverDoesNotSendWhatAnotherHasTaken() {
        written(reached(), 1);
        Mail mine = taken(1).get(0);
        clock.move(SETTINGS.lease());
        Mail theirs = taken(1).get(0);

        assertThat(Await.result(mails.handOver(null, mine, SETTINGS.lease()))).isFalse();
        assertThat(Await.result(mails.handOver(null, theirs, SETTINGS.lease()))).isTrue();
        assertThat(Await.result(mails.sent(mine).hasElement())).isFalse();
    }

    @Test
    void aCallAboutAChildIsRatherSentTwiceThanNever() {
        Mail call = written(reached(), Occasion.CONCERN_RAISED);
        Mail first = onTheLine();
        clock.move(SETTINGS.lease());
        MailRelay another = relay(named(port()));
        round(another);
        clock.move(Duration.ofMinutes(2));
        round(another);
        assertThat(now(call).state()).isEqualTo(State.SENT);
        assertThat(arrived()).containsExactly(first.messageId("pals.example"));
        assertThat(Await.result(mails.sent(first).hasElement())).isFalse();
    }
}
