package org.shoulashou.notifications.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.notifications.NotificationsProperties;
import org.shoulashou.notifications.mail.Trouble.Kind;
import org.shoulashou.notifications.mail.WriteMail.Written;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.smtp.Envelope;
import org.shoulashou.notifications.smtp.NoLine;
import org.shoulashou.notifications.smtp.Outcome;
import org.shoulashou.notifications.smtp.SmtpServer;
import org.shoulashou.notifications.smtp.SmtpServer.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Empties the outbox. The line is opened first, then one mail is claimed, handed over and marked, then the next: an
 * instance that dies leaves at most one mail a line in doubt. SMTP has no way to ask whether that one arrived, so it is
 * not sent again by itself; only calls about children are, under the same message id.
 */
@Component
class MailRelay {

    private static final Logger log = LoggerFactory.getLogger(MailRelay.class);
    private static final int MARKS = 5;
    private static final Duration FIRST_MARK = Duration.ofMillis(50);

    private final Mails mails;
    private final Office office;
    private final SmtpServer server;
    private final Receivers receivers;
    private final Addressees addressees;
    private final WriteMail write;
    private final NotificationsProperties settings;
    private final Clock clock;
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
        this.receivers = receivers;
        this.addressees = addressees;
        this.write = write;
        this.settings = settings;
        this.clock = clock;
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
        return server.whileConnected(sending -> office.answers().thenMany(all(sending)))
                .onErrorResume(NoLine.class, this::away);
    }

    private Flux<Boolean> all(Sending sending) {
        return Mono.defer(() -> next(sending)).repeat(() -> !stopping.get()).takeWhile(goesOn -> goesOn);
    }

    /** Whether the line is to go on: not when nothing is left, and not when it is broken. */
    private Mono<Boolean> next(Sending sending) {
        return mails.claim(settings.lease())
                .flatMap(mail -> dealWith(mail, sending))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> dealWith(Mail mail, Sending sending) {
        return clock.instant().isAfter(mail.freshUntil())
                ? mails.lapsed(mail).thenReturn(true)
                : ready(mail).flatMap(ready -> send(mail, ready, sending));
    }

    /** What can leave, or why it cannot. */
    private record Ready(
            @Nullable Envelope envelope, @Nullable Trouble trouble) {}

    /** Nothing has left before the envelope is closed, so whatever goes wrong here leaves no doubt. */
    private Mono<Ready> ready(Mail mail) {
        return addressees
                .find(mail.person())
                .flatMap(person -> mail.isFor(person) ? envelope(mail) : Mono.just(not(Kind.NO_ROLE)))
                .defaultIfEmpty(not(Kind.NO_ADDRESS))
                .doOnError(failure -> log.warn("Mail {} could not be put together", mail.id(), failure))
                .onErrorResume(failure -> Mono.just(not(Kind.UNWRITTEN)));
    }

    private Ready not(Kind why) {
        return new Ready(null, trouble(why, ""));
    }

    private Mono<Boolean> send(Mail mail, Ready ready, Sending sending) {
        if (ready.envelope() != null) {
            return sending.send(ready.envelope()).flatMap(outcome -> mark(mail, outcome));
        }
        Trouble trouble = Objects.requireNonNull(ready.trouble());
        Mono<Mail> noted = trouble.kind() == Kind.UNWRITTEN ? later(mail, trouble) : mails.aside(mail, trouble);
        return noted.thenReturn(true);
    }

    private Mono<Ready> envelope(Mail mail) {
        return receivers
                .of(mail.person())
                .mapNotNull(receiver -> address(mail, receiver)
                        .map(to -> new Ready(envelope(mail, receiver, to), null))
                        .orElse(null));
    }

    private Envelope envelope(Mail mail, Receiver receiver, String to) {
        Written words = write.write(mail, receiver, office.site());
        String id = mail.messageId(server.domain());
        return new Envelope(id, to, words.subject(), words.plain(), words.html(), words.stop());
    }

    private Optional<String> address(Mail mail, Receiver receiver) {
        if (mail.sort() == Mail.Sort.CODE) return receivers.pendingAddressOf(receiver);
        return receiver.isReached() ? receivers.addressOf(receiver) : Optional.empty();
    }

    private Mono<Boolean> mark(Mail mail, Outcome outcome) {
        Mono<?> marked = switch (outcome.kind()) {
            case SENT -> mails.sent(mail);
            case REFUSED -> refused(mail, outcome.said());
            case REJECTED -> mails.aside(mail, trouble(Kind.REJECTED, outcome.said()));
            case LATER -> later(mail, trouble(Kind.LATER, outcome.said()));
            case LINE_BROKEN -> later(mail, trouble(Kind.AWAY, outcome.said()));
            case UNCERTAIN -> inDoubt(mail, outcome.said());
        };
        return marked.retryWhen(Retry.backoff(MARKS, FIRST_MARK)).thenReturn(outcome.stands());
    }

    private Mono<Mail> refused(Mail mail, String said) {
        Trouble trouble = trouble(Kind.REFUSED, said);
        Mono<Void> noted = mail.sort() == Mail.Sort.CODE
                ? Mono.empty()
                : receivers.returned(mail.person(), trouble.said(), clock.instant());
        return noted.then(Mono.defer(() -> mails.aside(mail, trouble)));
    }

    private Mono<Mail> later(Mail mail, Trouble trouble) {
        return mail.attempts() >= settings.tries()
                ? mails.aside(mail, trouble)
                : mails.again(mail, clock.instant().plus(settings.pauseAfter(mail.attempts())), trouble);
    }

    private Mono<Mail> inDoubt(Mail mail, String said) {
        Trouble doubt = trouble(Kind.UNCERTAIN, said);
        return mail.ratherTwiceThanNever() ? later(mail, doubt) : mails.aside(mail, doubt);
    }

    private Trouble trouble(Kind kind, String said) {
        return Trouble.of(kind, said, clock.instant());
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
        return mails.leftBehind().concatMap(this::afterDeath).then();
    }

    /** It may have left, or not. */
    private Mono<Mail> afterDeath(Mail mail) {
        return inDoubt(mail, "");
    }
}
