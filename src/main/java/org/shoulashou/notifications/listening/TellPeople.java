package org.shoulashou.notifications.listening;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.notifications.mail.Mail;
import org.shoulashou.notifications.mail.Mails;
import org.shoulashou.notifications.news.News;
import org.shoulashou.notifications.news.Newsboard;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.told.Audience;
import org.shoulashou.notifications.told.Course;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.notifications.told.Way;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts what happened before everybody whom it is for: under the bell, and into the outbox where they want mail at once. */
@Component
class TellPeople {

    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    private final Addressees addressees;
    private final Receivers receivers;
    private final Newsboard news;
    private final Mails mails;
    private final Clock clock;

    TellPeople(Addressees addressees, Receivers receivers, Newsboard news, Mails mails, Clock clock) {
        this.addressees = addressees;
        this.receivers = receivers;
        this.news = news;
        this.mails = mails;
        this.clock = clock;
    }

    Mono<Void> tell(List<Occasion> occasions, Heard heard) {
        return Flux.fromIterable(occasions)
                .concatMap(occasion -> tell(occasion, heard))
                .then();
    }

    private Mono<Void> tell(Occasion occasion, Heard heard) {
        return people(occasion.course().audience(), heard)
                .distinct()
                .concatMap(person -> tell(occasion, heard, person))
                .then();
    }

    private Flux<String> people(Audience audience, Heard heard) {
        Permission permission = audience.permission();
        return switch (audience.who()) {
            case STAFF ->
                permission == null
                        ? Flux.empty()
                        : addressees.staffWho(permission, heard.scopes()).filter(person -> !person.equals(heard.by()));
            case FAMILIES -> addressees.guardiansOf(heard.children());
            case CHILDREN -> active(heard.children());
            case THEMSELVES -> active(heard.persons());
        };
    }

    private Flux<String> active(List<String> people) {
        return Flux.fromIterable(people).concatMap(addressees::find).map(Caller::accountId);
    }

    private Mono<Void> tell(Occasion occasion, Heard heard, String person) {
        return occasion.course().audience().isStaff()
                ? receivers.of(person).flatMap(receiver -> tell(occasion, heard, receiver))
                : news.put(news(occasion, heard, person, false));
    }

    private Mono<Void> tell(Occasion occasion, Heard heard, Receiver receiver) {
        Way way = receiver.wayOf(occasion.course());
        News told = news(occasion, heard, receiver.person(), way == Way.DIGEST);
        Mono<Void> mailed = way == Way.AT_ONCE && isWritten(occasion, receiver)
                ? Mono.defer(() -> mails.write(mail(told, heard)))
                : Mono.empty();
        return news.put(told).then(mailed);
    }

    /** A call about a child is written also to whoever has no address: it is laid aside, and the operator sees it. */
    private static boolean isWritten(Occasion occasion, Receiver receiver) {
        return receiver.isReached() || occasion.course().isCall();
    }

    private Mail mail(News told, Heard heard) {
        Mail mail = Mail.ofNews(told.id(), told.person(), told.occasion(), told.where(), clock.instant());
        return heard.scopes().isEmpty() ? mail : mail.within(heard.scopes());
    }

    private static Instant since(Course course, Instant at) {
        if (course.usually() == Way.AT_ONCE) {
            long second = at.getEpochSecond();
            return Instant.ofEpochSecond(second - second % A_MOMENT.toSeconds());
        }
        return at.atZone(Downloads.BEIJING).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /**
     * What is told once for each event has one id, wherever the thing has gone before the event is heard again. What cannot
     * wait is gathered for ten minutes and no longer: a second thing after noon is as urgent as the first before it.
     */
    private News news(Occasion occasion, Heard heard, String person, boolean digest) {
        String once = occasion.course().gathered()
                ? heard.place().key() + "\n" + since(occasion.course(), heard.at())
                : heard.once();
        String name = String.join("\n", occasion.name(), once, person);
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        News told = News.of(id, person, occasion, heard.place().name(), heard.at(), digest)
                .notBefore(clock.instant());
        boolean forTheRole =
                occasion.course().isCall() && occasion.course().audience().permission() != null;
        return forTheRole ? told.within(heard.scopes()) : told;
    }
}
