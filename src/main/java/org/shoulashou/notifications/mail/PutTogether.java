package org.shoulashou.notifications.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.notifications.mail.Trouble.Kind;
import org.shoulashou.notifications.mail.WriteMail.Written;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.smtp.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Address and words of a mail, as they are when it leaves. */
final class PutTogether {

    private static final Logger log = LoggerFactory.getLogger(PutTogether.class);

    private final Addressees addressees;
    private final Receivers receivers;
    private final WriteMail write;
    private final Office office;
    private final String domain;

    PutTogether(Addressees addressees, Receivers receivers, WriteMail write, Office office, String domain) {
        this.addressees = addressees;
        this.receivers = receivers;
        this.write = write;
        this.office = office;
        this.domain = domain;
    }

    /** What can leave, or why it cannot. */
    record Ready(@Nullable Envelope envelope, @Nullable Kind trouble) {}

    /** Nothing has left before the envelope is closed, so whatever goes wrong here leaves no doubt. */
    Mono<Ready> ready(Mail mail) {
        return addressees
                .find(mail.person())
                .flatMap(person -> mail.isFor(person) ? envelope(mail) : Mono.just(not(Kind.NO_ROLE)))
                .defaultIfEmpty(not(Kind.NO_ADDRESS))
                .doOnError(failure -> log.warn("Mail {} could not be put together", mail.id(), failure))
                .onErrorResume(failure -> Mono.just(not(Kind.UNWRITTEN)));
    }

    private static Ready not(Kind why) {
        return new Ready(null, why);
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
        return new Envelope(mail.messageId(domain), to, words.subject(), words.plain(), words.html(), words.stop());
    }

    private Optional<String> address(Mail mail, Receiver receiver) {
        if (mail.sort() == Mail.Sort.CODE) return receivers.pendingAddressOf(receiver);
        return receiver.isReached() ? receivers.addressOf(receiver) : Optional.empty();
    }
}
