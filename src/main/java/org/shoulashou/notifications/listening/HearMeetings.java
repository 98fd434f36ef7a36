package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.exchange.ExchangeEvents.MeetingMoved;
import org.shoulashou.notifications.listening.Heard.Place;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Meetings of two classes: the one that did not act hears of it, and both of what happens by itself. */
@Component
class HearMeetings implements EventHandler<MeetingMoved> {

    private final TellPeople people;
    private final WhereItLies where;
    private final Pupils pupils;

    HearMeetings(TellPeople people, WhereItLies where, Pupils pupils) {
        this.people = people;
        this.where = where;
        this.pupils = pupils;
    }

    @Override
    public String name() {
        return "notifications.hear-meetings";
    }

    @Override
    public Class<MeetingMoved> listensTo() {
        return MeetingMoved.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends MeetingMoved> happened) {
        MeetingMoved moved = happened.event();
        List<Occasion> occasions = Occasions.of(MeetingMoved.class, moved.step());
        if (occasions.isEmpty()) return Mono.empty();
        List<Scope> scopes = List.of(Scope.schoolClass(moved.toClass()), Scope.school(moved.toSchool()));
        return Mono.zip(where.of(scopes), children(occasions, moved.toClass()))
                .map(both -> heard(happened, both.getT1(), scopes, both.getT2()))
                .flatMap(heard -> people.tell(occasions, heard));
    }

    private static Heard heard(Happened<?> happened, Place place, List<Scope> scopes, List<String> children) {
        return new Heard(happened.id(), happened.at(), place, scopes, children, List.of(), null);
    }

    /** Of the class, where any of these is for children. */
    private Mono<List<String>> children(List<Occasion> occasions, String schoolClass) {
        boolean wanted =
                occasions.stream().anyMatch(each -> !each.course().audience().isForAdults());
        return wanted ? pupils.ofClass(schoolClass).map(Pupil::id).collectList() : Mono.just(List.of());
    }
}
