package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterActed;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.team.ReviewTeam;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What happens to letters. Whom a letter waits for is asked of the letter as it is now; a held one waits for nobody here. */
@Component
class HearDeeds implements EventHandler<LetterActed> {

    private final TellPeople people;
    private final WhereItLies where;
    private final Letters letters;
    private final ReviewTeams teams;

    HearDeeds(TellPeople people, WhereItLies where, Letters letters, ReviewTeams teams) {
        this.people = people;
        this.where = where;
        this.letters = letters;
        this.teams = teams;
    }

    @Override
    public String name() {
        return "notifications.hear-letters";
    }

    @Override
    public Class<LetterActed> listensTo() {
        return LetterActed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends LetterActed> happened) {
        List<Occasion> occasions =
                Occasions.of(LetterActed.class, happened.event().deed());
        return occasions.isEmpty()
                ? Mono.empty()
                : letters.find(happened.event().letterId())
                        .filter(letter -> isStillSo(letter, happened.event()))
                        .flatMap(letter -> tell(occasions, happened, letter));
    }

    /** What was so and is no longer is told to nobody: others have the letter now, or it rests. */
    static boolean isStillSo(Letter letter, LetterActed acted) {
        boolean arrived = acted.deed() == Deed.DELIVERED && letter.state().hasArrived();
        return !letter.isFrozen() && (arrived || letter.state() == acted.state());
    }

    private Mono<Void> tell(List<Occasion> occasions, Happened<? extends LetterActed> happened, Letter letter) {
        List<Scope> scopes = waitsAt(letter);
        LetterActed acted = happened.event();
        Hand by = acted.by();
        Mono<Heard> heard = where.of(scopes)
                .map(place -> Heard.at(place, scopes, happened.id(), happened.at())
                        .of(child(acted))
                        .by(by == null ? null : by.accountId()));
        return heard.zipWith(deputies(acted, letter), Heard::ofPersons).flatMap(all -> people.tell(occasions, all));
    }

    /** Whoever steps in at the school where it waits, once the clock calls them (R25). */
    private Mono<List<String>> deputies(LetterActed acted, Letter letter) {
        Party turn = letter.turn();
        return acted.deed() != Deed.LATE_DEPUTY || turn == null
                ? Mono.just(List.of())
                : teams.of(turn.school()).map(ReviewTeam::deputies);
    }

    private static List<Scope> waitsAt(Letter letter) {
        Waiting waiting = letter.review().waiting();
        if (waiting == null || !letter.state().waitsForAdults() || letter.isFrozen()) return List.of();
        return waiting.keys().stream().map(Scope::ofKey).toList();
    }

    private static String child(LetterActed acted) {
        return acted.deed() == Deed.RETURNED ? acted.author() : acted.reader();
    }
}
