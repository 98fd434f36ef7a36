package org.shoulashou.notifications.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.notifications.NotificationsProperties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The operator's SMTP server, when one was named. It is spoken to on as many threads as there are lines. */
@Component
public class SmtpServer implements DisposableBean {

    private static final int QUEUE = 1000;
    private static final String PATIENCE = "20000";

    private final @Nullable JavaMailSenderImpl settings;
    private final NotificationsProperties house;
    private final Clock clock;
    private final Scheduler threads;

    public SmtpServer(@Nullable JavaMailSenderImpl settings, NotificationsProperties house, Clock clock) {
        this.settings = settings;
        this.house = house;
        this.clock = clock;
        this.threads = Schedulers.newBoundedElastic(house.lines(), QUEUE, "mail");
    }

    /** Whether mail can leave at all. */
    public boolean isNamed() {
        return settings != null && settings.getHost() != null && house.sender() != null;
    }

    /** What stands behind the @ of our message ids. */
    public String domain() {
        String sender = house.sender();
        return sender == null ? "shoulashou.invalid" : sender.substring(sender.indexOf('@') + 1);
    }

    /**
     * Opens a line, hands over what {@code mails} brings, and hangs up. A mail is asked for when the line is free, so
     * that nobody claims what cannot be sent now. Fails with {@link NoLine}.
     */
    public <T> Flux<T> whileConnected(Talking<T> talking) {
        return Flux.usingWhen(blocking(this::open), line -> talking.with(mail -> send(line, mail)), this::hangUp);
    }

    /** What is done while a line is open. */
    public interface Talking<T> {
        Flux<T> with(Sending sending);
    }

    /** Hands one mail over. */
    public interface Sending {
        Mono<Outcome> send(Envelope mail);
    }

    private Mono<Outcome> send(Line line, Envelope mail) {
        return blocking(() -> line.send(mail, clock.instant()));
    }

    private Mono<Void> hangUp(Line line) {
        return Mono.fromRunnable(line::hangUp).subscribeOn(threads).then();
    }

    private <T> Mono<T> blocking(java.util.concurrent.Callable<T> call) {
        return Mono.fromCallable(call).subscribeOn(threads);
    }

    private Line open() {
        if (settings == null) throw new IllegalStateException("No SMTP server was named");
        try {
            Session session = Session.getInstance(properties(settings));
            String protocol = settings.getProtocol();
            Transport transport = session.getTransport(protocol == null ? "smtp" : protocol);
            transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            return new Line(session, transport, sender());
        } catch (AuthenticationFailedException refused) {
            throw new NoLine(refused, true);
        } catch (MessagingException | UnsupportedEncodingException away) {
            throw new NoLine(away, false);
        }
    }

    private InternetAddress sender() throws UnsupportedEncodingException {
        return new InternetAddress(house.sender(), house.senderName(), StandardCharsets.UTF_8.name());
    }

    /** Without these a server that keeps silent would hold a thread for ever. */
    private static Properties properties(JavaMailSenderImpl settings) {
        Properties all = new Properties();
        String protocol = settings.getProtocol() == null ? "smtp" : settings.getProtocol();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            all.setProperty("mail." + protocol + "." + wait, PATIENCE);
        }
        all.setProperty("mail." + protocol + ".auth", String.valueOf(settings.getUsername() != null));
        all.putAll(settings.getJavaMailProperties());
        if (hasUsualSockets(all, protocol)) {
            all.put("mail." + protocol + ".socketFactory", new NoDelay());
            all.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        }
        return all;
    }

    /** The operator's own ones, and a proxy's, go before ours. */
    private static boolean hasUsualSockets(Properties all, String protocol) {
        return Stream.of(".socketFactory", ".socketFactory.class", ".socks.host", ".usesocketchannels")
                .noneMatch(name -> all.containsKey("mail." + protocol + name));
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
