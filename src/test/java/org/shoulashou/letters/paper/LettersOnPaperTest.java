package org.shoulashou.letters.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.paper.KeepsakePaper.Kept;
import org.shoulashou.letters.paper.KeepsakePaper.Photo;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.paper.QrDots;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.PrintedPaper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Letters that are written by hand come in, and a friendship can be kept on paper. */
class LettersOnPaperTest extends LettersOverHttp {

    private static final int DOT = 8;

    @Autowired
    private FilePage filePage;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private Pictures pictures;

    private final Caller teacher = new Caller("a-teacher", AccountKind.STAFF, "A teacher", List.of());

    @Test
    @Tag("R26")
    void aPhotographedPageIsFiledUnderItsChildAndItsOwnCodeIsNoMark() {
        assertThat(here.get("/api/classes/" + inlandClass + "/letter-sheets.pdf")
                        .status())
                .isEqualTo(200);
        byte[] page = photograph(codeOf(author));
        byte[] next = photograph(codeOf(author), 300);

        FilePage.FiledLetter first = filed(page);
        FilePage.FiledLetter second = filed(next);

        assertThat(first.problem()).isNull();
        assertThat(filed(page).picture()).isEqualTo(first.picture());
        assertThat(second.letterId()).isEqualTo(first.letterId());
        Letter letter = Await.result(letters.find(Objects.requireNonNull(first.letterId())));
        assertThat(letter.between().author().pupil()).isEqualTo(author);
        assertThat(letter.content().pictures()).hasSize(2);
        assertThat(letter.state()).isEqualTo(LetterState.IN_REVIEW);
        assertThat(Objects.requireNonNull(letter.review().screened()).marks()).isEmpty();
    }

    @Test
    void aPictureWithoutACodeOfTheClassIsToldAndFilesNothing() {
        assertThat(filed(photograph("https://somewhere.example")).problem()).isNotNull();
        assertThat(filed("no picture".getBytes(StandardCharsets.UTF_8)).problem())
                .isNotNull();
        assertThat(Await.result(letters.writtenBy(author).hasElements())).isFalse();
    }

    @Test
    void whatWasTypedIsNotHandedInBehindTheChildsBack() {
        write(begin(), "<p>还没写完</p>");
        here.get("/api/classes/" + inlandClass + "/letter-sheets.pdf");

        assertThat(filed(photograph(codeOf(author))).problem()).isNotNull();
        assertThat(Await.result(letters.writtenBy(author).next()).state()).isEqualTo(LetterState.DRAFT);
    }

    @Test
    void whatWasDrawnIsNotHandedInBehindTheChildsBackEither() {
        JsonNode letter = begin();
        String address = "/api/desk/letters/" + text(letter, "id");
        JsonNode drawing = ok(desk.upload(address + "/pictures?kind=DRAWING", photograph("https://a.drawing.example")));
        Map<String, Object> drawn = Map.of(
                "version", letter.path("version").asLong(),
                "body", "",
                "paper", "lined",
                "ink", "blue",
                "pictures", List.of(text(drawing, "id")));
        ok(desk.put(address, drawn));
        here.get("/api/classes/" + inlandClass + "/letter-sheets.pdf");

        assertThat(filed(photograph(codeOf(author))).problem()).isNotNull();
        assertThat(state(text(letter, "id"))).isEqualTo(LetterState.DRAFT);
    }

    @Test
    @Tag("R08")
    void aPageGoesUnderNoOtherChildThanItsCodeSaysAndIsTakenOutByWhoeverFiledIt() {
        String other = child(inlandClass);
        Await.done(befriended(other, child(partnerClass)));
        here.get("/api/classes/" + inlandClass + "/letter-sheets.pdf");
        String pile = "/api/letters/pile?file=page.png&schoolClass=" + inlandClass;
        JsonNode wrong = ok(here.upload(pile + "&pupil=" + other, photograph(codeOf(author))));
        assertThat(wrong.path("problem").toString()).contains("another child");

        JsonNode filed = ok(here.upload(pile + "&pupil=" + other, photograph("https://somewhere.example")));
        String page = "/api/letters/" + text(filed, "letterId") + "/pages/" + text(filed, "picture");

        assertThat(colleagueHere.delete(page).code()).isEqualTo("letters.not-now");
        assertThat(here.delete(page).status()).isEqualTo(204);
        Letter empty = Await.result(letters.find(text(filed, "letterId")));
        assertThat(empty.state()).isEqualTo(LetterState.DRAFT);
        assertThat(empty.content().pictures()).isEmpty();
        JsonNode again = ok(here.upload(pile + "&pupil=" + author, photograph("https://somewhere.example")));
        seen(colleagueHere, text(again, "letterId"));
        String read = "/api/letters/" + text(again, "letterId") + "/pages/" + text(again, "picture");
        assertThat(here.delete(read).code()).isEqualTo("letters.page-read-already");
    }

    @Test
    @Tag("R14")
    void whoFiledAPageDoesNotApproveItAndTwoOthersRead() {
        String pile = "/api/letters/pile?file=page.png&schoolClass=" + inlandClass + "&pupil=" + author;
        String id = text(ok(here.upload(pile, photograph("https://somewhere.example"))), "letterId");

        JsonNode seen = seen(here, id);
        assertThat(seen.path("allowedActions").toString()).doesNotContain("APPROVE");
        assertThat(seen.path("fourEyes").toString()).contains("handed in for the child");
        assertThat(act(here, id, "approve").status()).isEqualTo(409);
        ok(act(colleagueHere, id, "approve"));
        assertThat(state(id)).isEqualTo(LetterState.SECOND_READER);
    }

