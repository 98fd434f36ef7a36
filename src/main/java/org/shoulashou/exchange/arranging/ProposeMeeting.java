package org.shoulashou.exchange.arranging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.agenda.FreeWords;
import org.shoulashou.exchange.agenda.Themes;
import org.shoulashou.exchange.meetings.Agenda;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.LivingFriends;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingKind;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.exchange.meetings.Offers;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Proposes a meeting to the other class: only between classes of which somebody is friends. */
@Component
public class ProposeMeeting {

    private final ClassPairings classPairings;
    private final LivingFriends friends;
    private final Meetings meetings;
    private final Themes themes;
    private final Wishes wishes;
    private final FreeWords words;
    private final Clock clock;

    ProposeMeeting(
            ClassPairings classPairings,
            LivingFriends friends,
            Meetings meetings,
            Themes themes,
            Wishes wishes,
            FreeWords words,
            Clock clock) {
        this.classPairings = classPairings;
        this.friends = friends;
        this.meetings = meetings;
        this.themes = themes;
        this.wishes = wishes;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param once  the same for a form that is sent twice
     * @param theme key of a theme of the house, or else a title
     */
    public record Wish(
            String once,
            MeetingKind kind,
            @Nullable String theme,
            @Nullable String title,
            List<Instant> times,
            int minutes,
            @Nullable String link) {}

    public Mono<Meeting> propose(String classPairing, Wish wish, Caller caller) {
        return classPairings
                .find(classPairing)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .delayUntil(classes -> friends.require(classes.id()))
                .delayUntil(classes -> words.requireNamingNobody(wish.title(), "/title", own(classes, caller)))
                .map(classes -> decided(classes, wish, caller))
                .flatMap(meetings::propose);
    }

    private static String own(ClassPairing classes, Caller caller) {
        Between between = Between.of(classes);
        return between.on(Half.speaking(between, caller)).schoolClass();
    }

    private Meeting decided(ClassPairing classes, Wish wish, Caller caller) {
        Instant now = clock.instant();
        Between between = Between.of(classes);
        Half half = Half.speaking(between, caller);
        Offers offers = new Offers(half, wishes.times(wish.times(), wish.minutes()), wish.minutes());
        String id = idOf(classes.id(), half, wish.once());
        String link = wishes.link(wish.link());
        return Meeting.proposed(id, wish.kind(), between, agenda(wish), offers, link, Hand.of(caller, now));
    }

    private Agenda agenda(Wish wish) {
        String title = words.withoutContact(wish.title(), "/title");
        if (wish.theme() == null && title != null) return new Agenda(null, new Text(title, title));
        return themes.find(wish.theme() == null ? "" : wish.theme())
                .map(theme -> new Agenda(theme.key(), theme.title()))
                .orElseThrow(() ->
                        ExchangeProblems.UNKNOWN_THEME.refusal().at("/theme", ExchangeProblems.UNKNOWN_THEME.title()));
    }

    private static String idOf(String classPairing, Half half, String once) {
        String name = String.join("\n", "meeting", classPairing, half.name(), once);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
