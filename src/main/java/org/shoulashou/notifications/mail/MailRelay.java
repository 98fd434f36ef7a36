package org.shoulashou.notifications.mail;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.notifications.NotificationsProperties;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.smtp.NoLine;
import org.shoulashou.notifications.smtp.SmtpServer;
import org.shoulashou.notifications.smtp.SmtpServer.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Empties the outbox over a few lines, each opened before anything is taken for it: an instance that dies leaves at most
 * one mail a line in doubt. SMTP has no way to ask whether that one arrived, so it is not sent again by itself; only
 * calls about children are, under the same message id.
 */
@Component
class MailRelay {

    private static final Logger log = LoggerFactory.getLogger(MailRelay.class);

    private final Mails mails;
    private final Office office;
    private final SmtpServer server;
    private final PutTogether putTogether;
    private final NoteOutcome note;
    private final NotificationsProperties settings;
    private final AtomicBoolean stopping = new AtomicBoolean();

    MailRelay(
            Mails mails,
            Office office,
            SmtpServer server,
            Receivers receivers,
            Addressees addressees,
            WriteMail write,
            NotificationsProperties settings,
            Clock clock) {
        this.mails = mails;
        this.office = office;
        this.server = server;
        this.putTogether = new PutTogether(addressees, receivers, write, office, server.domain());
        this.note = new NoteOutcome(mails, receivers, settings, clock);
        this.settings = settings;
    }

    /** Sends what is due, over as many lines as allowed; emits how many mails were looked at. */
    Mono<Long> once() {
        return lookAtWhatWasLeft().then(office.isOpen()).flatMap(open -> open ? sendDue() : Mono.just(0L));
    }

    private Mono<Long> sendDue() {
        return mails.anyDue().flatMap(any -> any ? lines() : Mono.just(0L));
    }

    private Mono<Long> lines() {
        return Flux.range(0, settings.lines())
                .flatMapDelayError(line -> line(), settings.lines(), 1)
                .count();
    }

    /** Emits for each mail that was dealt with. A line that cannot be opened does not cut another one off. */
    private Flux<Boolean> line() {
        return server.whileConnected(sending -> office.answers().thenMany(shift(sending)))
                .onErrorResume(NoLine.class, this::away);
    }

    private Flux<Boolean> shift(Sending sending) {
        return Flux.usingWhen(Mono.fromSupplier(() -> begun(sending)), Shift::work, Shift::end);
    }

    private Shift begun(Sending sending) {
        return new Shift(mails, putTogether, note, sending, settings.lease(), () -> !stopping.get());
    }

    private Mono<Boolean> away(NoLine noLine) {
        log.warn("The mail server cannot be reached: {}", noLine.getMessage());
        return office.away(noLine).then(Mono.empty());
    }

    /** Stops after the mails that are in hand. */
    void stop() {
        stopping.set(true);
    }

    void start() {
        stopping.set(false);
    }

    private Mono<Void> lookAtWhatWasLeft() {
        return mails.leftBehind().concatMap(mail -> note.inDoubt(mail, "")).then();
    }
}
