package org.shoulashou.notifications.digest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.matching.LookAround;
import org.shoulashou.notifications.mail.Mail;
import org.shoulashou.notifications.mail.Mail.Heading;
import org.shoulashou.notifications.mail.Mail.Line;
import org.shoulashou.notifications.mail.Mail.Sort;
import org.shoulashou.notifications.mail.Mails;
import org.shoulashou.notifications.news.News;
import org.shoulashou.notifications.news.Newsboard;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.calendar.LessonDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * From seven in the morning of a day with lessons, one mail for everybody who wants it and for whom there is something in
 * it; on the first of a week the weekly one in place of the daily one. A day that was looked after is marked at its person, so that
 * an interrupted round goes on where it was.
 */
@Component
class SendDigests extends LookAround {

    private static final Logger log = LoggerFactory.getLogger(SendDigests.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final LocalTime UNTIL = LocalTime.of(20, 0);
    private static final int AT_ONCE = 200;
    private static final int A_DAY_AHEAD = 2;
    private static final int A_WEEK_AHEAD = 8;
    private static final int MOST_NEWS = 20;

    private final Receivers receivers;
    private final Addressees addressees;
    private final Gather gather;
    private final Newsboard board;
    private final Mails mails;
    private final LessonDays days;
    private final Clock clock;

    SendDigests(
            Receivers receivers,
            Addressees addressees,
            Gather gather,
            Newsboard board,
            Mails mails,
            LessonDays days,
            Clock clock) {
        super(EVERY);
        this.receivers = receivers;
        this.addressees = addressees;
        this.gather = gather;
        this.board = board;
        this.mails = mails;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Mono<Void> look() {
        ZonedDateTime now = clock.instant().atZone(Downloads.BEIJING);
        return isTime(now) ? all(now.toLocalDate()) : Mono.empty();
    }

    private boolean isTime(ZonedDateTime now) {
        LocalTime time = now.toLocalTime();
        return days.has(now.toLocalDate()) && !time.isBefore(FROM) && time.isBefore(UNTIL);
    }

    private Mono<Void> all(LocalDate today) {
        return Mono.defer(() -> some(today))
                .repeat()
                .takeUntil(count -> count < AT_ONCE)
                .then();
    }

    private Mono<Long> some(LocalDate today) {
        return receivers
                .withoutDigestOf(today, AT_ONCE)
                .concatMap(receiver -> lookAfterOrGoOn(receiver, today).thenReturn(true))
                .count();
    }

    /** Whoever's digest cannot be written today does not keep it from those who come next. */
    private Mono<Void> lookAfterOrGoOn(Receiver receiver, LocalDate today) {
        return lookAfter(receiver, today)
                .doOnError(failure -> log.warn("The digest of {} was left out today", receiver.person(), failure))
                .onErrorResume(failure -> receivers.digested(receiver.person(), today));
    }

    private Mono<Void> lookAfter(Receiver receiver, LocalDate today) {
        return Mono.justOrEmpty(sort(receiver, today))
                .flatMap(sort -> send(receiver, sort, today))
                .then(Mono.defer(() -> receivers.digested(receiver.person(), today)));
    }

    private Optional<Sort> sort(Receiver receiver, LocalDate today) {
        if (receiver.digests().weekly() && isFirstOfWeek(today)) return Optional.of(Sort.WEEKLY);
        return receiver.digests().daily() ? Optional.of(Sort.DAILY) : Optional.empty();
    }

    private boolean isFirstOfWeek(LocalDate today) {
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        return monday.datesUntil(today).noneMatch(days::has);
    }

    private Mono<Void> send(Receiver receiver, Sort sort, LocalDate today) {
        return addressees
                .find(receiver.person())
                .flatMap(caller -> lines(caller, sort))
                .filter(found -> !found.lines().isEmpty())
                .map(found -> mail(receiver.person(), sort, today, found))
                .flatMap(mails::writtenFirst)
                .flatMap(written -> board.digested(written.toldNews()));
    }

    private record Found(List<Line> lines, List<String> news) {
        static Found of(List<Line> waits, List<News> news) {
            Stream<Line> told = news.stream()
                    .map(each -> new Line(
                            Heading.NEWS, each.body(), each.occasion().course().link()));
            return new Found(
                    Stream.concat(waits.stream(), told).toList(),
                    news.stream().map(News::id).toList());
        }
    }

    private Mono<Found> lines(Caller caller, Sort sort) {
        int days = sort == Sort.WEEKLY ? A_WEEK_AHEAD : A_DAY_AHEAD;
        return gather.of(caller, days)
                .collectList()
                .zipWith(board.forDigest(caller.accountId(), MOST_NEWS).collectList(), Found::of);
    }

    private Mail mail(String person, Sort sort, LocalDate today, Found found) {
        String name = String.join("\n", "digest", sort.name(), today.toString(), person);
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return Mail.digest(id, sort, person, found.lines(), clock.instant()).telling(found.news());
    }
}
