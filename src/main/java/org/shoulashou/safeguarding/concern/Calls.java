package org.shoulashou.safeguarding.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.safeguarding.SafeguardingProperties;
import org.shoulashou.safeguarding.concern.Concern.Awaited;
import org.springframework.stereotype.Component;

/**
 * Who is called when nobody answers: after one hour all leads again, after two the deputy, and where there is none, or
 * none answers either, the county's League, which learns that something waits at a school and nothing else. Whoever has one
 * in hand is reminded each day until it is closed.
 */
@Component
public class Calls {

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
     * @param county the key of the place whose League is told
     */
    public record AtSchool(@Nullable String deputy, String county) {}

    Instant first(Instant raised) {
        return raised.plus(settings.remindAfter());
    }

    public Instant due(Concern concern) {
        return concern.facts().raisedAt().plus(settings.acknowledgeWithin());
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
        if (concern.course().state() == State.ACKNOWLEDGED) return askHowItGoes(concern, now);
        return switch (concern.course().stage()) {
            case RAISED -> remind(concern, now);
            case REMINDED -> callDeputy(concern, schools, now);
            case DEPUTY, COUNTY -> callCounty(concern, schools, now);
        };
    }

    private Concern askHowItGoes(Concern concern, Instant now) {
        Course course = concern.course();
        Course next = course.called(course.stage(), followUp(now), course.awaited());
        return concern.asked(next, house(now, Action.CONCERN_FOLLOWED_UP, null));
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
                awaited.add(new Awaited(school, at.county()));
                calls.add(house(now, Action.CONCERN_COUNTY_CALLED, school));
            } else {
                calls.add(house(now, Action.CONCERN_DEPUTY_CALLED, at.deputy()));
            }
        });
        Instant county = concern.facts().raisedAt().plus(settings.countyAfter());
        return concern.called(concern.course().called(Stage.DEPUTY, county, awaited), calls);
    }

    private static Concern callCounty(Concern concern, Map<String, AtSchool> schools, Instant now) {
        List<Awaited> all = schools.entrySet().stream()
                .map(school -> new Awaited(school.getKey(), school.getValue().county()))
                .toList();
        List<Moment> calls = all.stream()
                .filter(school -> !concern.course().awaited().contains(school))
                .map(school -> house(now, Action.CONCERN_COUNTY_CALLED, school.school()))
                .toList();
        return concern.called(concern.course().called(Stage.COUNTY, null, all), calls);
    }

    private static Moment house(Instant now, Action action, @Nullable String what) {
        return new Moment(now, action, Hand.HOUSE, what, null);
    }
}
