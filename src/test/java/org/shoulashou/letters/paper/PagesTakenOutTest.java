package org.shoulashou.letters.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.SlowLetters;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Whoever photographed a page can put right what went wrong with it, also after the letter went back. */
class PagesTakenOutTest extends LettersOverHttp {

    @Autowired
    private Pictures pictures;

    @Autowired
    private Aggregates aggregates;

    @Autowired
    private Histories histories;

    @Autowired
    private SchoolDays days;

    @Test
    @Tag("R09")
    void aPageOfALetterThatWentBackIsTakenOutAndStaysAsEvidence() throws IOException {
        JsonNode filed = filed(40);
        String id = text(filed, "letterId");
        givenBack(id);

        assertThat(takeOut(filed).status()).isEqualTo(204);

        assertThat(state(id)).isEqualTo(LetterState.RETURNED);
        assertThat(pagesIn(id)).isEmpty();
        assertThat(kept(id)).isEqualTo(1);
        assertThat(pictures.picture(text(filed, "picture")).blockOptional()).isPresent();
        clock.move(Duration.ofMinutes(1));
        String anew = text(filed(50), "picture");
        assertThat(pagesIn(id)).containsExactly(anew);
        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
    }

    /** It lay under the wrong child: that child neither sees it again nor puts it back; a lead opens it. */
    @Test
    @Tag("R09")
    @Tag("R15")
    void aPageThatWasTakenOutIsNoMoreOfTheChildsAndALeadOpensIt() throws IOException {
        JsonNode filed = filed(40);
        String id = text(filed, "letterId");
        String page = text(filed, "picture");
        givenBack(id);

        assertThat(takeOut(filed).status()).isEqualTo(204);

        String own = "/api/desk/letters/" + id;
        assertThat(desk.get(own + "/pictures/" + page).status()).isNotEqualTo(200);
        assertThat(desk.get(own + "/pictures/" + page + "?small=true").status()).isNotEqualTo(200);
        Map<String, Object> back = Map.of(
                "version", ok(desk.get(own)).path("version").asLong(),
                "body", "<p>你好</p>",
                "paper", "lined",
                "ink", "blue",
                "pictures", List.of(page));
        assertThat(desk.put(own, back).code()).isEqualTo("letters.picture-gone");
        assertThat(pagesIn(id)).isEmpty();
        String reviewed = "/api/letters/" + id + "/pictures/" + page;
        assertThat(colleagueHere.get(reviewed).status()).isEqualTo(200);
        assertThat(here.get(reviewed).status()).isNotEqualTo(200);
    }

    /** What was read was the page before. */
    @Test
    @Tag("R09")
    void aPageThatCameAfterTheReturnIsTakenOutAsLongAsNobodyHasReadThatOne() throws IOException {
        String id = text(filed(40), "letterId");
        givenBack(id);
        clock.move(Duration.ofMinutes(1));
        JsonNode anew = filed(50);

        assertThat(takeOut(anew).status()).isEqualTo(204);

        assertThat(pagesIn(id)).isEmpty();
        assertThat(state(id)).isEqualTo(LetterState.RETURNED);
        assertThat(kept(id)).as("nobody has seen the second one").isZero();
        assertThat(pictures.picture(text(anew, "picture")).blockOptional()).isEmpty();
        clock.move(Duration.ofMinutes(1));
        JsonNode third = filed(60);
        seen(colleagueHere, id);
        assertThat(takeOut(third).code()).isEqualTo("letters.page-read-already");
    }

    /** Who opens it before it is out of the letter has seen it. */
    @Test
    @Tag("R15")
    void aPageThatSomebodyOpensWhileItIsTakenOutStays() throws IOException {
        JsonNode filed = filed(40);
        Letter letter = Await.result(letters.find(text(filed, "letterId")));
        String page = text(filed, "picture");
        Caller teacher = named(letter.review().filedBy().get(0));
        Letters slow = new SlowLetters(database, aggregates, opened(letter));

        Await.done(new TakePageOut(slow, histories, pictures, days, clock).takeOut(letter, page, teacher));

        assertThat(pagesIn(letter.id())).isEmpty();
        assertThat(pictures.picture(page).blockOptional()).isPresent();
    }

    private Mono<String> opened(Letter letter) {
        return Mono.defer(() -> histories.thenShow(letter, Deed.OPENED, named("a-guardian"), Mono.just("opened")));
    }

    private static Caller named(String id) {
        return new Caller(id, AccountKind.STAFF, id, List.of());
    }

    @Test
    @Tag("R08")
    void whatAChildHasWrittenOnIsTheChildsAlone() throws IOException {
        JsonNode filed = filed(40);
        String id = text(filed, "letterId");
        givenBack(id);
        clock.move(Duration.ofMinutes(1));
        Map<String, Object> more = Map.of(
                "version",
                        ok(desk.get("/api/desk/letters/" + id)).path("version").asLong(),
                "body", "<p>还没写完</p>",
                "paper", "lined",
                "ink", "blue",
                "pictures", List.of(text(filed, "picture")));
        ok(desk.put("/api/desk/letters/" + id, more));

        assertThat(takeOut(filed).code()).isEqualTo("letters.not-now");
        assertThat(pagesIn(id)).hasSize(1);
    }

    @Test
    void nobodyIsAskedToLookAgainAtALetterInWhichNothingIsLeft() throws IOException {
        JsonNode filed = filed(40);
        String id = text(filed, "letterId");
        givenBack(id);
        assertThat(takeOut(filed).status()).isEqualTo(204);
        Browser guardian = signedIn(people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(author)));

        assertThat(guardian.post("/api/family/letters/" + id + "/look-again", Map.of())
                        .code())
                .isEqualTo("letters.asked-again-already");
    }

    private JsonNode filed(int high) throws IOException {
        String pile = "/api/letters/pile?file=page.jpg&schoolClass=" + inlandClass + "&pupil=" + author;
        return ok(here.upload(pile, jpeg(high)));
    }

    private void givenBack(String id) {
        long step = seen(colleagueHere, id).path("version").asLong();
        Map<String, Object> back = Map.of("version", step, "reason", "UNREADABLE", "note", "这一页看不清楚，请再拍一次。");
        ok(colleagueHere.post("/api/letters/" + id + "/return", back));
    }

    private Browser.Answer takeOut(JsonNode filed) {
        return here.delete("/api/letters/" + text(filed, "letterId") + "/pages/" + text(filed, "picture"));
    }

    private List<String> pagesIn(String id) {
        Letter letter = Await.result(letters.find(id));
        return letter.content().pictureIds();
    }

    private long kept(String id) {
        return Await.result(pictures.of(new Owner("letters", "TAKEN_OUT", id)).count());
    }
}
