package org.shoulashou.coverage.classes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.classes.CountedEvent.What;
import org.shoulashou.coverage.counting.Almanac;
import org.shoulashou.coverage.counting.ClassTruth;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.shoulashou.exchange.ExchangeFigures.Held;
import org.shoulashou.letters.figures.LetterFigures.Lies;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.PairingFigures.Friendship;
import org.shoulashou.matching.PairingFigures.Stand;
import org.shoulashou.platform.downloads.Downloads;

/** Finds in the truth of a class what its figures are made of. */
final class CountedEvents {

    private final ClassTruth truth;
    private final Almanac almanac;
    private final List<CountedEvent> all = new ArrayList<>();

    private CountedEvents(ClassTruth truth, Almanac almanac) {
        this.truth = truth;
        this.almanac = almanac;
    }

    /** @param agreed of the pupils with a valid consent, since when */
    static List<CountedEvent> of(ClassTruth truth, Almanac almanac, Map<String, Instant> agreed) {
        CountedEvents events = new CountedEvents(truth, almanac);
        events.consents(agreed);
        events.friendships().values().forEach(events::friendship);
        truth.seconds().forEach(second -> events.letter(second.among(), second.letter(), second.own()));
        truth.held().forEach(events::held);
        return events.all;
    }

    private void consents(Map<String, Instant> agreed) {
        truth.seats().stream()
                .filter(Seat::enrolled)
                .flatMap(seat -> Stream.ofNullable(agreed.get(seat.pupil())))
                .forEach(at -> all.add(event(at, What.CONSENTED, null, null)));
    }

    private Map<String, Friendship> friendships() {
        Map<String, Friendship> byId = new HashMap<>();
        truth.here().stream()
                .flatMap(pupil -> truth.friendships().getOrDefault(pupil, List.of()).stream())
                .forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    private void friendship(Friendship each) {
        add(each, each.confirmedAt(), What.CONFIRMED);
        if (each.stand() == Stand.LOST) add(each, turned(each), What.LOST);
        if (each.stand() == Stand.OVER) add(each, turned(each), What.CLOSED_WELL);
        truth.letters()
                .getOrDefault(each.id(), List.of())
                .forEach(letter -> letter(each, letter, truth.here().contains(letter.author())));
    }

    private static Instant turned(Friendship friendship) {
        return Objects.requireNonNullElse(friendship.turnedAt(), friendship.confirmedAt());
    }

    private void letter(Friendship of, Posted letter, boolean own) {
        add(of, letter.delivered(), own ? What.LETTER_OUT : What.LETTER_IN);
        if (own) decided(of, letter);
        if (letter.lies() == (own ? Lies.SENDING : Lies.RECEIVING)) add(of, since(letter), What.WAITS);
    }

    private void decided(Friendship of, Posted letter) {
        Instant handedIn = letter.handedIn();
        Instant decided = letter.decided();
        if (handedIn == null || decided == null) return;
        add(of, decided, What.of(almanac.decided(handedIn, decided)));
    }

    /** The other school may have let it go days after it was handed in. */
    private static @Nullable Instant since(Posted letter) {
        return letter.decided() == null ? letter.handedIn() : letter.decided();
    }

    private void held(Held one) {
        What what = one.isMeeting() ? What.MEETING : What.CONTACT;
        boolean inland = one.inlandClass().equals(truth.lies().id());
        Integer heads = one.isMeeting() ? (Integer) (inland ? one.inlandHeads() : one.partnerHeads()) : null;
        all.add(new CountedEvent(one.day(), what, what.text(), one.programme(), one.year(), heads));
    }

    private void add(Friendship of, @Nullable Instant at, What what) {
        if (at == null) return;
        all.add(event(at, what, of.programme(), of.year()));
    }

    private static CountedEvent event(Instant at, What what, @Nullable String programme, @Nullable Integer year) {
        LocalDate day = LocalDate.ofInstant(at, Downloads.BEIJING);
        return new CountedEvent(day, what, what.text(), programme, year, null);
    }
}
