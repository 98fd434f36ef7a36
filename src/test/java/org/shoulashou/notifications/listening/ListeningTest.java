package org.shoulashou.notifications.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.ledger.LedgerEvents;
import org.shoulashou.ledger.LedgerEvents.ReportAwaitsCheck;
import org.shoulashou.ledger.LedgerEvents.TaskLate;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.LetterActed;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.matching.PairingChanged;
import org.shoulashou.matching.PairingState;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.support.Await;
import org.shoulashou.safeguarding.ConcernRaised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Events come late and twice; people hear of each thing once, and of nothing that is no longer so. */
class ListeningTest extends LettersOverHttp {

    private static final String BODY = "亲爱的朋友，我们这里的枫叶红了，我捡了一片夹在书里。你那里的秋天是什么样子的？";

    @Autowired
    private Receivers receivers;

    @Autowired
    private HearDeeds deeds;

    @Autowired
    private HearUnread unread;

    @Autowired
    private HearFriendships friendships;

    @Autowired
    private HearConcerns concerns;

    @Autowired
    private HearLedger ledger;

    /** What is late is told where it lies; what waits for a second person not to the first, and one place further out. */
    @Test
    void theLedgerRemindsWhoeverOwesAndWhoeverMayDecide() {
        String at = Scope.place(plan + "-city").key();
        Account city = people.somebody(fresh("league"), Role.LEAGUE_CITY, Scope.place(plan + "-city"));
        Account province = people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan));
        LedgerEvents late = new TaskLate("plan", "task", at, LocalDate.of(2026, 9, 1));
        LedgerEvents waits = new ReportAwaitsCheck("report", at, city.id());
        for (LedgerEvents event : List.of(late, late, waits, waits)) {
            Await.done(ledger.handle(new Happened<>("event " + event, clock.instant(), event)));
        }

        assertThat(of("news", city.id(), Occasion.TASKS_OWED)).hasSize(1);
        assertThat(of("news", province.id(), Occasion.TASKS_OWED)).isEmpty();
        assertThat(of("news", city.id(), Occasion.SECOND_AWAITED)).isEmpty();
        assertThat(of("news", province.id(), Occasion.SECOND_AWAITED)).hasSize(1);
    }

    @Test
    @Tag("R22")
    void aLeadWithoutAnAddressIsCalledByAMailThatTheOperatorSees() {
        String school = schoolOf(inlandClass);
        Account lead = people.somebody(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(school));
        Happened<ConcernRaised> raised =
                new Happened<>(fresh("event"), clock.instant(), new ConcernRaised(fresh("concern"), List.of(school)));

        Await.done(concerns.handle(raised));
        Await.done(concerns.handle(raised));

        assertThat(of("news", lead.id(), Occasion.CONCERN_RAISED)).hasSize(1);
        assertThat(of("mails", lead.id(), Occasion.CONCERN_RAISED)).hasSize(1);
    }

    @Test
    void aLetterThatIsElsewhereByNowIsToldToNobody() {
        String id = handedIn(BODY);
        int before = raw("news").size();

        deed(id, Deed.SENT_BACK, LetterState.IN_REVIEW);
        deed(id, Deed.SENT_BACK, LetterState.IN_REVIEW);
        int once = raw("news").size();
        deed(id, Deed.RETURNED, LetterState.RETURNED);
        deed(id, Deed.DELIVERED, LetterState.DELIVERED);

        assertThat(once).isGreaterThan(before);
        assertThat(raw("news")).hasSize(once);
    }

    @Test
    @Tag("R05")
    void ofAFriendshipThatRestsBeforeAnybodyHeardOfItChildrenAreToldNothing() {
        withdraw(author);
        Await.done(database.remove(Query.query(Criteria.where("person").is(reader)), "news"));
        String id = fresh("event");
        PairingChanged active = new PairingChanged(pairing, author, reader, PairingState.ACTIVE, null);

        Await.done(friendships.handle(new Happened<>(id, clock.instant(), active)));

        assertThat(of("news", reader, Occasion.FRIEND_FOUND)).isEmpty();
    }

    @Test
    void aSecondWithdrawalOfADayIsToldAsTheFirst() {
        Account counsellor = people.somebody(fresh("counsellor"), Role.COUNSELLOR, Scope.school(schoolOf(inlandClass)));
        withdraw(author);
        withdraw(child(inlandClass));

        assertThat(of("news", counsellor.id(), Occasion.CONSENT_WITHDRAWN)).hasSize(2);
    }

    @Test
    void manyLettersOfAClassAreOneLineAndAnUrgentThingWaitsForNoHourToEnd() {
        Account counsellor = people.somebody(fresh("counsellor"), Role.COUNSELLOR, Scope.school(schoolOf(inlandClass)));
        String id = handedIn(BODY);
        deed(id, Deed.SCREENED, LetterState.IN_REVIEW);
        deed(id, Deed.LATE_WARNING, LetterState.IN_REVIEW);
        deed(id, Deed.LATE_WARNING, LetterState.IN_REVIEW);
        assertThat(of("news", counsellor.id(), Occasion.LETTER_WAITS)).hasSize(1);
        assertThat(of("news", counsellor.id(), Occasion.LETTER_LATE)).hasSize(1);

        clock.move(Duration.ofMinutes(10));
        deed(id, Deed.SCREENED, LetterState.IN_REVIEW);
        deed(id, Deed.LATE_WARNING, LetterState.IN_REVIEW);

        assertThat(of("news", counsellor.id(), Occasion.LETTER_WAITS)).hasSize(1);
        assertThat(of("news", counsellor.id(), Occasion.LETTER_LATE)).hasSize(2);
    }

    @Test
    @Tag("R25")
    void whereNobodyCanBeCalledAboutLateLettersTheLeagueIs() {
        Account city = people.somebody(fresh("league"), Role.LEAGUE_CITY, Scope.place(plan + "-city"));
        Account province = people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan));
        String id = handedIn(BODY);
        Criteria leads = Criteria.where("grants.scope.id")
                .is(schoolOf(inlandClass))
                .and("grants.role")
                .is(Role.SAFEGUARDING_LEAD);
        Await.done(database.remove(Query.query(leads), Account.class));

        late(id);
        late(id);
        assertThat(of("news", city.id(), Occasion.LETTERS_UNREAD)).hasSize(1);
        assertThat(of("news", province.id(), Occasion.LETTERS_UNREAD)).isEmpty();

        people.somebody(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(schoolOf(inlandClass)));
        clock.move(Duration.ofHours(1));
        late(id);
        assertThat(of("news", city.id(), Occasion.LETTERS_UNREAD)).hasSize(1);
    }

    private void late(String letter) {
        LetterActed acted =
                new LetterActed(letter, pairing, author, reader, Deed.LATE_DEPUTY, LetterState.IN_REVIEW, null, null);
        Await.done(unread.handle(new Happened<>(fresh("event"), clock.instant(), acted)));
    }

    @Test
    @Tag("R28")
    void aChildIsNeverMailedAndHearsInTheMorningOfWhatArrivesAtNight() {
        Await.done(receivers.provedFor(reader, reader + "@school.example"));
        Await.done(database.remove(Query.query(Criteria.where("person").is(reader)), "news"));
        Instant elevenAtNight = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(39));
        clock.move(Duration.between(clock.instant(), elevenAtNight));
        PairingChanged active = new PairingChanged(pairing, author, reader, PairingState.ACTIVE, null);

        Await.done(friendships.handle(new Happened<>(fresh("event"), clock.instant(), active)));

        List<Document> told = of("news", reader, Occasion.FRIEND_FOUND);
        assertThat(told).hasSize(1);
        Instant shows = told.get(0).getDate("showsFrom").toInstant();
        assertThat(shows.atZone(Downloads.BEIJING).toLocalTime()).isEqualTo(LocalTime.of(6, 0));
        assertThat(raw("mails")).noneMatch(mail -> reader.equals(mail.getString("person")));
    }

    /** The real way of a letter, and every word that anybody is told. */
    @Test
    @Tag("R11")
    void nothingThatIsToldHoldsAChildsNameOrAWordOfALetter() {
        Account lead = people.somebody(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(schoolOf(inlandClass)));
        String id = handedIn(BODY);
        released(id);
        Map<String, Object> concern =
                Map.of("once", fresh("form"), "matter", "NOT_RIGHT", "pupils", List.of(author), "text", BODY);
        assertThat(here.post("/api/classes/" + inlandClass + "/concerns", concern)
                        .status())
                .isEqualTo(201);
        clock.move(Duration.ofDays(1));

        List<Document> told = raw("news");
        told.addAll(raw("mails"));
        String words = told.toString();

        assertThat(words).contains("LETTER_WAITS", lead.id());
        assertThat(words).doesNotContain("枫叶", penName(author), penName(reader));
    }

    private String penName(String child) {
        return raw("pupils").stream()
                .filter(pupil -> child.equals(pupil.getString("_id")))
                .map(pupil -> pupil.getString("penName"))
                .findFirst()
                .orElseThrow();
    }

    private void deed(String letter, Deed deed, LetterState state) {
        LetterActed acted = new LetterActed(letter, pairing, author, reader, deed, state, null, null);
        Await.done(deeds.handle(new Happened<>(letter + deed, clock.instant(), acted)));
    }

    private List<Document> of(String collection, String person, Occasion occasion) {
        return raw(collection).stream()
                .filter(each -> person.equals(each.getString("person")))
                .filter(each -> occasion.name().equals(each.getString("occasion")))
                .toList();
    }
}
