package org.shoulashou.accounts.people;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Role;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Staff accounts inside the caller's own area. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final Set<String> SORTABLE = Set.of("displayName", "lastSignInAt", "createdAt");
    private static final Sort USUAL = Sort.by("displayName");

    private final Accounts accounts;
    private final GrantViews grants;
    private final ShutOut shutOut;
    private final Sheets sheets;

    AccountController(Accounts accounts, GrantViews grants, ShutOut shutOut, Sheets sheets) {
        this.sheets = sheets;
        this.accounts = accounts;
        this.grants = grants;
        this.shutOut = shutOut;
    }

    record Decision(long version) {}

    record Filter(@Nullable Role role, AccountRow.@Nullable Status status) {

        Criteria criteria(Caller caller, PageRequest request) {
            Criteria criteria = Accounts.staffWithin(caller.reach(Permission.ACCOUNTS_READ), request.text());
            Criteria roles = role == null
                    ? new Criteria()
                    : Criteria.where("grants.role").is(role);
            Criteria state =
                    status == null ? new Criteria() : Criteria.where("active").is(status == AccountRow.Status.ACTIVE);
            return new Criteria().andOperator(criteria, roles, state);
        }
    }

    @GetMapping
    @Needs(Permission.ACCOUNTS_READ)
    Mono<Page<AccountRow>> list(@Valid PageRequest request, Filter filter, Caller caller) {
        Criteria criteria = filter.criteria(caller, request);
        Query query = new Query(criteria).with(request.with(order(request)));
        Mono<List<AccountRow>> rows =
                accounts.list(query).concatMap(account -> row(account, caller)).collectList();
        return rows.zipWith(accounts.count(new Query(criteria)))
                .map(both -> new Page<>(both.getT1(), request.number(), request.length(), both.getT2()));
    }

    @GetMapping("/export")
    @Needs(Permission.ACCOUNTS_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @Valid PageRequest asked, Filter filter, Caller caller, ServerHttpRequest request) {
        Query query = new Query(filter.criteria(caller, asked));
        Flux<AccountRow> rows =
                Flux.defer(() -> accounts.list(query.with(order(asked)))).concatMap(account -> row(account, caller));
        return sheets.attachment(AccountSheet.PEOPLE, accounts.count(query), rows, request);
    }

    @PostMapping("/{id}/deactivation")
    @Needs(value = Permission.ACCOUNTS_DEACTIVATE, on = "account", in = "id")
    Mono<AccountRow> deactivate(@PathVariable String id, @RequestBody Decision decision, Caller caller) {
        return shutOut.deactivate(id, decision.version(), caller).flatMap(account -> row(account, caller));
    }

    @DeleteMapping("/{id}/deactivation")
    @Needs(value = Permission.ACCOUNTS_DEACTIVATE, on = "account", in = "id")
    Mono<AccountRow> reactivate(@PathVariable String id, @RequestParam long version, Caller caller) {
        return shutOut.reactivate(id, version, caller).flatMap(account -> row(account, caller));
    }

    @DeleteMapping("/{id}/totp")
    @Needs(value = Permission.ACCOUNTS_DEACTIVATE, on = "account", in = "id")
    Mono<AccountRow> resetTotp(@PathVariable String id, @RequestParam long version, Caller caller) {
        return shutOut.resetTotp(id, version, caller).flatMap(account -> row(account, caller));
    }

    private static Sort order(PageRequest request) {
        return request.order(USUAL, SORTABLE);
    }

    private Mono<AccountRow> row(Account account, Caller caller) {
        return grants.of(account.grants()).map(named -> AccountRow.of(account, named, caller));
    }
}
