package org.shoulashou.coverage.bulletins;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.reminding.Reminders;
import org.shoulashou.programme.KeptProgramme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reminds everybody who owes a bulletin something, and whoever writes it: each once for each bulletin. */
@Component
class RemindOwing {

    private static final int HERE_AND_ONE_FURTHER_OUT = 2;

    private final NameMissing missing;
    private final Scopes scopes;
    private final Reminders reminders;

    RemindOwing(NameMissing missing, Scopes scopes, Reminders reminders) {
        this.missing = missing;
        this.scopes = scopes;
        this.reminders = reminders;
    }

    private record Debt(Action reminded, Scope at) {}

    /** @param made whether there is a draft; where there is none, that is what is missing first */
    Mono<Void> of(KeptProgramme kept, Span span, boolean made) {
        String id = Bulletin.idOf(kept.id(), span, 1);
        return missing.of(kept.programme(), span)
                .flatMap(all -> writers(kept, span, "bulletin " + id, !made || !all.isEmpty())
                        .thenReturn(debts(all)))
                .flatMapIterable(debts -> debts)
                .concatMap(debt -> remind(debt, span, id))
                .then();
    }

    /** Its month is over, and it is not out: what it lacks was told before. */
    Mono<Void> late(KeptProgramme kept, Span span) {
        return writers(kept, span, "late bulletin " + Bulletin.idOf(kept.id(), span, 1), true);
    }

    private Mono<Void> writers(KeptProgramme kept, Span span, String id, boolean anything) {
        List<String> within = kept.keptAt().stream()
                .filter(key -> !key.equals(Scope.EVERYTHING.key()))
                .toList();
        return anything ? reminders.once(id, acted(Action.BULLETIN_DUE, id, span, within)) : Mono.empty();
    }

    /** What whoever writes the bulletin owes is told to them in one. */
    private static Set<Debt> debts(List<Lacking> all) {
        return all.stream()
                .map(each -> new Debt(each.kind().reminded(), each.at()))
                .filter(debt -> debt.reminded() != Action.BULLETIN_DUE)
                .collect(Collectors.toSet());
    }

    private Mono<Void> remind(Debt debt, Span span, String bulletin) {
        String id = String.join(" ", "owed", debt.reminded().name(), debt.at().key(), bulletin);
        return within(debt).flatMap(within -> reminders.once(id, acted(debt.reminded(), bulletin, span, within)));
    }

    /** A township has nobody who accepts; the county around it has. */
    private Mono<List<String>> within(Debt debt) {
        if (debt.reminded() != Action.BULLETIN_CHECK_OWED)
            return Mono.just(List.of(debt.at().key()));
        return scopes.keysAround(debt.at())
                .flatMapMany(Flux::fromIterable)
                .filter(key -> !key.equals(Scope.EVERYTHING.key()))
                .take(HERE_AND_ONE_FURTHER_OUT)
                .collectList();
    }

    private static Acted acted(Action action, String id, Span span, List<String> within) {
        return new Acted(action, Hand.HOUSE.id(), Hand.HOUSE.name(), id, span.key(), within);
    }
}
