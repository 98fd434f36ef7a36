package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Schools;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterActed;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.notifications.told.NobodyReads;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where a school has neither lead nor deputy for its late letters, the nearest League office with staff calls it (R25). */
@Component
class HearUnread implements EventHandler<LetterActed> {

    private final TellPeople people;
    private final WhereItLies where;
    private final Letters letters;
    private final ReviewTeams teams;
    private final Addressees addressees;
    private final Schools schools;
    private final Places places;

    HearUnread(
            TellPeople people,
            WhereItLies where,
            Letters letters,
            ReviewTeams teams,
            Addressees addressees,
            Schools schools,
            Places places) {
        this.people = people;
        this.where = where;
        this.letters = letters;
        this.teams = teams;
        this.addressees = addressees;
        this.schools = schools;
        this.places = places;
    }

    @Override
    public String name() {
        return "notifications.hear-unread-letters";
    }

    @Override
    public Class<LetterActed> listensTo() {
        return LetterActed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends LetterActed> happened) {
        LetterActed acted = happened.event();
        if (acted.deed() != Deed.LATE_DEPUTY) return Mono.empty();
        return letters.find(acted.letterId())
                .filter(letter -> HearDeeds.isStillSo(letter, acted))
                .mapNotNull(Letter::turn)
                .map(Party::school)
                .filterWhen(this::hasNobodyToCall)
                .flatMap(school -> tell(school, happened));
    }

    private Mono<Boolean> hasNobodyToCall(String school) {
        Flux<String> leads = addressees.staffWho(Permission.LETTERS_TEAM, List.of(Scope.school(school)));
        Flux<String> deputies = teams.of(school)
                .flatMapIterable(team -> team.deputies())
                .filterWhen(deputy -> addressees.find(deputy).hasElement());
        return leads.concatWith(deputies).hasElements().map(some -> !some);
    }

    private Mono<Void> tell(String school, Happened<? extends LetterActed> happened) {
        return where.of(List.of(Scope.school(school)))
                .zipWith(office(school))
                .map(both -> Heard.at(both.getT1(), List.of(both.getT2()), happened.id(), happened.at()))
                .flatMap(heard -> people.tell(Occasions.of(NobodyReads.class), heard));
    }

    private Mono<Scope> office(String school) {
        return schools.find(school)
                .flatMapMany(places::officesOver)
                .map(place -> Scope.place(place.code()))
                .filterWhen(office -> addressees
                        .staffWho(Permission.CONCERNS_CALLED, List.of(office))
                        .hasElements())
                .next()
                .defaultIfEmpty(Scope.EVERYTHING);
    }
}
