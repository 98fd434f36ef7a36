package org.shoulashou.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.shoulashou.exchange.contacts.Contact;
import org.shoulashou.exchange.contacts.ContactKind;
import org.shoulashou.exchange.contacts.Contacts;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingKind;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What counts because both sides have confirmed it: how often, and how many took part (人次, not 人数). */
@Component
public class ExchangeFigures {

    private final Meetings meetings;
    private final Contacts contacts;

    ExchangeFigures(Meetings meetings, Contacts contacts) {
        this.meetings = meetings;
        this.contacts = contacts;
    }

    /**
     * One meeting.
     *
     * @param month in Beijing
     * @param heads of both sides; somebody who meets twice stands in two of these
     */
    public record HeldMeeting(String classPairing, YearMonth month, MeetingKind kind, int heads) {}

    /** One contact of another kind. */
    public record HeldContact(String classPairing, YearMonth month, ContactKind kind, int heads) {}

    /**
     * Something between two classes that both have confirmed.
     *
     * @param day         on which it took place, in Beijing
     * @param inlandHeads of a meeting, pupils of that side who were there
     */
    public record Held(
            String inlandClass,
            String partnerClass,
            String programme,
            int year,
            LocalDate day,
            boolean isMeeting,
            int inlandHeads,
            int partnerHeads) {}

    /** In which one of these classes took part. */
    public Flux<Held> ofClasses(Collection<String> classes) {
        if (classes.isEmpty()) return Flux.empty();
        return Flux.concat(
                meetings.confirmedOf(classes).map(ExchangeFigures::between),
                contacts.confirmedOf(classes).map(ExchangeFigures::between));
    }

    private static Held between(Meeting meeting) {
        return between(
                meeting.between(),
                LocalDate.ofInstant(meeting.at(), Downloads.BEIJING),
                true,
                meeting.course().heads(Half.INLAND),
                meeting.course().heads(Half.PARTNER));
    }

    private static Held between(Contact contact) {
        return between(contact.between(), contact.day(), false, 0, 0);
    }

    private static Held between(Between two, LocalDate day, boolean isMeeting, int inland, int partner) {
        return new Held(
                two.inland().schoolClass(),
                two.partner().schoolClass(),
                two.programme(),
                two.year(),
                day,
                isMeeting,
                inland,
                partner);
    }

    public Flux<HeldMeeting> meetings(String programme, int year) {
        return meetings.confirmed(programme, year).map(ExchangeFigures::held);
    }

    /** Of two classes, by an index of their own: there are very many in a year. */
    public Flux<HeldMeeting> meetingsOf(String classPairing) {
        return meetings.confirmed(classPairing).map(ExchangeFigures::held);
    }

    public Flux<HeldContact> contacts(String programme, int year) {
        return contacts.confirmed(programme, year).map(ExchangeFigures::held);
    }

    private static HeldMeeting held(Meeting meeting) {
        YearMonth month = YearMonth.from(meeting.at().atZone(Downloads.BEIJING));
        return new HeldMeeting(
                meeting.between().classPairing(),
                month,
                meeting.kind(),
                meeting.course().heads());
    }

    private static HeldContact held(Contact contact) {
        return new HeldContact(
                contact.between().classPairing(), YearMonth.from(contact.day()), contact.kind(), contact.heads());
    }
}
