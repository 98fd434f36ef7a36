package org.shoulashou.notifications.settings;

import org.shoulashou.accounts.Anyone;
import org.shoulashou.notifications.NotificationProblems;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.receivers.Secrets;
import org.shoulashou.platform.web.WithoutCsrf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One click in a mail program ends digests (RFC 8058), signed in or not; looking at the link does nothing. */
@RestController
@RequestMapping("/api/mail-stops")
class StopController {

    private final Secrets secrets;
    private final Receivers receivers;

    StopController(Secrets secrets, Receivers receivers) {
        this.secrets = secrets;
        this.receivers = receivers;
    }

    @PostMapping("/{token}")
    @Anyone(because = "the link is signed, and all it does is that its person gets fewer mails")
    Mono<Void> stop(@PathVariable String token) {
        return Mono.justOrEmpty(secrets.stopped(token))
                .switchIfEmpty(Mono.error(NotificationProblems.STOP_UNKNOWN::refusal))
                .flatMap(person -> receivers.change(person, Receiver::withoutDigests))
                .then();
    }

    @Configuration(proxyBeanMethods = false)
    static class FromMailPrograms {

        @Bean
        WithoutCsrf mailStopsNeedNoToken() {
            return new WithoutCsrf("/api/mail-stops/*");
        }
    }
}
