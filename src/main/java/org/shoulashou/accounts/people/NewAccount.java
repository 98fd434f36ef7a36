package org.shoulashou.accounts.people;

import java.time.Instant;
import java.util.List;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.text.SearchWords;

/** What must be known to open an account. */
public record NewAccount(String id, AccountKind kind, String displayName, Credentials credentials, Grant grant) {

    Account at(Instant now, List<String> within, String stamp) {
        String name = credentials.signInName();
        List<String> search = name == null ? SearchWords.of(displayName) : SearchWords.of(displayName, name);
        return new Account(
                id,
                null,
                kind,
                displayName,
                credentials,
                List.of(grant),
                within,
                search,
                true,
                stamp,
                now,
                null,
                null,
                Outbox.empty());
    }
}
