package org.shoulashou.letters.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.team.ReviewTeam;
import org.shoulashou.letters.team.ReviewTeam.Reviewer;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Round;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Two friends of two schools, their readers with all papers in order, and a round that is on. */
public abstract class LettersOverHttp extends MatchingOverHttp {

    protected static final String ROUND = "autumn";

    @Autowired
    protected Pairings pairings;

    @Autowired
    protected ClassPairings classPairings;

    @Autowired
    protected ReviewTeams teams;

    @Autowired
    protected Letters letters;

    protected String author = "";
    protected String reader = "";
    protected String pairing = "";
    protected Browser desk = Browser.at(1);
    protected Browser friendsDesk = Browser.at(1);
    protected Browser colleagueHere = Browser.at(1);

    @BeforeEach
    void openTheRound() {
        keep(withRound(programme(30)));
        author = child(inlandClass);
        reader = child(partnerClass);
        pairing = Await.result(befriended(author, reader)).id();
        desk = signedIn(people.account(author));
        friendsDesk = signedIn(people.account(reader));
        here = reader(Role.COUNSELLOR, inlandClass);
        colleagueHere = reader(Role.SAFEGUARDING_LEAD, inlandClass);
        there = reader(Role.COUNSELLOR, partnerClass);
    }

    private Programme withRound(Programme usual) {
        Round autumn = new Round(
                ROUND,
                YEAR,
                new Text("秋天", "Autumn"),
                new Text("写写秋天。", "Tell of autumn."),
                LocalDate.of(2026, 9, 18),
                LocalDate.of(2026, 9, 25));
        return new Programme(
                usual.id(),
                usual.names(),
                usual.source(),
                usual.keeper(),
                usual.inland(),
                usual.partner(),
                usual.years(),
                usual.links(),
                usual.quotas(),
                usual.rules(),
                usual.weights(),
                List.of(autumn));
    }

    protected String child(String schoolClass) {
        String id = people.pupil(schoolClass, fresh("pen"), List.of("sun", "boat", "cat"))
                .id();
        agree(id);
        people.holdOpen(schoolClass, Duration.ofDays(300));
        return id;
    }

    protected Mono<Pairing> befriended(String here, String there) {
        Group inland = group(inlandClass, plan + "-city");
        Group partner = group(partnerClass, plan + "-county");
        ClassPairing classes = ClassPairing.of(plan, YEAR, inland, partner, LocalDate.of(2026, 9, 20));
        Pairing proposed = Pairing.proposed(
                fresh("pairing") + plan,
                classes,
                null,
                new Member(here, inlandClass, inland.school(), inland.place(), null),
                new Member(there, partnerClass, partner.school(), partner.place(), null),
                new Pairing.Merits(40, List.of()),
                clock.instant());
        org.shoulashou.matching.Hand hand = new org.shoulashou.matching.Hand("somebody", "Somebody", clock.instant());
        Pairing active = proposed.confirmed(org.shoulashou.matching.solver.Side.INLAND, hand)
                .confirmed(org.shoulashou.matching.solver.Side.PARTNER, hand);
        return classPairings.ensure(List.of(classes), classes.deadline()).then(pairings.save(active));
    }

    private Group group(String schoolClass, String place) {
        return new Group(schoolClass, schoolOf(schoolClass), place, List.of(place, plan, "CN"));
    }

    protected static String schoolOf(String schoolClass) {
        return schoolClass.replaceAll("-4$", "-school");
    }

    /** On the school's team, checked and trained. */
    protected Browser reader(Role role, String schoolClass) {
        String school = schoolOf(schoolClass);
        Account account = people.somebody(fresh(role.name().toLowerCase(Locale.ROOT)), role, Scope.school(school));
        enter(account, school, LocalDate.of(2026, 6, 1));
        return signedIn(account);
    }

    protected void enter(Account account, String school, @Nullable LocalDate checked) {
        Reviewer entered =
                new Reviewer(account.id(), account.displayName(), "somebody", checked, LocalDate.of(2026, 6, 1), null);
        ReviewTeam team = Await.result(teams.of(school));
        List<Reviewer> more =
                Stream.concat(team.reviewers().stream(), Stream.of(entered)).toList();
        Await.done(teams.save(new ReviewTeam(school, team.version(), more)));
    }

    protected JsonNode begin() {
        return ok(desk.post("/api/desk/letters", Map.of("pairingId", pairing, "free", false)));
    }

    protected JsonNode write(JsonNode letter, String body) {
        return write(letter, body, List.of());
    }

    protected JsonNode withPicture(JsonNode letter, String body) throws IOException {
        return withPicture(letter, body, jpeg());
    }

    protected JsonNode withPicture(JsonNode letter, String body, byte[] picture) {
        String path = "/api/desk/letters/" + text(letter, "id") + "/pictures?kind=PHOTO";
        return write(letter, body, List.of(text(ok(desk.upload(path, picture)), "id")));
    }

    private JsonNode write(JsonNode letter, String body, List<String> pictures) {
        Map<String, Object> written = Map.of(
                "version",
                letter.path("version").asLong(),
                "body",
                body,
                "paper",
                "lined",
                "ink",
                "blue",
                "pictures",
                pictures);
        return ok(desk.put("/api/desk/letters/" + text(letter, "id"), written));
    }

    protected static byte[] jpeg() throws IOException {
        return jpeg(40);
    }

    protected static byte[] jpeg(int high) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, high, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    protected void losePictures() {
        Await.done(database.remove(new Query(Criteria.where("owner.module").is("letters")), "pictures"));
    }

    protected JsonNode handIn(JsonNode letter) {
        return ok(desk.post("/api/desk/letters/" + text(letter, "id") + "/hand-in", version(letter)));
    }

    /** Written and handed in; the screens have looked at it. */
    protected String handedIn(String body) {
        return text(handIn(write(begin(), body)), "id");
    }

    protected JsonNode seen(Browser who, String id) {
        return ok(who.get("/api/letters/" + id));
    }

    protected Browser.Answer act(Browser who, String id, String act) {
        return who.post("/api/letters/" + id + "/" + act, version(seen(who, id)));
    }

    /** Both locks: two readers here, one there. */
    protected void released(String id) {
        ok(act(here, id, "approve"));
        ok(act(colleagueHere, id, "approve"));
        ok(act(there, id, "release"));
    }

    protected LetterState state(String id) {
        return Await.result(letters.find(id)).state();
    }

    protected static Map<String, Object> version(JsonNode letter) {
        return Map.of("version", letter.path("version").asLong());
    }

    protected static JsonNode ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
