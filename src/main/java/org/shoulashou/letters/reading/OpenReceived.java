package org.shoulashou.letters.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shoulashou.accounts.Caller;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.reading.ReceivedLetter.LetterFrom;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a letter on the reader's desk. It is marked as read once; opening it again shows the same. */
@Component
class OpenReceived {

    private final Letters letters;
    private final LetterBodies bodies;
    private final Pupils pupils;
    private final ClassPairings classPairings;
    private final NameGroups names;
    private final Programmes programmes;
    private final Pictures pictures;
    private final Consents consents;
    private final Clock clock;

    OpenReceived(
            Letters letters,
            LetterBodies bodies,
            Pupils pupils,
            ClassPairings classPairings,
            NameGroups names,
            Programmes programmes,
            Pictures pictures,
            Consents consents,
            Clock clock) {
        this.letters = letters;
        this.bodies = bodies;
        this.pupils = pupils;
        this.classPairings = classPairings;
        this.names = names;
        this.programmes = programmes;
        this.pictures = pictures;
        this.consents = consents;
        this.clock = clock;
    }

    /** What has not arrived is not there. */
    Mono<Letter> arrived(String id, Caller pupil) {
        return letters.find(id)
                .filter(letter -> letter.state().hasArrived())
                .filter(letter -> letter.between().reader().pupil().equals(pupil.accountId()))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    Mono<ReceivedLetter> open(Letter letter, Caller pupil) {
        Hand by = Hand.of(pupil, clock.instant());
        return letters.change(letter, now -> now.state() == LetterState.DELIVERED ? now.read(by) : now)
                .flatMap(this::show);
    }

    Mono<byte[]> picture(Letter letter, String id, boolean small) {
        return Mono.just(letter)
                .filter(one -> one.content().pictureIds().contains(id))
                .filterWhen(this::picturesMay)
                .flatMap(one -> small ? pictures.thumbnail(id) : pictures.picture(id))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** Pictures are shown as long as the author's guardian agrees to it, also when they have arrived (R02). */
    private Mono<Boolean> picturesMay(Letter letter) {
        return consents.permits(letter.between().author().pupil(), What.SCANS);
    }

    private Mono<ReceivedLetter> show(Letter letter) {
        return Mono.zip(bodies.open(letter), from(letter), theme(letter), picturesMay(letter))
                .map(all -> view(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private Mono<LetterFrom> from(Letter letter) {
        Party author = letter.between().author();
        Mono<List<Text>> town = classPairings
                .find(letter.between().classPairing())
                .map(classes -> group(classes, author))
                .flatMap(this::town)
                .defaultIfEmpty(List.of());
        return pupils.find(author.pupil())
                .map(Pupil::penName)
                .defaultIfEmpty("")
                .zipWith(town, LetterFrom::new);
    }

    private Mono<List<Text>> town(Group group) {
        return names.town(group);
    }

    private static Group group(ClassPairing classes, Party of) {
        return classes.inland().schoolClass().equals(of.schoolClass()) ? classes.inland() : classes.partner();
    }

    private Mono<Optional<Text>> theme(Letter letter) {
        return programmes
                .find(letter.between().programme())
                .map(plan -> RoundNow.byId(plan, letter.between().round()).map(Round::theme))
                .defaultIfEmpty(Optional.empty());
    }

    private static ReceivedLetter view(
            OpenedLetter opened, LetterFrom from, Optional<Text> theme, boolean withPictures) {
        Letter letter = opened.letter();
        Content content = letter.content();
        return new ReceivedLetter(
                letter.id(),
                letter.between().pairing(),
                from,
                theme.orElse(null),
                opened.body(),
                content.paper(),
                content.ink(),
                content.stamp(),
                withPictures ? content.pictures() : List.of(),
                letter.times().deliveredAt(),
                letter.times().readAt());
    }
}
