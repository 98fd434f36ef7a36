package org.shoulashou.notifications.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shoulashou.notifications.NotificationProblems;
import org.shoulashou.notifications.mail.Mail;
import org.shoulashou.notifications.mail.Mails;
import org.shoulashou.notifications.receivers.Language;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receiver.Pending;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.receivers.Secrets;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whoever can read a code that was sent to an address may have mail sent there. */
@Component
class ProveAddress {

    /** Plain addresses only: no name beside it, no second one, nothing that could end a line of the mail's head. */
    private static final Pattern USABLE = Pattern.compile(
            "[A-Za-z0-9._%+'-]{1,64}@(?=.{4,190}$)([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private final Receivers receivers;
    private final Secrets secrets;
    private final Mails mails;
    private final Clock clock;

    ProveAddress(Receivers receivers, Secrets secrets, Mails mails, Clock clock) {
        this.receivers = receivers;
        this.secrets = secrets;
        this.mails = mails;
        this.clock = clock;
    }

    /** Sends a code there. What was proved before counts until the new one is. */
    Mono<Receiver> ask(String person, String typed, Language language) {
        String address = typed.strip();
        if (!USABLE.matcher(address).matches()) {
            return Mono.error(NotificationProblems.ADDRESS_UNUSABLE
                    .refusal()
                    .at("/address", NotificationProblems.ADDRESS_UNUSABLE.detail()));
        }
        Sealed sealed = receivers.seal(person, Receiver.PENDING, address);
        String nonce = Unguessable.next();
        return receivers
                .change(person, now -> asking(now, sealed, nonce, language))
                .delayUntil(asked -> mails.write(code(person, nonce)));
    }

    private Receiver asking(Receiver now, Sealed address, String nonce, Language language) {
        Instant time = clock.instant();
        LocalDate today = LocalDate.ofInstant(time, Downloads.BEIJING);
        if (!now.mayAskNow(time, today)) throw NotificationProblems.CODE_TOO_SOON.refusal();
        return now.asking(address, nonce, time, today, language);
    }

    private Mail code(String person, String nonce) {
        String id = UUID.nameUUIDFromBytes(nonce.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        return Mail.ofCode(id, person, clock.instant());
    }

    Mono<Receiver> confirm(String person, String code) {
        return receivers.change(person, now -> confirmed(now, code)).flatMap(ProveAddress::refuseIfStillPending);
    }

    private Receiver confirmed(Receiver now, String code) {
        Pending pending = now.pending();
        if (pending == null || pending.isOver(clock.instant())) throw NotificationProblems.CODE_OVER.refusal();
        if (!secrets.isCode(now.person(), pending, code)) return now.wrongCode();
        String address = receivers.pendingAddressOf(now).orElseThrow();
        return now.proved(receivers.seal(now.person(), Receiver.ADDRESS, address), clock.instant());
    }

    /** The try is counted before it is refused. */
    private static Mono<Receiver> refuseIfStillPending(Receiver now) {
        return now.pending() == null
                ? Mono.just(now)
                : Mono.error(NotificationProblems.CODE_WRONG
                        .refusal()
                        .at("/code", NotificationProblems.CODE_WRONG.detail()));
    }

    Mono<Receiver> remove(String person) {
        return receivers.change(person, Receiver::withoutAddress);
    }
}
