package org.shoulashou.notifications.settings;

import static org.shoulashou.accounts.Permission.OWN_PROFILE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.notifications.receivers.Language;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receiver.Digests;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.smtp.SmtpServer;
import org.shoulashou.notifications.told.Subject;
import org.shoulashou.notifications.told.Way;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One's own address and choices. */
@RestController
@RequestMapping("/api/news-settings")
class SettingsController {

    private final Receivers receivers;
    private final ProveAddress prove;
    private final SmtpServer server;

    SettingsController(Receivers receivers, ProveAddress prove, SmtpServer server) {
        this.receivers = receivers;
        this.prove = prove;
        this.server = server;
    }

    record NewsChosen(
            @NotNull Map<Subject, Way> ways,
            boolean daily,
            boolean weekly,
            @NotNull Language language) {}

    record AddressTyped(
            @NotBlank @Size(max = 254) String address,
            @NotNull Language language) {}

    record CodeTyped(@NotBlank @Size(max = 12) String code) {}

    @GetMapping
    @Needs(OWN_PROFILE)
    Mono<SettingsView> show(Caller caller) {
        return receivers.of(caller.accountId()).map(receiver -> view(receiver, caller));
    }

    @PutMapping
    @Needs(OWN_PROFILE)
    Mono<SettingsView> choose(@Valid @RequestBody NewsChosen chosen, Caller caller) {
        Digests digests = new Digests(chosen.daily(), chosen.weekly());
        return receivers
                .change(caller.accountId(), now -> now.choosing(chosen.ways(), digests, chosen.language()))
                .map(receiver -> view(receiver, caller));
    }

    @PutMapping("/address")
    @Needs(OWN_PROFILE)
    Mono<SettingsView> ask(@Valid @RequestBody AddressTyped typed, Caller caller) {
        return prove.ask(caller.accountId(), typed.address(), typed.language()).map(receiver -> view(receiver, caller));
    }

    @PostMapping("/address/confirmation")
    @Needs(OWN_PROFILE)
    Mono<SettingsView> confirm(@Valid @RequestBody CodeTyped typed, Caller caller) {
        return prove.confirm(caller.accountId(), typed.code()).map(receiver -> view(receiver, caller));
    }

    @DeleteMapping("/address")
    @Needs(OWN_PROFILE)
    Mono<SettingsView> remove(Caller caller) {
        return prove.remove(caller.accountId()).map(receiver -> view(receiver, caller));
    }

    private SettingsView view(Receiver receiver, Caller caller) {
        return SettingsView.of(receiver, receivers, caller, server.isNamed());
    }
}
