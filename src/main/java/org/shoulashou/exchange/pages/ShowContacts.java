package org.shoulashou.exchange.pages;

import java.util.Arrays;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.contacts.Contact;
import org.shoulashou.exchange.contacts.ContactState;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.matching.views.NameGroups.Names;
import org.shoulashou.platform.web.Page;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Contacts as an adult of one of the two classes sees them. */
@Component
class ShowContacts {

    private final NameGroups names;

    ShowContacts(NameGroups names) {
        this.names = names;
    }

    Mono<Page<ContactRow>> rows(Page<Contact> page, Caller caller) {
        return named(page.items()).map(named -> page.map(each -> row(each, named, caller)));
    }

    Mono<ContactRow> row(Contact contact, Caller caller) {
        return named(List.of(contact)).map(named -> row(contact, named, caller));
    }

    private Mono<Names> named(List<Contact> contacts) {
        return names.ofGroups(contacts.stream()
                .flatMap(each -> Arrays.stream(Half.values()).map(each.between()::on))
                .toList());
    }

    private static ContactRow row(Contact contact, Names named, Caller caller) {
        Half half = Half.of(contact.between(), caller);
        boolean own = half == contact.by();
        return new ContactRow(
                contact.id(),
                contact.revision(),
                contact.kind(),
                contact.kind().text(),
                contact.day(),
                contact.heads(),
                contact.note(),
                own,
                own ? contact.logged().name() : null,
                own ? contact.pictures() : List.of(),
                contact.state(),
                contact.state().text(contact.kind()),
                named.view(contact.between().on(half), caller),
                named.view(contact.between().on(half.other()), caller),
                answers(contact, half));
    }

    private static List<ContactState> answers(Contact contact, Half half) {
        return contact.state() == ContactState.WAITING
                ? Arrays.stream(ContactState.values())
                        .filter(answer -> contact.mayAnswer(answer, half))
                        .toList()
                : List.of();
    }
}
