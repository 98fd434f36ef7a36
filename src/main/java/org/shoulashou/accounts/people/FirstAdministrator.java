package org.shoulashou.accounts.people;

import org.shoulashou.accounts.AccountsProperties;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.Links.Draft;
import org.shoulashou.accounts.links.Links.Issued;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** While nobody has an account, whoever starts the application gets a link to become the administrator. */
@Component
public class FirstAdministrator {

    private final Accounts accounts;
    private final Links links;
    private final AccountsProperties settings;

    FirstAdministrator(Accounts accounts, Links links, AccountsProperties settings) {
        this.accounts = accounts;
        this.links = links;
        this.settings = settings;
    }

    /** A fresh set-up link, or nothing when somebody is there already. Earlier links stop working. */
    public Mono<Issued> linkIfNobodyIsHere() {
        Grant grant = new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING);
        Draft draft = new Draft(Purpose.SETUP, "", grant, settings.setupLife(), null);
        Mono<Issued> fresh = links.forget(Purpose.SETUP).then(links.issue(draft, link -> link));
        return accounts.anybody().filter(anybody -> !anybody).flatMap(nobody -> fresh);
    }
}
