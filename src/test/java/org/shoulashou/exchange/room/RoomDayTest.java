package org.shoulashou.exchange.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.exchange.support.Line;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import tools.jackson.databind.JsonNode;

/** Two classes meet in the house's own room: who is let in, what passes, and what ends it. */
class RoomDayTest extends TwoClassesOverHttp {

    private static final Map<String, Boolean> LOOKED = Map.of("nobodyInView", true);
    private static final String OFFER = "{\"type\":\"offer\",\"sdp\":\"v=0 picture and sound\"}";

    private String room = "";

    @BeforeEach
    void agree() {
        JsonNode agreed = agreed();
        room = path(agreed) + "/room";
        assertThat(here.get(room).code()).isEqualTo("exchange.room-closed");
        clock.move(Duration.between(clock.instant(), Instant.parse(FRIDAY)));
        here = signedInAgain(here, inlandClass);
        there = signedInAgain(there, partnerClass);
    }

    private Line line(Browser who) {
        return Line.to(port, room + "/line", who, "http://127.0.0.1:" + port);
    }

    private void bothCameIn() {
        here.post(room + "/entry", LOOKED);
        there.post(room + "/entry", LOOKED);
    }

    @Test
    @Tag("R02")
    void aClassWithSomebodyWhoIsNotShownComesInWhenItsTeacherHasLooked() {
        enrolled(inlandClass, "2016-08");

        assertThat(list(here.get(room).json().path("sitOut"))).hasSize(1);
        assertThat(here.post(room + "/entry", Map.of("nobodyInView", false)).code())
                .isEqualTo("exchange.room-unconfirmed");
        assertThat(line(here).ends()).isEqualTo("refused");
        assertThat(here.post(room + "/entry", LOOKED).json().path("ready").asBoolean())
                .isTrue();
    }

    @Test
    void nothingPassesBeforeATeacherOpensAndThenOnlySignals() throws InterruptedException {
        bothCameIn();
        assertThat(here.post(room + "/opening", Map.of()).code()).isEqualTo("exchange.room-not-both");
        Line one = line(here);
        Line other = line(there);
        one.hear("changed");
        other.hear("changed");
        one.say("{\"type\":\"offer\",\"sdp\":\"too early\"}");

        assertThat(there.post(room + "/opening", Map.of()).json().path("open").asBoolean())
                .isTrue();
        one.hear("changed");
        one.say(OFFER);

        assertThat(other.hear("sdp")).contains("picture and sound").doesNotContain("too early");
        assertThat(there.post(room + "/silence", Map.of("own", false, "muted", true, "blanked", true))
                        .json()
                        .path("other")
                        .path("blanked")
                        .asBoolean())
                .isTrue();
        assertThat(here.get(room).json().path("own").path("muted").asBoolean()).isTrue();
        there.post(room + "/silence", Map.of("own", false, "muted", false));
        assertThat(here.get(room).json().path("own").path("blanked").asBoolean())
                .as("who gives the sound back leaves the picture covered")
                .isTrue();

        here.post(room + "/end", Map.of());

        assertThat(one.ends()).isEqualTo("over");
        assertThat(other.ends()).isEqualTo("over");
    }

    @Test
    void whatIsNoSignalOrTooLongOrTooMuchEndsTheLine() throws InterruptedException {
        bothCameIn();
        Line words = line(here);
        words.hear("changed");
        words.say("{\"type\":\"chat\",\"sdp\":\"hello\"}");
        assertThat(words.ends()).isEqualTo("over");

        Line tooLong = line(here);
        tooLong.hear("changed");
        tooLong.say("{\"type\":\"offer\",\"sdp\":\"" + "x".repeat(RoomConfiguration.LONGEST) + "\"}");
        assertThat(tooLong.ends()).isEqualTo("over");

        Line tooMuch = line(here);
        tooMuch.hear("changed");
        for (int i = 0; i <= Rate.MOST; i++) tooMuch.say("{\"type\":\"hello\"}");
        assertThat(tooMuch.ends()).isEqualTo("over");
    }

    @Test
    @Tag("R29")
    void theLineEndsWithTheSessionAndWithANewerOne() throws InterruptedException {
        bothCameIn();
        Line older = line(here);
        older.hear("changed");
        Line newer = line(here);
        newer.hear("changed");
        assertThat(older.ends()).isEqualTo("over");

        here.delete("/api/session");

        assertThat(newer.ends()).isEqualTo("over");
    }

    @Test
    @Tag("R31")
    void aPageOfAnotherHouseAndAThirdSchoolAreNotLetIn() {
        bothCameIn();
        String third = "http://127.0.0.1:" + port;

        assertThat(RoomLine.isFromHere(MockServerWebExchange.from(
                        MockServerHttpRequest.get("/line").header("Host", "house.example"))))
                .isFalse();
        assertThat(Line.to(port, room + "/line", here, "https://elsewhere.example")
                        .ends())
                .isEqualTo("refused");
        assertThat(Line.to(port, room + "/line", league, third).ends()).isEqualTo("refused");
        assertThat(Line.to(port, room + "/line", browser(), third).ends()).isEqualTo("refused");
    }

    @Test
    @Tag("R05")
    void aConsentThatGoesMeanwhileBlanksThePictureUntilSomebodyHasLookedAgain() {
        String another = pupil(inlandClass, "2016-09");
        bothCameIn();

        withdraw(another);

        JsonNode now = here.get(room).json();
        assertThat(now.path("own").path("blanked").asBoolean()).isTrue();
        assertThat(now.path("ready").asBoolean()).isFalse();
        assertThat(there.post(room + "/silence", Map.of("own", false, "muted", false, "blanked", false))
                        .code())
                .isEqualTo("exchange.room-unconfirmed");
    }

    @Test
    void onlyTheRoomsPageMayAskForTheCamera() {
        assertThat(browser().get("/meetings/any/room").header("Permissions-Policy"))
                .startsWith("camera=(self), microphone=(self)");
        assertThat(browser().get("/meetings/any").header("Permissions-Policy")).startsWith("camera=(), microphone=()");
    }
}
