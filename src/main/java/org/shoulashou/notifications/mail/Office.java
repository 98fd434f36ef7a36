package org.shoulashou.notifications.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.links.PublicAddress;
import org.shoulashou.notifications.NotificationsProperties;
import org.shoulashou.notifications.smtp.NoLine;
import org.shoulashou.notifications.smtp.SmtpServer;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether mail can leave, and if not, why. A server that is away is tried by all instances together, less and less
 * often; no mail loses an attempt by it.
 */
@Component
class Office {

    private static final String ID = "office";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FIRST = Duration.ofSeconds(10);

    private final ReactiveMongoTemplate database;
    private final SmtpServer server;
    private final PublicAddress site;
    private final NotificationsProperties settings;
    private final Clock clock;

    Office(
            ReactiveMongoTemplate database,
            SmtpServer server,
            PublicAddress site,
            NotificationsProperties settings,
            Clock clock) {
        this.database = database;
        this.server = server;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The server is away.
     *
     * @param until when it is tried again
     * @param times how often it was tried in vain
     */
    @Document("mailOffice")
    record Shut(@Id String id, Trouble trouble, Instant since, Instant until, int times) {}

    /** What the operator has to do before any mail leaves; absent when nothing. */
    enum Missing {
        SERVER,
        SENDER,
        SITE
    }

    Optional<Missing> missing() {
        if (settings.sender() == null || settings.sender().isBlank()) return Optional.of(Missing.SENDER);
        if (!server.isNamed()) return Optional.of(Missing.SERVER);
        return site.configured().isEmpty() ? Optional.of(Missing.SITE) : Optional.empty();
    }

    /** Where links lead; of a house without an address, to where nothing is. */
    String site() {
        return site.configured().orElse("http://localhost:8080");
    }

    Mono<Shut> shut() {
        return database.findById(ID, Shut.class);
    }

    Mono<Boolean> isOpen() {
        Instant now = clock.instant();
        return missing().isPresent()
                ? Mono.just(false)
                : shut().map(shut -> !shut.until().isAfter(now)).defaultIfEmpty(true);
    }

    /** Counted once, by however many lines it is found at the same time. */
    Mono<Void> away(NoLine noLine) {
        return shut().map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .filter(before -> before.map(shut -> !shut.until().isAfter(clock.instant()))
                        .orElse(true))
                .flatMap(before -> database.save(next(before.orElse(null), noLine)))
                .then();
    }

    private Shut next(@Nullable Shut before, NoLine noLine) {
        Instant now = clock.instant();
        Trouble.Kind kind = noLine.isAboutSignIn() ? Trouble.Kind.SIGN_IN : Trouble.Kind.AWAY;
        Trouble trouble = Trouble.of(kind, String.valueOf(noLine.getMessage()), now);
        int times = before == null ? 1 : before.times() + 1;
        Duration pause = FIRST.multipliedBy(1L << Math.min(times - 1, 10));
        Instant until = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        return new Shut(ID, trouble, before == null ? now : before.since(), until, times);
    }

    /** A line stands: what was is over. */
    Mono<Void> answers() {
        return shut().flatMap(database::remove).then();
    }

    /** The operator wants it tried now. */
    Mono<Void> tryNow() {
        return answers();
    }
}
