package org.shoulashou.notifications.mail;

import java.time.Clock;
import java.util.Objects;
import org.shoulashou.notifications.NotificationsProperties;
import org.shoulashou.notifications.mail.Trouble.Kind;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.smtp.Outcome;
import reactor.core.publisher.Mono;

/** What becomes of a mail that was not simply accepted: another try, or a person looks at it. */
final class NoteOutcome {

    private final Mails mails;
    private final Receivers receivers;
    private final NotificationsProperties settings;
    private final Clock clock;

    NoteOutcome(Mails mails, Receivers receivers, NotificationsProperties settings, Clock clock) {
        this.mails = mails;
        this.receivers = receivers;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isOld(Mail mail) {
        return clock.instant().isAfter(mail.freshUntil());
    }

    Mono<Mail> of(Mail mail, Outcome outcome) {
        return switch (outcome.kind()) {
            case SENT -> mails.sent(mail);
            case REFUSED -> refused(mail, outcome.said());
            case REJECTED -> mails.aside(mail, trouble(Kind.REJECTED, outcome.said()));
            case LATER -> later(mail, trouble(Kind.LATER, outcome.said()));
            case LINE_BROKEN -> later(mail, trouble(Kind.AWAY, outcome.said()));
            case UNCERTAIN -> inDoubt(mail, outcome.said());
        };
    }

    Mono<Mail> cannotLeave(Mail mail, PutTogether.Ready ready) {
        Trouble trouble = trouble(Objects.requireNonNull(ready.trouble()), "");
        return trouble.kind() == Kind.UNWRITTEN ? later(mail, trouble) : mails.aside(mail, trouble);
    }

    /** It may have left, or not. */
    Mono<Mail> inDoubt(Mail mail, String said) {
        Trouble doubt = trouble(Kind.UNCERTAIN, said);
        return mail.ratherTwiceThanNever() ? later(mail, doubt) : mails.aside(mail, doubt);
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

    private Trouble trouble(Kind kind, String said) {
        return Trouble.of(kind, said, clock.instant());
    }
}
