package org.shoulashou.accounts.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.text.SearchWords;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who can sign in.
 *
 * @param within keys of every scope from which this account may be seen: its grants' scopes and all around them
 * @param search the beginnings under which it is found
 * @param stamp  changes when every running sign-in of this account must end
 */
@Document("accounts")
@CompoundIndex(name = "list", def = "{'within': 1, 'kind': 1, 'displayName': 1}")
@CompoundIndex(name = "holding", def = "{'grants.scope.id': 1}")
@CompoundIndex(name = "search", def = "{'search': 1}")
public record Account(
        @Id String id,
        @Version @Nullable Long version,
        AccountKind kind,
        String displayName,
        Credentials credentials,
        List<Grant> grants,
        List<String> within,
        List<String> search,
        boolean active,
        String stamp,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        @Nullable Change lastChange,
        Outbox outbox)
        implements Aggregate<Account> {

    /** Who decided about this account last, so that a stale decision can be told what happened. */
    public record Change(long revision, String by, Instant at) {}

    /** Counts decisions about the account only; the document's own version also grows with each sign-in. */
    public long revision() {
        return lastChange == null ? 0 : lastChange.revision();
    }

    public Caller asCaller() {
        return new Caller(id, kind, displayName, grants);
    }

    public boolean requiresTotp() {
        return grants.stream().anyMatch(grant -> grant.role().requiresTotp());
    }

    public boolean hasTotp() {
        return credentials.totp() != null && credentials.totp().confirmed();
    }

    /** Whether somebody with these roles may shut this account out or let it in again. */
    boolean isBelow(Caller caller) {
        Set<Role> theirs = caller.grants().stream()
                .flatMap(grant -> grant.role().mayHandOut().stream())
                .collect(Collectors.toSet());
        return !id.equals(caller.accountId())
                && grants.stream().map(Grant::role).allMatch(theirs::contains);
    }

    public Account signedInAt(Instant now) {
        return new Account(
                id,
                version,
                kind,
                displayName,
                credentials,
                grants,
                within,
                search,
                active,
                stamp,
                createdAt,
                now,
                lastChange,
                outbox);
    }

    public Account withCredentials(Credentials next) {
        return new Account(
                id,
                version,
                kind,
                displayName,
                next,
                grants,
                within,
                search,
                active,
                stamp,
                createdAt,
                lastSignInAt,
                lastChange,
                outbox);
    }

    /** Ends every running sign-in of this account. */
    public Account withStamp(String next) {
        return new Account(
                id,
                version,
                kind,
                displayName,
                credentials,
                grants,
                within,
                search,
                active,
                next,
                createdAt,
                lastSignInAt,
                lastChange,
                outbox);
    }

    Account moved(String name, Credentials proof, Grant grant, List<String> around, String nextStamp) {
        return new Account(
                id,
                version,
                kind,
                name,
                proof,
                List.of(grant),
                around,
                SearchWords.of(name),
                active,
                nextStamp,
                createdAt,
                lastSignInAt,
                lastChange,
                outbox);
    }

    Account shutOut(boolean out) {
        return new Account(
                id,
                version,
                kind,
                displayName,
                credentials,
                grants,
                within,
                search,
                !out,
                stamp,
                createdAt,
                lastSignInAt,
                lastChange,
                outbox);
    }

    Account decidedBy(Caller caller, Instant now) {
        Change change = new Change(revision() + 1, caller.displayName(), now);
        return new Account(
                id,
                version,
                kind,
                displayName,
                credentials,
                grants,
                within,
                search,
                active,
                stamp,
                createdAt,
                lastSignInAt,
                change,
                outbox);
    }

    @Override
    public Account withOutbox(Outbox next) {
        return new Account(
                id,
                version,
                kind,
                displayName,
                credentials,
                grants,
                within,
                search,
                active,
                stamp,
                createdAt,
                lastSignInAt,
                lastChange,
                next);
    }
}
