package org.shoulashou.safeguarding.concern;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.safeguarding.SafeguardingProperties;
import org.shoulashou.safeguarding.concern.Concern.Awaited;
import org.springframework.stereotype.Component;

/**
 * Who is called when nobody answers: after one hour all leads again, after two the deputy, and where there is none, or
 * none answers either, the county's League, which learns that something waits at a school and nothing else. From then on
 * all of them are called each morning, and after each day one level more above the county. Whoever has one in hand is
 * reminded each day until it is closed; when they are gone it waits anew, and when they do nothing all leads are asked.
 */
@Component
public class Calls {

    /** Whoever slept through the calls of a night is awake. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final SafeguardingProperties settings;

    Calls(SafeguardingProperties settings) {
        this.settings = settings;
    }

    /** How far the calls have gone. */
    public enum Stage {
        RAISED,
        REMINDED,
        DEPUTY,
        COUNTY
    }

    /**
     * A school as it is when a call is due.
     *
     * @param deputy the name of another lead than the first; absent when there is one lead or none
     * @param league keys of the places whose League is told, the county first; never empty
     * @param leads  accounts of those who hold the role today
     */
    public record AtSchool(@Nullable String deputy, List<String> league, Set<String> leads) {

        Awaited awaitedBy(String school, int level) {
            return new Awaited(school, league.get(level));
        }
    }

    Instant first(Instant raised) {
        return raised.plus(settings.remindAfter());
    }

    public Instant due(Concern concern) {
        return concern.waitsSince().plus(settings.acknowledgeWithin());
    }

    /** The same concern after the calls that are due by now; unchanged when none is. */
    public Concern due(Concern concern, Map<String, AtSchool> schools, Instant now) {
        Concern called = concern;
        while (isDue(called, now)) {
            called = next(called, schools, now);
        }
        return called;
    }

    private static boolean isDue(Concern concern, Instant now) {
        Instant next = concern.course().nextCall();
        return next != null && !next.isAfter(now);
    }

    /** When a lead who takes a concern in hand now is asked how it goes. */
    public Instant followUp(Instant now) {
        return now.plus(settings.followUpAfter());
    }

    private Concern next(Concern concern, Map<String, AtSchool> schools, Instant now) {
        if (concern.course().state() == State.ACKNOWLEDGED) return askHowItGoes(concern, schools, now);
        return switch (concern.course().stage()) {
            case RAISED -> remind(concern, now);
            case REMINDED -> callDeputy(concern, schools, now);
            case DEPUTY -> callCounty(concern, schools, now);
            case COUNTY -> callAgain(concern, schools, now);
        };
    }

    /** A concern is not lost with the person who had it in hand. */
    private Concern askHowItGoes(Concern concern, Map<String, AtSchool> schools, Instant now) {
        Course course = concern.course();
        Hand inCharge = course.inCharge();
        if (inCharge == null || isGone(inCharge, schools)) return concern.left(now, first(now));
        Course next = course.called(course.stage(), followUp(now), course.awaited());
        Concern asked = concern.asked(next, house(now, Action.CONCERN_FOLLOWED_UP, null));
        return isStalled(concern, inCharge, now)
                ? asked.called(next, List.of(house(now, Action.CONCERN_STALLED, null)))
                : asked;
    }

    private static boolean isGone(Hand lead, Map<String, AtSchool> schools) {
        return schools.values().stream().noneMatch(at -> at.leads().contains(lead.id()));
    }

    private boolean isStalled(Concern concern, Hand lead, Instant now) {
        Instant before = now.minus(settings.stalledAfter());
        return concern.history().stream()
                .filter(moment -> moment.by().id().equals(lead.id()))
                .noneMatch(moment -> moment.at().isAfter(before));
    }

    private Concern remind(Concern concern, Instant now) {
        Course next = concern.course().called(Stage.REMINDED, due(concern), List.of());
        return concern.called(next, List.of(house(now, Action.CONCERN_REMINDED, null)));
    }

    private Concern callDeputy(Concern concern, Map<String, AtSchool> schools, Instant now) {
        List<Moment> calls = new ArrayList<>();
        List<Awaited> awaited = new ArrayList<>();
        calls.add(house(now, Action.CONCERN_REMINDED, null));
        schools.forEach((school, at) -> {
            if (at.deputy() == null) {
                awaited.add(at.awaitedBy(school, 0));
                calls.add(house(now, Action.CONCERN_COUNTY_CALLED, school));
            } else {
                calls.add(house(now, Action.CONCERN_DEPUTY_CALLED, at.deputy()));
            }
        });
        Instant county = concern.waitsSince().plus(settings.countyAfter());
        return concern.called(concern.course().called(Stage.DEPUTY, county, awaited), calls);
    }

    private Concern callCounty(Concern concern, Map<String, AtSchool> schools, Instant now) {
        List<Awaited> all = awaited(schools, 1);
        Course next = concern.course().called(Stage.COUNTY, nextCall(concern, schools, now), all);
        return concern.called(next, newlyCalled(concern, all, now));
    }

    /** Silence is no answer: as long as it lasts everybody is called again. */
    private Concern callAgain(Concern concern, Map<String, AtSchool> schools, Instant now) {
        List<Awaited> all = awaited(schools, 1 + daysWaited(concern, now));
        Course next = concern.course().called(Stage.COUNTY, nextCall(concern, schools, now), all);
        Moment reminded = house(now, Action.CONCERN_REMINDED, null);
        List<Moment> calls = Stream.concat(Stream.of(reminded), newlyCalled(concern, all, now).stream())
                .toList();
        return concern.calledAgain(next, calls);
    }

    private static List<Moment> newlyCalled(Concern concern, List<Awaited> all, Instant now) {
        return all.stream()
                .filter(school -> !concern.course().awaited().contains(school))
                .map(school -> house(now, Action.CONCERN_COUNTY_CALLED, school.school()))
                .toList();
    }

    private static List<Awaited> awaited(Map<String, AtSchool> schools, int levels) {
        return schools.entrySet().stream()
                .flatMap(at ->
                        at.getValue().league().stream().limit(levels).map(place -> new Awaited(at.getKey(), place)))
                .toList();
    }

    private int daysWaited(Concern concern, Instant now) {
        Duration waited = Duration.between(concern.waitsSince(), now);
        return (int) waited.dividedBy(settings.aboveAfter());
    }

    /** In the morning, or when a level above is to be told, whichever comes first. */
    private Instant nextCall(Concern concern, Map<String, AtSchool> schools, Instant now) {
        Instant morning = morningAfter(now);
        int levels = 1 + daysWaited(concern, now);
        boolean more = schools.values().stream().anyMatch(at -> at.league().size() > levels);
        Instant above = concern.waitsSince().plus(settings.aboveAfter().multipliedBy(levels));
        return more && above.isBefore(morning) ? above : morning;
    }

    private static Instant morningAfter(Instant now) {
        ZonedDateTime today = now.atZone(Downloads.BEIJING).with(MORNING);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private static Moment house(Instant now, Action action, @Nullable String what) {
        return new Moment(now, action, Hand.HOUSE, what, null);
    }
}
