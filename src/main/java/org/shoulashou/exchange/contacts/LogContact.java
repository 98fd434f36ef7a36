package org.shoulashou.exchange.contacts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.agenda.FreeWords;
import org.shoulashou.exchange.contacts.Contact.Shown;
import org.shoulashou.exchange.evidence.EvidencePictures;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.LivingFriends;
import org.shoulashou.exchange.meetings.WhoMayBeSeen;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.pictures.KeptPicture;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An adult logs what passed under their eye, and the other school answers. */
@Component
public class LogContact {

    private final ClassPairings classPairings;
    private final Contacts contacts;
    private final EvidencePictures evidence;
    private final LivingFriends friends;
    private final WhoMayBeSeen who;
    private final FreeWords words;
    private final Clock clock;

    LogContact(
            ClassPairings classPairings,
            Contacts contacts,
            EvidencePictures evidence,
            LivingFriends friends,
            WhoMayBeSeen who,
            FreeWords words,
            Clock clock) {
        this.classPairings = classPairings;
        this.contacts = contacts;
        this.evidence = evidence;
        this.friends = friends;
        this.who = who;
        this.words = words;
        this.clock = clock;
    }

    public record Seen(
            String once,
            ContactKind kind,
            LocalDate day,
            int heads,
            @Nullable String note,
            List<String> pictures,
            boolean allMayBeShown) {}

    public Mono<KeptPicture> take(String classPairing, Flux<DataBuffer> body, Caller caller) {
        return living(classPairing).flatMap(between -> evidence.take(classPairing, own(between, caller), body));
    }

    public Mono<Contact> log(String classPairing, Seen seen, Caller caller) {
        if (!seen.pictures().isEmpty() && !seen.allMayBeShown()) {
            return Mono.error(ExchangeProblems.PICTURES_UNCONFIRMED.refusal());
        }
        return living(classPairing)
                .delayUntil(between -> require(between, seen, own(between, caller)))
                .map(between -> decided(between, seen, caller))
                .flatMap(contacts::log)
                .delayUntil(logged -> evidence.keep(logged.pictures()));
    }

    private Mono<Void> require(Between between, Seen seen, String own) {
        return words.requireNamingNobody(seen.note(), "/note", own)
                .then(who.requireSomebodyInPictures(own, seen.pictures()))
                .then(evidence.require(between.classPairing(), own, seen.pictures()));
    }

    public Mono<Contact> answer(String id, ContactState answer, long version, Caller caller) {
        Hand hand = Hand.of(caller, clock.instant());
        return contacts.change(id, now -> now.answered(answer, Half.speaking(now.between(), caller), version, hand));
    }

    private Contact decided(Between between, Seen seen, Caller caller) {
        Instant now = clock.instant();
        if (seen.day().isAfter(LocalDate.ofInstant(now, Downloads.BEIJING))) {
            throw ExchangeProblems.DAY_AHEAD.refusal().at("/day", ExchangeProblems.DAY_AHEAD.title());
        }
        Half half = Half.speaking(between, caller);
        Shown shown = new Shown(words.withoutContact(seen.note(), "/note"), seen.pictures());
        String id = idOf(between.classPairing(), half, seen.once());
        return Contact.logged(id, seen.kind(), between, half, seen.day(), seen.heads(), shown, Hand.of(caller, now));
    }

    private Mono<Between> living(String classPairing) {
        return classPairings
                .find(classPairing)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .delayUntil(classes -> friends.require(classes.id()))
                .map(Between::of);
    }

    private static String own(Between between, Caller caller) {
        return between.on(Half.speaking(between, caller)).schoolClass();
    }

    private static String idOf(String classPairing, Half half, String once) {
        String name = String.join("\n", "contact", classPairing, half.name(), once);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
