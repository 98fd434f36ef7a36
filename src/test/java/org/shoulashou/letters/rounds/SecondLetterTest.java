package org.shoulashou.letters.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.letters.text.FreshLetters;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.PairingState;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Nobody stands there with empty hands: a child whose letter is away may write another, to one to whom nothing comes. */
class SecondLetterTest extends LettersOverHttp {

    private static final Instant A_DAY_BEFORE_IT_IS_DUE = Instant.parse("2026-09-17T02:00:00Z");

    @Autowired
    private MayTravel travel;

    @Autowired
    private FreshLetters fresh;

    @Autowired
    private Pupils pupils;

    private String emptyHanded = "";

    @BeforeEach
    void twoMoreFriendsOfWhomOneDoesNotWrite() {
        emptyHanded = child(partnerClass);
        Await.done(befriended(child(inlandClass), emptyHanded));
    }

    @Test
    @Tag("R14")
    void aSecondLetterGoesTheWayOfEveryLetterToAChildWhomNobodyWrote() {
        released(handedIn("<p>你好！秋天到了。</p>"));
        assertThat(own().path("canWriteSecond")).hasSize(1);
        assertThat(theirs().path("withoutLetter").toString()).contains(emptyHanded);

        ok(ask(here, author, emptyHanded));

        String id = text(draft(), "id");
        handIn(write(ok(desk.get("/api/desk/letters/" + id)), "<p>你好！我也给你写一封。</p>"));
        released(id);
        assertThat(state(id)).isEqualTo(LetterState.SCHEDULED);
        assertThat(theirs().path("withoutLetter")).isEmpty();
        assertThat(own().path("canWriteSecond")).isEmpty();
    }

    @Test
    void noneIsAskedWhoseOwnLetterIsNotAwayNorTwiceNorByTheOtherSchool() {
        assertThat(ask(here, author, emptyHanded).code()).isEqualTo("letters.no-second-letter");
        handedIn("<p>你好！秋天到了。</p>");

        assertThat(ask(there, author, emptyHanded).code()).isEqualTo("letters.no-second-letter");
        assertThat(ask(here, author, reader).code()).isEqualTo("letters.no-second-letter");
        ok(ask(here, author, emptyHanded));
        assertThat(ask(here, author, emptyHanded).code()).isEqualTo("letters.no-second-letter");
    }

    @Test
    void whoeverWasAskedAndDoesNotWriteHidesNobodyInTheLastDays() {
        handedIn("<p>你好！秋天到了。</p>");
        ok(ask(here, author, emptyHanded));
        assertThat(theirs().path("asked").toString()).contains(emptyHanded);
        assertThat(theirs().path("withoutLetter").toString()).doesNotContain(emptyHanded);
        String another = anotherWhoseLetterIsAway();
        assertThat(ask(here, another, emptyHanded).code()).isEqualTo("letters.no-second-letter");

        clock.move(Duration.between(clock.instant(), A_DAY_BEFORE_IT_IS_DUE));

        assertThat(theirs().path("withoutLetter").toString()).contains(emptyHanded);
        assertThat(theirs().path("asked").toString()).doesNotContain(emptyHanded);
        ok(ask(here, another, emptyHanded));
    }

    @Test
    void whatWentBackToWhoeverWasAskedOrRestsHidesNobody() {
        handedIn("<p>你好！秋天到了。</p>");
        ok(ask(here, author, emptyHanded));
        String id = text(draft(), "id");
        handIn(write(ok(desk.get("/api/desk/letters/" + id)), "<p>你好！我也给你写一封。</p>"));
        assertThat(theirs().path("withoutLetter").toString()).doesNotContain(emptyHanded);

        Await.done(letters.change(id, now -> now.frozen(Frozen.PAUSED, clock.instant())));
        assertThat(theirs().path("withoutLetter").toString()).contains(emptyHanded);
        Await.done(letters.change(id, now -> now.thawed(new Waiting.Deadline(now(), now(), now()))));
        assertThat(theirs().path("withoutLetter").toString()).doesNotContain(emptyHanded);

        Await.done(letters.change(id, now -> now.returned(ReturnReason.CONTACT_DATA, null, null, now())));
        assertThat(theirs().path("withoutLetter").toString()).contains(emptyHanded);
        assertThat(theirs().path("asked")).isEmpty();
    }

    private Instant now() {
        return clock.instant();
    }

    private String anotherWhoseLetterIsAway() {
        String another = child(inlandClass);
        pairing = Await.result(befriended(another, child(partnerClass))).id();
        desk = signedIn(people.account(another));
        handedIn("<p>你好！这里下雨了。</p>");
        return another;
    }

