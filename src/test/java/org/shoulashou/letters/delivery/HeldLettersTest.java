package org.shoulashou.letters.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.handedin.Alarm;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.support.Await;
import org.shoulashou.safeguarding.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A letter that leads have is theirs as long as one of their concerns holds it, and somebody has it in hand (R22). */
@Tag("R22")
class HeldLettersTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";

    @Autowired
    private Alarm alarm;

    @Autowired
    private Clockwork clockwork;

    @Test
    @Tag("R09")
    @Tag("R22")
    void whatOneLeadLetsGoStaysWhileAnotherConcernAboutItIsOpen() {
        String id = handedIn(BODY);
        List<String> both = heldByTwo(id);
        assertThat(both).hasSize(2);

        close(both.get(0), "RELEASE");

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        JsonNode family = ok(guardian().get("/api/family/letters/" + id));
        assertThat(family.path("body").isMissingNode()).isTrue();
        assertThat(colleagueHere.get("/api/letters/" + id + "/history").body()).contains("HOLD_GOES_ON");
        assertThat(here.get("/api/letters/" + id + "/history").body()).doesNotContain("HOLD_GOES_ON");
        close(both.get(1), "RELEASE");
        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
    }

    @Test
    @Tag("R09")
    @Tag("R22")
    void whatOneLeadGivesBackStaysWhileAnotherConcernAboutItIsOpen() {
        String id = handedIn(BODY);
        List<String> both = heldByTwo(id);

        close(both.get(0), "RETURN");

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        close(both.get(1), "RETURN");
        assertThat(state(id)).isEqualTo(LetterState.RETURNED);
    }

    @Test
    @Tag("R22")
    void whatOneLeadKeepsNoOtherLetsGo() {
        String id = handedIn(BODY);
        List<String> both = heldByTwo(id);

        close(both.get(0), "KEEP");
        close(both.get(1), "RELEASE");

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(colleagueHere.get("/api/letters/" + id + "/history").body()).contains("HOLD_GOES_ON");
    }

    /** The house was stopped between the call and the hold, and the leads have closed the concern since. */
    @Test
    @Tag("R22")
    void whatIsHeldAgainAfterItsConcernWasClosedIsSomebodysAgain() {
        String id = handedIn(BODY);
        Letter letter = Await.result(letters.find(id));
        Await.done(alarm.byReader(letter, Matter.CONTACT, hand()));
        close(concerns().get(0), "RELEASE");
        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);

        hold(here, id, "CONTACT");

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(concerns()).hasSize(1);
    }

    @Test
    @Tag("R22")
    void dangerSeenAtTheSameMomentIsAConcernOfItsOwn() {
        Letter letter = Await.result(letters.find(handedIn(BODY)));

        Await.done(alarm.byReader(letter, Matter.CONTACT, hand()));
        Await.done(alarm.byReader(letter, Matter.DANGER, hand()));
        Await.done(alarm.byReader(letter, Matter.DANGER, hand()));

        assertThat(concerns()).hasSize(2);
    }

    /** A delivery and the leads' word may cross: what is held then is nobody's. */
    @Test
    @Tag("R09")
    @Tag("R22")
    void whatIsHeldAndNobodysIsBroughtToTheLeads() {
        String id = handedIn(BODY);
        Await.done(letters.change(id, now -> now.held(null, clock.instant())));

        Await.done(clockwork.once());
        Await.done(clockwork.once());

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(concerns()).hasSize(1);
        assertThat(list(ok(there.get("/api/letters/queue")).path("items"))).isEmpty();
        close(concerns().get(0), "RELEASE");
        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
    }

    @Test
    @Tag("R22")
    void whatTheLeadsKeepIsBroughtToNobodyAgain() {
        String id = handedIn(BODY);
        hold(here, id, "CONTACT");
        close(concerns().get(0), "KEEP");

        Await.done(clockwork.once());

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(concerns()).isEmpty();
    }

    /** Why the leads keep it stays with them, sealed. */
    @Test
    @Tag("R20")
    @Tag("R22")
    void whatWasMarkedInALetterThatTheLeadsKeepIsForgottenAfterNinetyDaysAndTheirEvidenceIsNot() {
        String id = handedIn("<p>我的电话是13812345678。</p>");
        hold(here, id, "CONTACT");
        String concern = concerns().get(0);
        close(concern, "KEEP");

        clock.move(Duration.ofDays(91));
        Await.done(clockwork.once());

        Letter kept = Await.result(letters.find(id));
        assertThat(kept.review().screened()).isNull();
        assertThat(kept.state()).isEqualTo(LetterState.HELD);
        JsonNode evidence = ok(aLead().post("/api/concerns/" + concern + "/evidence", Map.of()));
        assertThat(text(evidence, "text")).contains("13812345678");
    }

    /** It may go on, and then a reader is to see them. */
    @Test
    @Tag("R21")
    @Tag("R22")
    void whatWasMarkedStaysAsLongAsTheLeadsHaveNotDecided() {
        String id = handedIn("<p>我的电话是13812345678。</p>");
        hold(here, id, "CONTACT");

        clock.move(Duration.ofDays(91));
        Await.done(clockwork.once());

        assertThat(Await.result(letters.find(id)).review().screened()).isNotNull();
    }

    private Browser aLead() {
        return signedIn(people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(schoolOf(inlandClass))));
    }

    private Hand hand() {
        return new Hand("a-reader", "A reader", null, clock.instant());
    }

    private List<String> heldByTwo(String id) {
        hold(here, id, "CONTACT");
        hold(colleagueHere, id, "DANGER");
        return concerns();
    }

    private void hold(Browser who, String id, String why) {
        long step = step(id);
        ok(who.post("/api/letters/" + id + "/hold", Map.of("version", step, "why", why)));
    }

    private long step(String id) {
        return Await.result(letters.find(id)).step();
    }

    /** Those in hand, as the lead of the author's school sees them. */
    private List<String> concerns() {
        return list(ok(colleagueHere.get("/api/concerns")).path("concerns")).stream()
                .map(row -> text(row, "id"))
                .toList();
    }

    private void close(String concern, String ending) {
        String path = "/api/concerns/" + concern;
        JsonNode page = ok(colleagueHere.post(path + "/acknowledgement", Map.of()));
        for (JsonNode step : list(page.path("steps"))) {
            Map<String, Object> done = Map.of(
                    "version", version(page).get("version"), "step", text(step, "key"), "done", true, "note", "");
            page = ok(colleagueHere.post(path + "/steps", done));
        }
        ok(colleagueHere.post(
                path + "/closing", Map.of("version", page.path("version").asLong(), "ending", ending)));
    }

    private Browser guardian() {
        return signedIn(people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(author)));
    }
}
