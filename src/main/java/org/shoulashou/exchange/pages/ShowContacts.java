package org.shoulashou.exchange.pages;

import java.util.Arrays;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.contacts.Contact;
import org.shoulashou.exchange.contacts.ContactState;
import org.shoulashou.exchange.evidence.OpenShelves;
import org.shoulashou.exchange.evidence.OpenShelves.Standing;
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
    private final OpenShelves shelves;

    ShowContacts(NameGroups names, OpenShelves shelves) {
        this.names = names;
        this.shelves = shelves;
    }

    Mono<Page<ContactRow>> rows(Page<Contact> page, Caller caller) {
        return known(page.items()).map(known -> page.map(each -> row(each, known, caller)));
    }

    Mono<ContactRow> row(Contact contact, Caller caller) {
        return known(List.of(contact)).map(known -> row(contact, known, caller));
    }

    private record Known(Names names, Standing pictures) {}

    private Mono<Known> known(List<Contact> contacts) {
        return named(contacts)
                .zipWith(shelves.of(contacts.stream().map(Contact::shelf).toList()))
                .map(both -> new Known(both.getT1(), both.getT2()));
    }

    private Mono<Names> named(List<Contact> contacts) {
        return names.ofGroups(contacts.stream()
                .flatMap(each -> Arrays.stream(Half.values()).map(each.between()::on))
                .toList());
    }

    private static ContactRow row(Contact contact, Known known, Caller caller) {
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
                own ? known.pictures().pictures(contact.shelf()) : List.of(),
                own && known.pictures().isClosed(contact.shelf()),
                contact.state(),
                contact.state().text(contact.kind()),
                known.names().view(contact.between().on(half), caller),
                known.names().view(contact.between().on(half.other()), caller),
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
