package org.shoulashou.notifications.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.links.PublicAddress;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.notifications.NotificationsProperties;
import org.shoulashou.notifications.mail.Mail.State;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.smtp.SmtpServer;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Flux;

/** The outbox and its relay, as the benchmark of mail uses them. */
public final class TenThousandMails {

    public static final int LINES = Integer.getInteger("lines", 2);

    private static final NotificationsProperties SETTINGS = new NotificationsProperties(
            "house@pals.example",
            "手拉手",
            Duration.ofSeconds(5),
            LINES,
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofHours(4),
            12,
            Duration.ofMinutes(20),
            Duration.ofSeconds(30));
    private static final String DOMAIN = "pals.example";
    private static final Text WHERE = new Text("四班", "Class 4");

    private final Mails mails;
    private final Receivers receivers;
    private final Accounts accounts;
    private final MailRelay relay;

    public TenThousandMails(ConfigurableApplicationContext house, int port) {
        JavaMailSenderImpl named = new JavaMailSenderImpl();
        named.setHost("127.0.0.1");
        named.setPort(port);
        Properties none = new Properties();
        named.setJavaMailProperties(none);
        Clock clock = house.getBean(Clock.class);
        SmtpServer server = new SmtpServer(named, SETTINGS, clock);
        Office office = new Office(
                house.getBean(ReactiveMongoTemplate.class),
                server,
                house.getBean(PublicAddress.class),
                SETTINGS,
                clock);
        this.mails = house.getBean(Mails.class);
        this.receivers = house.getBean(Receivers.class);
        this.accounts = house.getBean(Accounts.class);
        this.relay = new MailRelay(
                mails,
                office,
                server,
                receivers,
                house.getBean(Addressees.class),
                house.getBean(WriteMail.class),
                SETTINGS,
                clock);
    }

    public void open(String person) {
        Grant grant = new Grant(Role.TEACHER, Scope.schoolClass("class"));
        accounts.open(new NewAccount(person, AccountKind.STAFF, "Somebody", Credentials.NONE, grant), same -> same)
                .then(receivers.provedFor(person, person + "@school.example"))
                .block();
    }

    public void write(String person, int count) {
        Instant now = Instant.now(Clock.systemUTC());
        Flux.fromStream(IntStream.range(0, count).boxed())
                .map(i -> mail(i, person, now))
                .flatMap(mails::write, 64)
                .blockLast();
    }

    private static Mail mail(int number, String person, Instant now) {
        return Mail.ofNews("mail-" + number, person, Occasion.LETTER_LATE, WHERE, now);
    }

    /** The message ids of as many mails as were written. */
    public static Set<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mail(i, "", Instant.EPOCH).messageId(DOMAIN))
                .collect(Collectors.toSet());
    }

    /** The message ids of those that were laid aside, of the first hundred. */
    public List<String> aside() {
        return Objects.requireNonNull(mails.page(State.ASIDE, new PageRequest(0, 100, null, null))
                        .block())
                .items()
                .stream()
                .map(mail -> mail.messageId(DOMAIN))
                .toList();
    }

    /** Whether some wait, or are in the hands of a process that is no more. */
    public boolean someAreLeft() {
        Map<State, Long> counts = Objects.requireNonNull(mails.counts().block());
        return counts.getOrDefault(State.WAITING, 0L) + counts.getOrDefault(State.SENDING, 0L) > 0;
    }

    public long send() {
        Long sent = relay.once().block();
        return sent == null ? 0 : sent;
    }
}