    @Test
    @Tag("R12")
    void noChildHearsOfAnotherBeforeAnAdultOfTheOtherSideAgreed() {
        handedIn("<p>你好！秋天到了。</p>");
        ok(ask(here, author, emptyHanded));
        String penName = Await.result(pupils.find(emptyHanded)).penName();
        String id = text(draft(), "id");

        assertThat(desk.get("/api/desk/letters").body()).doesNotContain(penName);
        assertThat(desk.get("/api/desk/letters/" + id).body()).doesNotContain(penName);
        handIn(write(ok(desk.get("/api/desk/letters/" + id)), "<p>你好！我也给你写一封。</p>"));
        assertThat(desk.get("/api/desk/letters/" + id).body()).doesNotContain(penName);
        released(id);

        assertThat(desk.get("/api/desk/letters/" + id).body()).contains(penName);
        assertThat(list(ok(colleagueHere.get("/api/letters/" + id + "/history"))))
                .filteredOn(line -> text(line, "deed").equals("SECOND_LAID"))
                .singleElement()
                .satisfies(line -> assertThat(text(line, "name")).startsWith("counsellor"));
    }

    @Test
    @Tag("R23")
    void whoWishesForNoMoreSecondLettersKeepsTheirOwnFriend() {
        handedIn("<p>你好！秋天到了。</p>");
        ok(ask(here, author, emptyHanded));
        String id = text(draft(), "id");
        handIn(write(ok(desk.get("/api/desk/letters/" + id)), "<p>你好！我也给你写一封。</p>"));
        released(id);
        clock.move(Duration.ofDays(24));
        Await.done(letters.change(id, now -> now.delivered(clock.instant())));
        Browser reader = signedIn(people.account(emptyHanded));

        ok(reader.post("/api/desk/received/" + id + "/not-right", Map.of("why", "FRIGHTENS_ME", "stop", true)));

        assertThat(Await.result(pairings.seatedOf(List.of(emptyHanded)).next()).state())
                .isEqualTo(PairingState.ACTIVE);
        assertThat(Await.result(pairings.find(pairing)).state()).isEqualTo(PairingState.ACTIVE);
        Between again = Between.second(
                Await.result(classPairings.find(classPairing())),
                Await.result(letters.find(id)).between().author(),
                Await.result(letters.find(id)).between().reader(),
                "winter");
        Letter next = Await.result(fresh.laid(again, new Hand("a-teacher", "A teacher", null, clock.instant())));
        assertThat(Await.result(travel.standing(next))).isEqualTo(MayTravel.Standing.ENDED);
        assertThat(here.get("/api/letters/" + id + "/history").body()).doesNotContain("STOPPED_BY_READER");
    }

    @Test
    void aChildWhoseFriendIsGoneIsWrittenToAllTheSameAndTwoAtOnceLayOneSheet() {
        handedIn("<p>你好！秋天到了。</p>");
        String alone = child(partnerClass);
        assertThat(theirs().path("withoutLetter").toString()).contains(alone);
        String pair =
                Await.result(pairings.seatedOf(List.of(emptyHanded)).next()).id();
        Await.done(pairings.change(pair, now -> now.paused(Because.CONSENT_GONE, null, clock.instant())));

        List<Integer> answers = Stream.of(alone, emptyHanded)
                .parallel()
                .map(to -> ask(here, author, to).status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409);
        Letter laid = Await.result(letters.find(text(draft(), "id")));
        assertThat(Await.result(travel.standing(laid))).isEqualTo(MayTravel.Standing.FREE);
        assertThat(theirs().path("withoutLetter").toString())
                .doesNotContain(laid.between().reader().pupil());
    }

    private String classPairing() {
        return Await.result(pairings.find(pairing)).classPairing();
    }

    private Browser.Answer ask(Browser who, String from, String to) {
        return who.post(path() + "/second-letters", Map.of("author", from, "reader", to));
    }

    private JsonNode draft() {
        return list(ok(desk.get("/api/desk/letters")).path("sent")).stream()
                .filter(row -> text(row, "state").equals("DRAFT"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode own() {
        return ok(here.get(path() + "/rounds")).get(0).path("classes").get(0);
    }

    private JsonNode theirs() {
        return ok(here.get(path() + "/rounds")).get(0).path("classes").get(1);
    }

    private String path() {
        return "/api/class-pairings/" + classPairing();
    }
}
