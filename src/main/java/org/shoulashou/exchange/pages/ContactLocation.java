package org.shoulashou.exchange.pages;

import java.util.List;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.exchange.contacts.Contacts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A contact lies in both classes. */
@Component
class ContactLocation implements Located {

    private final Contacts contacts;

    ContactLocation(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return contacts.find(id).map(contact -> contact.between().scopes());
    }
}
