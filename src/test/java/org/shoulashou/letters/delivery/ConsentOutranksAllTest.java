package org.shoulashou.letters.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent that is gone closes every letter to the other school, whatever else has happened to it (R05). */
@Tag("R05")
class ConsentOutranksAllTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";

    @Autowired
    private Clockwork clockwork;

    private String emptyHanded = "";

    @Test
    void aLetterOfAPairThatRestsByWishIsClosedToTheOtherSchoolAllTheSame() {
        String id = received(handedIn(BODY));
        Await.done(pairings.change(pairing, now -> now.paused(Because.CHILD_WISHES, null, clock.instant())));
        ok(there.get("/api/letters/" + id));

        Runnable again = withdraw(author);

        assertThat(there.get("/api/letters/" + id).code()).isEqualTo("letters.frozen");
        assertThat(frozen(id)).isEqualTo(Frozen.CONSENT_GONE);
        again.run();
        Await.done(clockwork.once());
        assertThat(frozen(id)).isEqualTo(Frozen.PAUSED);
        ok(there.get("/api/letters/" + id));
    }

    @Test
    void aLetterThatArrivedBeforeAFriendshipEndedIsClosedToTheOtherSchoolAllTheSame() {
        String id = handedIn(BODY);
        released(id);
        clock.move(Duration.ofDays(24));
        Await.done(clockwork.once());
        assertThat(state(id)).isEqualTo(LetterState.DELIVERED);
        Await.done(pairings.change(pairing, now -> now.ended(Because.CHILD_WISHES, null, clock.instant())));
        ok(there.get("/api/letters/" + id));

        withdraw(author);

        assertThat(there.get("/api/letters/" + id).code()).isEqualTo("letters.frozen");
        ok(here.get("/api/letters/" + id));
    }

    @Test
    @Tag("R09")
    void aSecondLetterRestsWhenEitherConsentIsGoneAndRingsForNobody() {
        String id = second();
        received(id);

        Runnable again = withdraw(emptyHanded);

        assertThat(frozen(id)).isEqualTo(Frozen.CONSENT_GONE);
        int told = waiting(id).told();
        clock.move(Duration.ofDays(4));
        Await.done(clockwork.once());
        assertThat(waiting(id).told()).isEqualTo(told);
        again.run();
        Await.done(clockwork.once());
        assertThat(frozen(id)).isNull();
        assertThat(state(id)).isEqualTo(LetterState.RECEIVING);
    }

    /** A new notice ends consents without anybody saying a word. */
    @Test
    void whatAWithdrawalPassedByIsFoundByTheClock() {
        String id = second();
        withdraw(emptyHanded);
        Instant now = clock.instant();
        Await.done(letters.change(id, letter -> letter.thawed(new Waiting.Deadline(now, now, now))));
        assertThat(frozen(id)).isNull();

        Await.done(clockwork.once());

        assertThat(frozen(id)).isEqualTo(Frozen.CONSENT_GONE);
    }

    private String second() {
        emptyHanded = child(partnerClass);
        Await.done(befriended(child(inlandClass), emptyHanded));
        handedIn(BODY);
        String classes = Await.result(pairings.find(pairing)).classPairing();
        Map<String, String> asked = Map.of("author", author, "reader", emptyHanded);
        ok(here.post("/api/class-pairings/" + classes + "/second-letters", asked));
        String draft = list(ok(desk.get("/api/desk/letters")).path("sent")).stream()
                .filter(row -> text(row, "state").equals("DRAFT"))
                .map(row -> text(row, "id"))
                .findFirst()
                .orElseThrow();
        return text(handIn(write(ok(desk.get("/api/desk/letters/" + draft)), BODY)), "id");
    }

    private String received(String id) {
        ok(act(here, id, "approve"));
        ok(act(colleagueHere, id, "approve"));
        assertThat(state(id)).isEqualTo(LetterState.RECEIVING);
        return id;
    }

    private @Nullable Frozen frozen(String id) {
        return Await.result(letters.find(id)).frozen();
    }

    private Waiting waiting(String id) {
        return Objects.requireNonNull(Await.result(letters.find(id)).review().waiting());
    }
}
