package org.shoulashou.notifications.mail;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.links.PublicAddress;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.notifications.NotificationsProperties;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.smtp.SmtpServer;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Flux;

/** The house's outbox, with a relay that speaks to a server of the test. */
abstract class OutboxOverSmtp extends AccountsOverHttp {

    static final Text WHERE = new Text("四班", "Class 4");

    static final NotificationsProperties SETTINGS = new NotificationsProperties(
            "house@pals.example",
            "手拉手",
            Duration.ofSeconds(5),
            2,
            Duration.ofMinutes(3),
            Duration.ofMinutes(1),
            Duration.ofHours(4),
            12,
            Duration.ofMinutes(20),
            Duration.ofSeconds(30));

    @Autowired
    Mails mails;

    @Autowired
    Receivers receivers;

    @Autowired
    private PublicAddress site;

    @Autowired
    private Addressees addressees;

    @Autowired
    private WriteMail write;

    @BeforeEach
    void emptyTheOutbox() {
        Await.done(database.remove(new Query(), Mail.class));
        Await.done(database.remove(new Query(), Office.Shut.class));
    }

    MailRelay relay(JavaMailSenderImpl named) {
        SmtpServer server = new SmtpServer(named, SETTINGS, clock);
        return new MailRelay(mails, office(server), server, receivers, addressees, write, SETTINGS, clock);
    }

    Office office(SmtpServer server) {
        return new Office(database, server, site, SETTINGS, clock);
    }

    static JavaMailSenderImpl named(int port) {
        JavaMailSenderImpl named = new JavaMailSenderImpl();
        named.setHost("127.0.0.1");
        named.setPort(port);
        Properties properties = named.getJavaMailProperties();
        properties.setProperty("mail.smtp.timeout", "3000");
        return named;
    }

    /** Somebody who is reached. */
    Account reached() {
        Account somebody = people.somebody("Somebody", Role.TEACHER, Scope.schoolClass(CLASS));
        Await.done(receivers.provedFor(somebody.id(), somebody.id() + "@school.example"));
        return somebody;
    }

    Mail written(Account to, Occasion occasion) {
        Mail mail = Mail.ofNews(fresh("mail"), to.id(), occasion, WHERE, clock.instant());
        Await.done(mails.write(mail));
        return mail;
    }

    List<Mail> written(Account to, int count) {
        List<Mail> all = IntStream.range(0, count)
                .mapToObj(i -> Mail.ofNews(fresh("mail"), to.id(), Occasion.LETTER_LATE, WHERE, clock.instant()))
                .toList();
        Await.done(Flux.fromIterable(all).concatMap(mails::write).then());
        return all;
    }

    Mail now(Mail mail) {
        return Await.result(mails.find(mail.id()));
    }

    Trouble.Kind troubleOf(Mail mail) {
        return Objects.requireNonNull(now(mail).trouble()).kind();
    }

    long round(MailRelay relay) {
        return Await.result(relay.once());
    }
}
