package org.shoulashou.notifications.listening;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
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
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.notifications.told.Way;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts what happened before everybody whom it is for: under the bell, and into the outbox where they want mail at once. */
@Component
class TellPeople {

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
                ? Mono.defer(() -> mails.write(mail(told)))
                : Mono.empty();
        return news.put(told).then(mailed);
    }

    /** A call about a child is written also to whoever has no address: it is laid aside, and the operator sees it. */
    private static boolean isWritten(Occasion occasion, Receiver receiver) {
        return receiver.isReached() || occasion.course().isCall();
    }

    private Mail mail(News told) {
        return Mail.ofNews(told.id(), told.person(), told.occasion(), told.where(), clock.instant());
    }

    private static News news(Occasion occasion, Heard heard, String person, boolean digest) {
        LocalDate day = LocalDate.ofInstant(heard.at(), Downloads.BEIJING);
        String once = occasion.course().gathered() ? day.toString() : heard.once();
        String name = String.join("\n", occasion.name(), heard.place().key(), once, person);
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return News.of(id, person, occasion, heard.place().name(), heard.at(), digest);
    }
}