    @Test
    @Tag("R09")
    void whatWentBackIsWrittenAnewAndTheRefusedPageIsNotHandedInAgain() {
        String id = Objects.requireNonNull(
                filed(photograph("https://a.first.page.example"), author).letterId());
        Await.done(letters.change(id, now -> now.returned(ReturnReason.CONTACT_DATA, null, null, clock.instant())));
        clock.move(Duration.ofHours(1));

        FilePage.FiledLetter anew = filed(photograph("https://a.clean.page.example"), author);
        assertThat(Await.result(letters.find(id)).content().pictureIds()).containsExactly(anew.picture());
        clock.move(Duration.ofMinutes(1));
        FilePage.FiledLetter further = filed(photograph("https://a.second.page.example"), author);

        assertThat(Await.result(letters.find(id)).content().pictureIds())
                .containsExactly(anew.picture(), further.picture());
        Owner pages = new Owner("letters", "PAGE", id);
        assertThat(Await.result(pictures.of(pages).count())).isEqualTo(3);
    }

    @Test
    void twoFirstPagesOfAChildAtTheSameMomentLieInOneLetter() {
        byte[] one = photograph("https://a.first.page.example");
        byte[] another = photograph("https://a.second.page.example");

        List<FilePage.FiledLetter> both = Await.result(
                Flux.merge(filing(one, author), filing(another, author)).collectList());

        assertThat(both).extracting(FilePage.FiledLetter::problem).containsOnlyNulls();
        assertThat(Await.result(letters.writtenBy(author).collectList()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.content().pictures()).hasSize(2));
    }

    @Test
    @Tag("R05")
    void noPageIsFiledForAFriendWhoseConsentIsGone() {
        here.get("/api/classes/" + inlandClass + "/letter-sheets.pdf");
        withdraw(reader);

        FilePage.FiledLetter refused = filed(photograph(codeOf(author)));

        assertThat(Objects.requireNonNull(refused.problem()).en()).isEqualTo("This letter rests for now");
        assertThat(Await.result(letters.writtenBy(author).hasElements())).isFalse();
    }

    @Test
    void aPageWithoutACodeIsGivenItsChildByHandButNoneOfAnotherClass() {
        byte[] page = photograph("https://somewhere.example");
        assertThat(filed(page).whose()).isTrue();

        assertThat(filed(page, reader).problem()).isNotNull();
        String id = Objects.requireNonNull(filed(page, author).letterId());

        assertThat(Await.result(letters.find(id)).between().author().pupil()).isEqualTo(author);
        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
    }

    @Test
    @Tag("R33")
    void aKeepsakeHoldsEachLetterInItsScript() {
        LocalDate day = LocalDate.of(2026, 10, 30);
        Photo photo = new Photo(page(), 600, 800);
        List<Kept> kept = List.of(
                new Kept("小雨点", "秋天的第一封信", day, "你好！\nབཀྲ་ཤིས་བདེ་ལེགས།", List.of(), 0),
                new Kept("葡萄架", null, day, "ياخشىمۇسىز؟", List.of(photo), 1),
                new Kept("葡萄架", null, day, null, List.of(), 0));

        PrintedPaper paper = PrintedPaper.of(KeepsakePaper.of("小雨点", "葡萄架", kept));

        assertThat(paper.text()).contains("秋天的第一封信", "你好！", "1 张图片", "打不开").doesNotContain("□");
        assertThat(paper.fonts()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(paper.pictures()).isOne();
    }

    @Test
    void aKeepsakeHoldsPicturesAndOneLetterThatIsGoneKeepsNoOtherOut() {
        String id = text(
                ok(here.upload(
                        "/api/letters/pile?file=page.png&schoolClass=" + inlandClass + "&pupil=" + author,
                        photograph("https://somewhere.example"))),
                "letterId");
        arrived(id);
        Await.done(pairings.change(pairing, now -> now.paused(Because.CHILD_WISHES, null, clock.instant())));
        Query ofPupil = new Query(Criteria.where("_id").is(pairing));
        Await.done(database.updateFirst(ofPupil, new Update().set("state", "ENDED"), "pairings"));
        String book = "/api/desk/friends/" + pairing + "/keepsake.pdf";
        assertThat(friendsDesk.get(book).status()).isEqualTo(200);

        Await.done(keys.destroy(author));

        assertThat(friendsDesk.get(book).status()).isEqualTo(200);
    }

    /** Let go by both schools, and laid on the friend's desk. */
    private void arrived(String id) {
        Update there = new Update().set("state", "DELIVERED").set("times.deliveredAt", clock.instant());
        Await.done(database.updateFirst(new Query(Criteria.where("_id").is(id)), there, Letter.COLLECTION));
    }

    private static byte[] page() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private FilePage.FiledLetter filed(byte[] page) {
        return filed(page, null);
    }

    private FilePage.FiledLetter filed(byte[] page, @Nullable String pupil) {
        return Await.result(filing(page, pupil));
    }

    private Mono<FilePage.FiledLetter> filing(byte[] page, @Nullable String pupil) {
        return filePage.file(new FilePage.Arrived(inlandClass, "page.png", page, pupil), teacher);
    }

    private String codeOf(String pupil) {
        Query ofPupil = new Query(Criteria.where("pupil").is(pupil));
        return String.valueOf(Await.result(database.findOne(ofPupil, Document.class, "letterSheets"))
                .get("_id"));
    }

    private static byte[] photograph(String code) {
        return photograph(code, 400);
    }

    private static byte[] photograph(String code, int more) {
        BitMatrix dots = QrDots.of(code);
        int side = dots.getWidth() * DOT;
        BufferedImage image = new BufferedImage(side + more, side + 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                boolean inside = x < side && y < side && dots.get(x / DOT, y / DOT);
                image.setRGB(x, y, inside ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
