package org.shoulashou.notifications.mail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.shoulashou.notifications.smtp.Envelope;
import org.shoulashou.notifications.smtp.Outcome;
import org.shoulashou.notifications.smtp.SmtpServer.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The work of one line while it stands: some mails are taken at once, and handed over one after the other. That one was
 * accepted and that the next one goes on the line is a single write, in this order, so that whenever this ends there is
 * at most one mail of which nobody knows whether it left.
 */
final class Shift {

    private static final Logger log = LoggerFactory.getLogger(Shift.class);
    private static final int SOME = 20;
    private static final int WRITES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Mails mails;
    private final PutTogether putTogether;
    private final NoteOutcome note;
    private final Sending sending;
    private final Duration lease;
    private final BooleanSupplier goesOn;
    private final Deque<Mail> inHand = new ArrayDeque<>();
    private @Nullable Mail accepted;

    Shift(
            Mails mails,
            PutTogether putTogether,
            NoteOutcome note,
            Sending sending,
            Duration lease,
            BooleanSupplier goesOn) {
        this.mails = mails;
        this.putTogether = putTogether;
        this.note = note;
        this.sending = sending;
        this.lease = lease;
        this.goesOn = goesOn;
    }

    /** Emits for each mail that was dealt with, until nothing is left or the line is broken. */
    Flux<Boolean> work() {
        return Mono.defer(this::next).repeat(goesOn).takeWhile(stands -> stands);
    }

    /** What was taken and did not come to its turn is anybody's again. */
    Mono<Void> end() {
        return noteAccepted()
                .then(Mono.defer(() -> mails.release(List.copyOf(inHand))))
                .doOnError(failure -> log.warn("Mail in hand is free when its lease is over", failure))
                .onErrorComplete();
    }

    private Mono<Boolean> next() {
        return inHand.isEmpty() ? takeSome().then(Mono.defer(this::first)) : first();
    }

    private Mono<Void> takeSome() {
        return Mono.when(noteAccepted(), mails.take(SOME, lease).doOnNext(inHand::addAll));
    }

    private Mono<Boolean> first() {
        Mail mail = inHand.poll();
        return mail == null ? Mono.just(false) : dealWith(mail);
    }

    private Mono<Boolean> dealWith(Mail mail) {
        return note.isOld(mail)
                ? mails.lapsed(mail).thenReturn(true)
                : putTogether.ready(mail).flatMap(ready -> dealWith(mail, ready));
    }

    private Mono<Boolean> dealWith(Mail mail, PutTogether.Ready ready) {
        Envelope envelope = ready.envelope();
        return envelope == null
                ? note.cannotLeave(mail, ready).thenReturn(true)
                : handOver(mail).flatMap(mine -> mine ? send(mail, envelope) : Mono.just(true));
    }

    /** Whether it is still this line's to send. */
    private Mono<Boolean> handOver(Mail mail) {
        return Mono.defer(() -> mails.handOver(accepted, mail, lease))
                .retryWhen(again())
                .doOnNext(written -> accepted = null);
    }

    private Mono<Boolean> send(Mail mail, Envelope envelope) {
        return sending.send(envelope).flatMap(outcome -> noted(mail, outcome));
    }

    private Mono<Boolean> noted(Mail mail, Outcome outcome) {
        if (outcome.kind() == Outcome.Kind.SENT) {
            accepted = mail;
            return Mono.just(outcome.stands());
        }
        return note.of(mail, outcome).retryWhen(again()).thenReturn(outcome.stands());
    }

    private Mono<Void> noteAccepted() {
        return Mono.defer(() -> Mono.justOrEmpty(accepted))
                .flatMap(mail -> mails.sent(mail).retryWhen(again()))
                .then()
                .doOnSuccess(noted -> accepted = null);
    }

    private static Retry again() {
        return Retry.backoff(WRITES, FIRST_PAUSE);
    }
}
