package org.shoulashou.exchange.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.exchange.ExchangeFigures;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Two classes with one friendship between them, and what adults of both do. */
public abstract class TwoClassesOverHttp extends MatchingOverHttp {

    protected static final String FRIDAY = "2026-09-18T03:00:00Z";
    protected static final String MONDAY = "2026-09-21T03:00:00Z";

    @Autowired
    protected Pairings pairings;

    @Autowired
    protected ClassPairings classPairings;

    @Autowired
    protected ExchangeFigures figures;

    @LocalServerPort
    protected int port;

    protected String classes = "";
    protected String child = "";
    protected String friend = "";
    protected String pairing = "";

    @BeforeEach
    void befriend() {
        child = pupil(inlandClass, "2016-05");
        friend = pupil(partnerClass, "2016-05");
        ClassPairing two = ClassPairing.of(
                plan, YEAR, group(inlandClass, "city"), group(partnerClass, "county"), LocalDate.of(2026, 9, 20));
        Pairing proposed = Pairing.proposed(
                fresh("pairing") + plan,
                two,
                null,
                new Member(
                        child, inlandClass, two.inland().school(), two.inland().place(), null),
                new Member(
                        friend,
                        partnerClass,
                        two.partner().school(),
                        two.partner().place(),
                        null),
                new Pairing.Merits(40, List.of()),
                clock.instant());
        Hand hand = new Hand("somebody", "Somebody", clock.instant());
        Pairing active = proposed.confirmed(Side.INLAND, hand).confirmed(Side.PARTNER, hand);
        pairing = active.id();
        Await.done(classPairings.ensure(List.of(two), two.deadline()).then(pairings.save(active)));
        classes = "/api/class-pairings/" + two.id();
    }

    protected Group group(String schoolClass, String place) {
        String code = plan + "-" + place;
        return new Group(schoolClass, schoolClass.replaceAll("-4$", "-school"), code, List.of(code, plan, "CN"));
    }

    protected Map<String, Object> wish() {
        return Map.of(
                "once", "form", "kind", "VIDEO", "theme", "winter", "times", List.of(MONDAY, FRIDAY), "minutes", 40);
    }

    protected JsonNode proposed() {
        Answer answer = here.post(classes + "/meetings", wish());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    protected static String path(JsonNode page) {
        return "/api/meetings/" + text(page.path("meeting"), "id");
    }

    protected static Answer act(Browser who, JsonNode seen, String act, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", seen.path("version").asLong());
        return who.post(path(seen) + act, body);
    }

    protected JsonNode agreed() {
        return act(there, proposed(), "/agreement", Map.of("start", FRIDAY)).json();
    }

    protected static Map<String, Object> held(int heads, List<String> pictures, boolean sure) {
        return Map.of("heads", heads, "minutes", 40, "pictures", pictures, "allMayBeShown", sure);
    }

    /** Sessions end while the clock moves. */
    protected Browser signedInAgain(Browser gone, String schoolClass) {
        gone.without(Browser.SESSION);
        return counsellorOf(schoolClass);
    }

    protected static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
