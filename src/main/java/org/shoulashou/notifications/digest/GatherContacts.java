package org.shoulashou.notifications.digest;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.exchange.contacts.Contact;
import org.shoulashou.exchange.contacts.ContactKind;
import org.shoulashou.exchange.contacts.ContactState;
import org.shoulashou.exchange.contacts.Contacts;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.notifications.mail.Mail.Heading;
import org.shoulashou.notifications.mail.Mail.Line;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What the other school logged and somebody has to confirm: letters by post, and everything else. */
@Component
class GatherContacts {

    private static final Text POST = new Text("等您确认收到的邮寄信件：{0} 次", "Letters by post to be confirmed as received: {0}");
    private static final Text OTHERS = new Text("等您确认的其他联系：{0} 次", "Other contacts to be confirmed: {0}");

    private final Contacts contacts;

    GatherContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    Flux<Line> of(Caller caller) {
        List<String> keys = caller.reach(EXCHANGE_ARRANGE).keys();
        return keys.isEmpty()
                ? Flux.empty()
                : contacts.waiting(keys)
                        .filter(each -> isFor(each, caller))
                        .collectList()
                        .flatMapIterable(GatherContacts::lines);
    }

    private static boolean isFor(Contact contact, Caller caller) {
        return contact.mayAnswer(ContactState.CONFIRMED, Half.of(contact.between(), caller));
    }

    private static List<Line> lines(List<Contact> found) {
        long post =
                found.stream().filter(each -> each.kind() == ContactKind.POST).count();
        return Stream.concat(line(POST, post), line(OTHERS, found.size() - post))
                .toList();
    }

    private static Stream<Line> line(Text text, long count) {
        return count == 0 ? Stream.of() : Stream.of(new Line(Heading.WAITS, text.with(count), "/meetings"));
    }
}
