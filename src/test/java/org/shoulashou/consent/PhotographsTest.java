package org.shoulashou.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.platform.paper.QrDots;
import tools.jackson.databind.JsonNode;

/** A signed paper is photographed, and its photograph is seen by the second adult and by the family, over HTTP. */
class PhotographsTest extends AccountsOverHttp {

    private static final String BOARD = "/api/classes/" + CLASS + "/consents";

    private Browser teacher;
    private Browser lead;
    private String pupil;

    @BeforeEach
    void enrolAPupil() {
        teacher = signedIn(teacher());
        lead = signedIn(lead());
        pupil = people.pupil(CLASS, fresh("cloud"), List.of("sun", "boat", "cat"))
                .id();
    }

    @Test
    @Tag("R26")
    @Tag("R32")
    void theSecondAdultSeesTheFirstOnesPhotograph() throws IOException {
        String page = send(photograph(""));
        assertThat(enter(List.of(page)).status()).isEqualTo(200);

        JsonNode waits = row(lead).path("paper");
        assertThat(waits.at("/pages/0/id").asString()).isEqualTo(page);
        assertThat(waits.at("/pages/0/width").asInt()).isEqualTo(600);
        Answer seen = lead.get(pages() + "/" + page);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(seen.header("Cache-Control")).contains("no-store");
        assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(seen.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(stored("pictures.chunks")).doesNotContain("JFIF");
        assertThat(confirm(lead).status()).isEqualTo(200);
        assertThat(lead.get(pages() + "/" + page).status()).isEqualTo(200);
    }

    @Test
    @Tag("R16")
    void whoLooksStandsInTheLogBeforeTheySee() throws IOException {
        String page = send(photograph(""));
        enter(List.of(page));
        assertThat(looks()).isZero();

        lead.get(pages() + "/" + page);
        assertThat(looks()).isOne();

        assertThat(lead.get(pages() + "/another").code()).isEqualTo("consent.no-such-photograph");
        assertThat(looks()).isOne();
    }

    @Test
    void aPaperNeedsAPhotographOrAReasonThatTheSecondAdultSees() {
        Answer bare = enter(Map.of());
        assertThat(bare.code()).isEqualTo("consent.photograph-missing");
        assertThat(bare.json().at("/errors/0/pointer").asString()).isEqualTo("/pages");

        assertThat(enter(Map.of("withoutPhotograph", "FILED_AT_SCHOOL")).status())
                .isEqualTo(200);

        assertThat(row(lead).at("/paper/withoutPhotograph").asString()).isEqualTo("FILED_AT_SCHOOL");
    }

    @Test
    void onlyItsRecorderChangesAPhotographAndOnlyUntilItIsConfirmed() throws IOException {
        String blurred = send(photograph(""));
        enter(List.of(blurred));
        String sharp = send(photograph("sharp"));

        assertThat(change(lead, sharp).code()).isEqualTo("consent.only-its-recorder");
        long before = version();
        assertThat(change(teacher, sharp).status()).isEqualTo(200);

        assertThat(lead.get(pages() + "/" + blurred).code()).isEqualTo("consent.no-such-photograph");
        assertThat(kept()).containsExactly(sharp);
        assertThat(lead.post(paper() + "/confirmation", Map.of("version", before))
                        .code())
                .isEqualTo("platform.stale");
        assertThat(confirm(lead).status()).isEqualTo(200);
        assertThat(change(teacher, send(photograph(""))).code()).isEqualTo("consent.no-paper");
    }

    @Test
    void aDiscardedPaperTakesItsPhotographsWithIt() throws IOException {
        enter(List.of(send(photograph("")), send(photograph("two"))));
        assertThat(kept()).hasSize(2);

        teacher.delete(paper() + "?version=" + version());

        assertThat(kept()).isEmpty();
        assertThat(stored("pictures.files")).doesNotContain(pupil);
    }

    @Test
    @Tag("R31")
    void aPhotographOfAnotherPupilIsNotTaken() throws IOException {
        String others = send(photograph(""));
        String first = pupil;
        pupil = people.pupil(CLASS, fresh("leaf"), List.of("sun", "sun", "sun")).id();

        assertThat(enter(List.of(others)).code()).isEqualTo("consent.page-gone");
        assertThat(enter(List.of("a", "b", "c", "d", "e")).code()).isEqualTo("consent.too-many-pages");
        assertThat(lead.get(pages() + "/" + others).code()).isEqualTo("consent.no-such-photograph");
        assertThat(first).isNotEqualTo(pupil);
    }

    @Test
    @Tag("R26")
    void whatIsNoPhotographIsRefusedInWords() {
        byte[] page = "<html>signed.jpg</html>".getBytes(StandardCharsets.UTF_8);
        assertThat(teacher.upload(pages(), page).code()).isEqualTo("platform.picture-wrong-type");
        assertThat(teacher.upload(BOARD + "/pages", page).code()).isEqualTo("platform.picture-wrong-type");
        assertThat(teacher.upload(pages(), new byte[16 << 20]).code()).isEqualTo("platform.picture-too-large");
    }

    @Test
    void eachPaperOfAPileFindsItsPupil() throws IOException {
        String code = row(teacher).path("code").asString();

        JsonNode filed = teacher.upload(BOARD + "/pages", photograph(code)).json();
        assertThat(filed.path("pupilId").asString()).isEqualTo(pupil);
        assertThat(filed.path("code").asString()).isEqualTo(code);
        assertThat(enter(List.of(filed.at("/page/id").asString())).status()).isEqualTo(200);

        JsonNode unknown =
                teacher.upload(BOARD + "/pages", photograph("AAAA-2222")).json();
        assertThat(unknown.path("codeSeen").asBoolean()).isTrue();
        assertThat(unknown.has("page")).isFalse();
        JsonNode plain = teacher.upload(BOARD + "/pages", photograph("")).json();
        assertThat(plain.path("codeSeen").asBoolean()).isFalse();
    }

    @Test
    @Tag("R17")
    void theGuardianSeesThePhotographOfTheirOwnPaper() throws IOException {
        Browser mother = guardian(false);
        Browser father = guardian(true);
        String page = send(photograph(""));
        enter(List.of(page));
        String own = "/api/family/pupils/" + pupil + "/consents";
        assertThat(mother.get(own + "/pages/" + page).code()).isEqualTo("consent.no-such-photograph");
        confirm(lead);

        JsonNode child = mother.get("/api/family/consents").json().at("/children/0");
        assertThat(child.at("/photographs/0/id").asString()).isEqualTo(page);
        assertThat(mother.get(own + "/pages/" + page).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(father.get(own + "/pages/" + page).code()).isEqualTo("consent.no-such-photograph");
        String hash = child.at("/photographs/0/sha256").asString();
        assertThat(mother.get(own + "/export").body()).contains("Photographs", hash);
    }

    private String send(byte[] photograph) {
        Answer sent = teacher.upload(pages(), photograph);
        assertThat(sent.status()).isEqualTo(200);
        return sent.json().path("id").asString();
    }

    private Answer enter(List<String> pages) {
        return enter(Map.of("pages", pages));
    }

    private Answer enter(Map<String, Object> shown) {
        Map<String, Object> form = new HashMap<>(shown);
        form.put("code", row(teacher).path("code").asString());
        form.put(
                "signedOn",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).toString());
        form.put("answers", Arrays.stream(What.values()).collect(Collectors.toMap(What::name, what -> true)));
        return teacher.post(paper(), form);
    }

    private Answer change(Browser who, String page) {
        return who.put(paper() + "/pages", Map.of("pages", List.of(page), "version", version()));
    }

    private Answer confirm(Browser who) {
        return who.post(paper() + "/confirmation", Map.of("version", version()));
    }

    private long version() {
        return row(teacher).path("version").asLong();
    }

    private JsonNode row(Browser reader) {
        return reader.get(BOARD)
                .json()
                .path("pupils")
                .valueStream()
                .filter(each -> each.path("pupilId").asString().equals(pupil))
                .findFirst()
                .orElseThrow();
    }

    private Browser guardian(boolean second) {
        Map<String, Object> asking = Map.of("pupils", List.of(pupil), "secondGuardian", second);
        JsonNode ways = teacher.post(BOARD + "/requests", asking).json();
        String url = ways.at("/ways/0/url").asString();
        Browser guardian = browser();
        String token = url.substring(url.lastIndexOf('/') + 1);
        guardian.post("/api/session/guardian", Map.of("token", token, "sharedComputer", false));
        return guardian;
    }

    private String pages() {
        return "/api/classes/" + CLASS + "/pupils/" + pupil + "/consents/pages";
    }

    private String paper() {
        return "/api/classes/" + CLASS + "/pupils/" + pupil + "/consents/paper";
    }

    private long looks() {
        return raw("actionLog").stream()
                .map(Document::toString)
                .filter(line -> line.contains("CONSENT_PHOTOGRAPH_SEEN") && line.contains(pupil))
                .count();
    }

    private List<String> kept() {
        return raw("pictures").stream()
                .filter(each -> each.getEmbedded(List.of("owner", "_id"), "").equals(pupil))
                .filter(each -> each.get("until") == null)
                .map(each -> each.getString("_id"))
                .toList();
    }

    private String stored(String collection) {
        return raw(collection).toString();
    }

    /** A white sheet, with a code on it where one is given. */
    private static byte[] photograph(String code) throws IOException {
        BufferedImage sheet = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 800);
        pen.setColor(Color.BLACK);
        if (!code.isEmpty()) draw(QrDots.of(code), pen);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet, "jpeg", out);
        return out.toByteArray();
    }

    private static void draw(BitMatrix dots, Graphics2D pen) {
        for (int at = 0; at < dots.getWidth() * dots.getHeight(); at++) {
            int x = at % dots.getWidth();
            int y = at / dots.getWidth();
            if (dots.get(x, y)) pen.fillRect(60 + x * 5, 560 + y * 5, 5, 5);
        }
    }
}
