package org.shoulashou.consent.answering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.pupils.GuardianLinks;
import org.shoulashou.accounts.pupils.GuardianLinks.Guardian;
import org.shoulashou.accounts.pupils.GuardianLinks.GuardianLink;
import org.shoulashou.accounts.pupils.PupilCards.Seat;
import org.shoulashou.consent.Asked;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Standing;
import org.shoulashou.consent.notices.Notices;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives families of a class a way to answer, once more when they have not; whoever has answered is left in peace. */
@Component
public class AskFamilies {

    /** Within this time the same act again is the same press of a button. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(5);

    private final Pupils pupils;
    private final FamilyConsents consents;
    private final GuardianLinks links;
    private final Notices notices;
    private final TellOfConsent telling;
    private final Clock clock;

    AskFamilies(
            Pupils pupils,
            FamilyConsents consents,
            GuardianLinks links,
            Notices notices,
            TellOfConsent telling,
            Clock clock) {
        this.pupils = pupils;
        this.consents = consents;
        this.links = links;
        this.notices = notices;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * @param chosen   the pupils; empty for everybody whose answer is open
     * @param guardian whose link; the second guardian has a word of their own
     */
    public record Wish(Set<String> chosen, Guardian guardian, boolean reminder) {}

    /** A way in for one family. */
    public record Way(Pupil pupil, GuardianLink link) {}

    public Flux<Way> ask(String classId, Wish wish, Caller teacher, ServerWebExchange exchange) {
        return toAsk(classId, wish).concatMap(pupil -> ask(pupil, wish, teacher, exchange));
    }

    private Flux<Pupil> toAsk(String classId, Wish wish) {
        Flux<Pupil> ofClass = pupils.ofClass(classId);
        return wish.chosen().isEmpty()
                ? ofClass.collectList().flatMapMany(this::open)
                : ofClass.filter(pupil -> wish.chosen().contains(pupil.id()));
    }

    private Flux<Pupil> open(List<Pupil> ofClass) {
        Collection<String> ids = ofClass.stream().map(Pupil::id).toList();
        return consents.of(ids)
                .collectMap(FamilyConsent::id, consent -> consent.standing(notices.countsFrom()))
                .flatMapIterable(standings -> open(ofClass, standings));
    }

    private static List<Pupil> open(List<Pupil> ofClass, Map<String, Standing> standings) {
        return ofClass.stream()
                .filter(pupil -> standings
                        .getOrDefault(pupil.id(), Standing.NOT_ANSWERED)
                        .isOpen())
                .toList();
    }

    private Mono<Way> ask(Pupil pupil, Wish wish, Caller teacher, ServerWebExchange exchange) {
        Seat seat = new Seat(pupil.id(), pupil.classId(), pupil.penName());
        Action action = wish.reminder() ? Action.CONSENT_REMINDED : Action.CONSENT_ASKED;
        Asked asked = new Asked(clock.instant(), teacher.accountId(), wish.reminder());
        return links.issue(seat, wish.guardian(), teacher, exchange)
                .map(link -> new Way(pupil, link))
                .delayUntil(way -> note(pupil.id(), asked, action, teacher));
    }

    private Mono<FamilyConsent> note(String pupilId, Asked asked, Action action, Caller teacher) {
        return telling.acted(teacher, action, pupilId).flatMap(acted -> note(pupilId, asked, acted));
    }

    private Mono<FamilyConsent> note(String pupilId, Asked asked, Acted acted) {
        return consents.change(
                pupilId, now -> isOnePress(now, asked) ? now : telling.of(now, now.asking(asked), acted));
    }

    private static boolean isOnePress(FamilyConsent now, Asked asked) {
        return now.asked().stream()
                .reduce((first, second) -> second)
                .map(Asked::at)
                .map(last -> isClose(last, asked.at()))
                .orElse(false);
    }

    private static boolean isClose(Instant last, Instant at) {
        return Duration.between(last, at).abs().compareTo(ONE_PRESS) < 0;
    }
}
