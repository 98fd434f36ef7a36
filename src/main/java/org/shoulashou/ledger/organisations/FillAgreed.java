package org.shoulashou.ledger.organisations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.organisations.OrganisationPair.Kind;
import org.shoulashou.ledger.plans.Counted;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Task;
import org.shoulashou.matching.BondFigures;
import org.shoulashou.matching.BondFigures.OrganisationBond;
import org.shoulashou.matching.OrganisationsAgreed;
import org.shoulashou.platform.events.Outbox;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Two organisations that a matching brought together and that agreed fill the row of their plan, so that nobody types
 * them again. What somebody has typed and nobody has accepted counts from then on: two parties have agreed to it. What a
 * second person has taken back since they agreed stays so.
 */
@Component
class FillAgreed {

    private final Plans plans;
    private final Places places;
    private final BondFigures bonds;
    private final OrganisationPairs pairs;
    private final Clock clock;

    FillAgreed(Plans plans, Places places, BondFigures bonds, OrganisationPairs pairs, Clock clock) {
        this.plans = plans;
        this.places = places;
        this.bonds = bonds;
        this.pairs = pairs;
        this.clock = clock;
    }

    Mono<Void> fill(OrganisationBond bond) {
        return places.find(bond.agreed().city())
                .flatMapMany(city -> Flux.fromStream(rows(bond.agreed(), city)))
                .concatMap(row -> fill(row, bond))
                .then();
    }

    /** What was typed and taken back is filled where the two have agreed after a matching, whenever that was. */
    Mono<Void> look(OrganisationPair gone) {
        return bondsOf(gone).concatMap(this::fill).then();
    }

    /** As a typed pair is to be saved: what the two have agreed needs no second person. */
    Mono<OrganisationPair> standing(OrganisationPair typed) {
        return bondsOf(typed)
                .filterWhen(bond -> fills(bond, typed))
                .next()
                .map(bond -> typed.acceptedBy(hand(bond.agreed()), clock.instant()))
                .defaultIfEmpty(typed);
    }

    private Mono<Boolean> fills(OrganisationBond bond, OrganisationPair typed) {
        return places.find(bond.agreed().city())
                .filter(city -> rows(bond.agreed(), city).anyMatch(row -> row.isOf(typed)))
                .flatMap(city -> pairs.wasTakenBack(typed, bond.at()))
                .map(taken -> !taken)
                .defaultIfEmpty(false);
    }

    private Flux<OrganisationBond> bondsOf(OrganisationPair typed) {
        return Flux.fromStream(programmesOf(typed))
                .concatMap(programme -> bonds.ofOrganisations(programme, typed.year()))
                .filter(bond -> typed.isOf(bond.agreed().inland(), bond.agreed().partner()));
    }

    private Stream<String> programmesOf(OrganisationPair typed) {
        return plans.find(typed.plan()).stream()
                .flatMap(plan -> plan.tasks().stream())
                .flatMap(task -> Stream.ofNullable(task.counted()))
                .filter(how -> how.what() == typed.kind().counted())
                .flatMap(how -> Stream.ofNullable(how.programme()))
                .distinct();
    }

    private record Row(Line line, Kind kind) {

        boolean isOf(OrganisationPair pair) {
            return line.plan().equals(pair.plan())
                    && Objects.equals(line.year(), pair.year())
                    && kind == pair.kind()
                    && line.place().equals(pair.place());
        }
    }

    /** Of the plans that go by this programme, where the inland one lies. */
    private Stream<Row> rows(OrganisationsAgreed agreed, Place city) {
        return plans.all().stream()
                .filter(plan -> !plan.closed())
                .flatMap(plan -> rows(plan, agreed))
                .filter(row -> city.line().contains(row.line().place()));
    }

    private static Stream<Row> rows(Plan plan, OrganisationsAgreed agreed) {
        return plan.tasks().stream()
                .filter(task -> isCountedBy(task.counted(), agreed))
                .flatMap(task -> rows(plan, task))
                .filter(row -> Objects.equals(row.line().year(), agreed.year()));
    }

    private static Stream<Row> rows(Plan plan, Task task) {
        Counted.What what = Objects.requireNonNull(task.counted()).what();
        Kind kind = what == Kind.TOWNSHIP.counted() ? Kind.TOWNSHIP : Kind.VILLAGE;
        return task.lines(plan.id()).map(line -> new Row(line, kind));
    }

    private static boolean isCountedBy(@Nullable Counted how, OrganisationsAgreed agreed) {
        return how != null
                && List.of(Counted.What.TOWNSHIPS, Counted.What.VILLAGES).contains(how.what())
                && agreed.programme().equals(how.programme())
                && agreed.quota().equals(how.quota());
    }

    private Mono<Void> fill(Row row, OrganisationBond bond) {
        return places.find(row.line().place())
                .map(place -> pair(row, bond.agreed(), place))
                .filterWhen(pair -> pairs.wasTakenBack(pair, bond.at()).map(taken -> !taken))
                .flatMap(this::saveOrAccept)
                .then();
    }

    private Mono<OrganisationPair> saveOrAccept(OrganisationPair pair) {
        return pairs.save(pair).onErrorResume(DuplicateKeyException.class, there -> acceptTyped(pair));
    }

    /** One that counts already, also by this very event, stays as it is. */
    private Mono<OrganisationPair> acceptTyped(OrganisationPair agreed) {
        return pairs.withKeys(List.of(agreed.key()))
                .filter(OrganisationPair::waits)
                .next()
                .map(typed -> typed.acceptedBy(agreed.by(), clock.instant()))
                .flatMap(pairs::save);
    }

    private OrganisationPair pair(Row row, OrganisationsAgreed agreed, Place place) {
        Hand by = hand(agreed);
        Line line = row.line();
        int year = agreed.year();
        return new OrganisationPair(
                        id(line, agreed),
                        null,
                        OrganisationPair.key(line.plan(), year, row.kind(), agreed.inland(), agreed.partner()),
                        line.plan(),
                        year,
                        row.kind(),
                        line.place(),
                        agreed.inland(),
                        agreed.partner(),
                        null,
                        by,
                        clock.instant(),
                        by,
                        null,
                        null,
                        place.line(),
                        Outbox.empty())
                .acted(Action.ORGANISATIONS_PAIRED, by, clock.instant());
    }

    private static Hand hand(OrganisationsAgreed agreed) {
        return new Hand(agreed.staffId(), agreed.staffName());
    }

    /** The same when the event comes again, also after somebody has taken the pair back. */
    private static String id(Line line, OrganisationsAgreed agreed) {
        String name = line.key() + "/" + agreed.bondId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
