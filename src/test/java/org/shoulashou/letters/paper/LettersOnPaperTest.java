package org.shoulashou.letters.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.shoulashou.letters.paper.KeepsakePaper.Kept;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.paper.QrDots;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.PrintedPaper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** Letters that are written by hand come in, and a friendship can be kept on paper. */
class LettersOnPaperTest extends LettersOverHttp {

    private static final int DOT = 8;

    @Autowired
    private FilePage filePage;

    private final Caller teacher = new Caller("a-teacher", AccountKind.STAFF, "A teacher", List.of());

    @Test
    @Tag("R26")
    void aPhotographedPageIsFiledUnderItsChildAndItsOwnCodeIsNoMark() {
        assertThat(here.get("/api/classes/" + inlandClass + "/letter-sheets.pdf")
                        .status())
                .isEqualTo(200);
        byte[] page = photograph(codeOf(author));

        FilePage.FiledLetter first = filed(page);
        FilePage.FiledLetter second = filed(page);

        assertThat(first.problem()).isNull();
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
        List<Kept> kept = List.of(
                new Kept("小雨点", "秋天的第一封信", day, "你好！\nབཀྲ་ཤིས་བདེ་ལེགས།", 0),
                new Kept("葡萄架", null, day, "ياخشىمۇسىز؟", 2));

        PrintedPaper paper = PrintedPaper.of(KeepsakePaper.of("小雨点", "葡萄架", kept));

        assertThat(paper.text()).contains("秋天的第一封信", "你好！", "2 张图片").doesNotContain("□");
        assertThat(paper.fonts()).hasSizeGreaterThanOrEqualTo(3);
    }

    private FilePage.FiledLetter filed(byte[] page) {
        return filed(page, null);
    }

    private FilePage.FiledLetter filed(byte[] page, @Nullable String pupil) {
        return Await.result(filePage.file(new FilePage.Arrived(inlandClass, "page.png", page, pupil), teacher));
    }

    private String codeOf(String pupil) {
        Query ofPupil = new Query(Criteria.where("pupil").is(pupil));
        return String.valueOf(Await.result(database.findOne(ofPupil, Document.class, "letterSheets"))
                .get("_id"));
    }

    private static byte[] photograph(String code) {
        BitMatrix dots = QrDots.of(code);
        int side = dots.getWidth() * DOT;
        BufferedImage image = new BufferedImage(side + 400, side + 600, BufferedImage.TYPE_INT_RGB);
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
