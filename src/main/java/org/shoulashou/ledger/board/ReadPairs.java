package org.shoulashou.ledger.board;

import static org.shoulashou.accounts.Permission.LEDGER_CHECK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Places;
import org.shoulashou.ledger.LedgerProperties;
import org.shoulashou.ledger.cobuilding.CoBuilding;
import org.shoulashou.ledger.cobuilding.CoBuildings;
import org.shoulashou.ledger.cobuilding.OwedContact;
import org.shoulashou.ledger.organisations.OrganisationPair;
import org.shoulashou.ledger.organisations.OrganisationPairs;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sight;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits in co-buildings and among paired organisations, and which contacts and reports of co-buildings are missing. */
@Component
class ReadPairs {

    private static final int MOST_SHOWN = 100;

    private final CoBuildings buildings;
    private final OrganisationPairs organisations;
    private final Plans plans;
    private final Places places;
    private final LedgerProperties settings;
    private final Clock clock;

    ReadPairs(
            CoBuildings buildings,
            OrganisationPairs organisations,
            Plans plans,
            Places places,
            LedgerProperties settings,
            Clock clock) {
        this.buildings = buildings;
        this.organisations = organisations;
        this.plans = plans;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param mine whether the reader may be the second person */
    record WaitingNote(
            String coBuilding, String unit, String township, LocalDate on, String said, String by, boolean mine) {}

    /** @param mine whether the reader may be the second person */
    record WaitingPair(String id, String plan, int year, String inland, String partner, String by, boolean mine) {}

    /** @param monthly whether a contact is missing in a month; or else a report in a quarter */
    record MissingContact(
            String coBuilding,
            boolean monthly,
            LocalDate from,
            LocalDate due,
            boolean late,
            String unit,
            String township,
            Text placeName) {}

    record PairsBoard(List<WaitingNote> notes, List<WaitingPair> pairs, List<MissingContact> contacts) {}

    Mono<PairsBoard> of(Sight sight, Caller caller) {
        return Mono.zip(notes(sight, caller), pairs(sight, caller), contacts(sight))
                .map(all -> new PairsBoard(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<List<WaitingNote>> notes(Sight sight, Caller caller) {
        return buildings
                .waiting(sight)
                .flatMapIterable(pair -> pair.waiting().stream()
                        .map(note -> waiting(pair, note, caller))
                        .toList())
                .take(MOST_SHOWN)
                .collectList();
    }

    private static WaitingNote waiting(CoBuilding pair, CoBuilding.Note note, Caller caller) {
        boolean mine = !note.by().is(caller) && Sights.may(caller, LEDGER_CHECK, pair.around());
        String by = note.by().name();
        return new WaitingNote(pair.id(), pair.unit(), pair.township(), note.on(), note.said(), by, mine);
    }

    private Mono<List<WaitingPair>> pairs(Sight sight, Caller caller) {
        return organisations
                .waiting(sight)
                .take(MOST_SHOWN)
                .map(pair -> waiting(pair, caller))
                .collectList();
    }

    private static WaitingPair waiting(OrganisationPair pair, Caller caller) {
        boolean mine = !pair.by().is(caller) && Sights.may(caller, LEDGER_CHECK, pair.around());
        String by = pair.by().name();
        return new WaitingPair(pair.id(), pair.plan(), pair.year(), pair.inland(), pair.partner(), by, mine);
    }

    private Mono<List<MissingContact>> contacts(Sight sight) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return owed(sight, today, Period.ofDays((int) settings.contactsAhead().toDays()))
                .take(MOST_SHOWN)
                .collectList()
                .flatMap(all -> named(all, today));
    }

    private Flux<OwedContact> owed(Sight sight, LocalDate today, Period ahead) {
        return Flux.fromIterable(plans.all())
                .filter(plan -> !plan.closed() && plan.coBuilding() != null)
                .concatMap(plan -> owed(plan, buildings.of(plan.id(), sight), today, ahead));
    }

    private static Flux<OwedContact> owed(Plan plan, Flux<CoBuilding> pairs, LocalDate today, Period ahead) {
        return pairs.collectList().flatMapIterable(all -> OwedContact.of(plan, all, today, ahead));
    }

    private Mono<List<MissingContact>> named(List<OwedContact> all, LocalDate today) {
        return places.namesOf(
                        all.stream().map(each -> each.pair().place()).distinct().toList())
                .map(names -> all.stream().map(each -> row(each, names, today)).toList());
    }

    private static MissingContact row(OwedContact owed, Map<String, Text> names, LocalDate today) {
        CoBuilding pair = owed.pair();
        return new MissingContact(
                pair.id(),
                owed.monthly(),
                owed.from(),
                owed.due(),
                owed.isLate(today),
                pair.unit(),
                pair.township(),
                names.getOrDefault(pair.place(), new Text(pair.place(), pair.place())));
    }
}
