package org.shoulashou.exchange.arranging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.matching.LookAround;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From eight in the morning on, both classes hear of what is tomorrow; of two instances the later one finds it done. */
@Component
class RemindTheDayBefore extends LookAround {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Meetings meetings;
    private final Clock clock;

    RemindTheDayBefore(Meetings meetings, Clock clock) {
        super(Duration.ofMinutes(10));
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public Mono<Void> look() {
        Instant now = clock.instant();
        if (LocalTime.ofInstant(now, Downloads.BEIJING).isBefore(MORNING)) return Mono.empty();
        LocalDate tomorrow = LocalDate.ofInstant(now, Downloads.BEIJING).plusDays(1);
        return meetings.agreed(midnight(tomorrow), midnight(tomorrow.plusDays(1)))
                .concatMap(each -> meetings.change(each.id(), meeting -> meeting.reminded(now)))
                .then();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Downloads.BEIJING).toInstant();
    }
}
