package org.shoulashou.matching.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.School;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeVersion;
import org.shoulashou.programme.Programmes;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A programme of its own for each test: one city, one county, a school with a class on each side, people of each kind. */
public abstract class MatchingOverHttp extends AccountsOverHttp {

    protected static final int YEAR = 2026;

    @Autowired
    protected Programmes programmes;

    @Autowired
    protected FamilyConsents families;

    @Autowired
    private Pairings pairings;

    @Autowired
    private ClassPairings classPairings;

    protected String plan = "";
    protected String inlandClass = "";
    protected String partnerClass = "";
    protected Browser league = Browser.at(1);
    protected Browser colleague = Browser.at(1);
    protected Browser here = Browser.at(1);
    protected Browser there = Browser.at(1);

    @BeforeEach
    void openAProgramme() {
        plan = fresh("plan");
        Place city = people.place(plan + "-city", Level.CITY, "City", List.of(plan + "-city", plan, "CN"));
        Place county = people.place(plan + "-county", Level.COUNTY, "County", List.of(plan + "-county", plan, "CN"));
        people.place(plan, Level.PROVINCE, "Province", List.of(plan, "CN"));
        inlandClass = schoolIn(city);
        partnerClass = schoolIn(county);
        keep(programme(30));
        league = signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan)));
        colleague = signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan)));
        here = counsellorOf(inlandClass);
        there = counsellorOf(partnerClass);
    }

    private String schoolIn(Place place) {
        School school = people.school(place, place.code() + "-school", "School of " + place.code());
        return people.schoolClass(school, place.code() + "-4", "Class 4").id();
    }

    protected Browser counsellorOf(String schoolClass) {
        Scope school = Scope.school(schoolClass.replaceAll("-4$", "-school"));
        return signedIn(people.somebody(fresh("counsellor"), Role.COUNSELLOR, school));
    }

    protected Programme programme(int cap) {
        Programme usual = Plans.turpan();
        return new Programme(
                plan,
                new Text("方案", "Plan"),
                usual.source(),
                plan,
                List.of(plan + "-city"),
                List.of(plan + "-county"),
                usual.years(),
                List.of(new Link(plan + "-city", plan + "-county", Link.Purpose.LETTERS, List.of())),
                List.of(Plans.letters(cap)),
                usual.rules(),
                usual.weights(),
                List.of());
    }

    protected void keep(Programme programme) {
        ProgrammeVersion first = new ProgrammeVersion(
                1, ProgrammeVersion.Origin.FILE, programme.id(), "a file", null, null, clock.instant());
        Await.done(programmes.keep(programme.id(), programme));
        Await.done(programmes
                .kept(programme.id())
                .map(kept -> kept.becoming(programme, first))
                .defaultIfEmpty(KeptProgramme.first(programme, first))
                .flatMap(programmes::locate)
                .flatMap(programmes::save));
    }

    /** On the roll, and with a guardian who agreed. */
    protected String pupil(String schoolClass, String birthMonth, String... interests) {
        String id = enrolled(schoolClass, birthMonth, interests);
        agree(id);
        return id;
    }

    protected String enrolled(String schoolClass, String birthMonth, String... interests) {
        String id = UUID.randomUUID().toString();
        people.enrol(id, schoolClass, fresh("pen"), birthMonth, List.of(interests));
        return id;
    }

    protected void agree(String pupil) {
        say(pupil, Given.online("guardian of " + pupil, 1, all(), clock.instant()));
    }

    /** Through the house's own door, so that everybody hears of it; gives back how the guardian agrees again. */
    protected Runnable withdraw(String pupil) {
        Account account = people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(pupil));
        Browser guardian = signedIn(account);
        assertThat(guardian.delete("/api/family/pupils/" + pupil + "/consents").status())
                .isEqualTo(200);
        return () -> say(pupil, Given.online(account.id(), 1, all(), clock.instant()));
    }

    /** The guardian says no to this alone. */
    protected void takeAway(String pupil, What denied) {
        Map<What, Boolean> answers = new EnumMap<>(all());
        answers.put(denied, false);
        say(pupil, Given.online("guardian of " + pupil, 1, answers, clock.instant()));
    }

    private void say(String pupil, Given word) {
        Await.done(families.change(pupil, now -> now.saying(word)));
    }

    protected static Map<What, Boolean> all() {
        Map<What, Boolean> answers = new EnumMap<>(What.class);
        Stream.of(What.values()).forEach(what -> answers.put(what, true));
        return answers;
    }

    /** Two pupils of the two classes who are friends from now on, as if both schools had confirmed what a run proposed. */
    protected Pairing alreadyFriends(String inland, String partner) {
        Hand hand = new Hand("somebody", "Somebody", clock.instant());
        Pairing friends = propose(inland, partner).confirmed(Side.INLAND, hand).confirmed(Side.PARTNER, hand);
        return Await.result(pairings.save(friends));
    }

    /** Two pupils of the two classes who wait for the word of both schools. */
    protected Pairing propose(String inland, String partner) {
        ClassPairing classes = ClassPairing.of(
                plan, YEAR, group(inlandClass, "-city"), group(partnerClass, "-county"), LocalDate.of(2026, 9, 20));
        Pairing proposed = Pairing.proposed(
                UUID.randomUUID().toString(),
                classes,
                null,
                member(inland, classes.inland()),
                member(partner, classes.partner()),
                new Pairing.Merits(1, List.of()),
                clock.instant());
        Await.done(classPairings.ensure(List.of(classes), classes.deadline()));
        return Await.result(pairings.save(proposed));
    }

    private Group group(String schoolClass, String place) {
        String school = schoolClass.replaceAll("-4$", "-school");
        return new Group(schoolClass, school, plan + place, List.of(plan + place, plan, "CN"));
    }

    private static Member member(String pupil, Group group) {
        return new Member(pupil, group.schoolClass(), group.school(), group.place(), null);
    }

    /** In the same school as the inland class. */
    protected String otherInlandClass() {
        Place city = people.place(plan + "-city", Level.CITY, "City", List.of(plan + "-city", plan, "CN"));
        School school = people.school(city, plan + "-city-school", "School");
        return people.schoolClass(school, plan + "-city-5", "Class 5").id();
    }

    /** Starts a run and waits until it has its result. */
    protected String run() throws InterruptedException {
        return run(Map.of("year", YEAR, "seconds", 1, "boundSeconds", 1));
    }

    protected String run(Map<String, Object> asked) throws InterruptedException {
        String id = text(league.post("/api/programmes/" + plan + "/runs", asked).json(), "id");
        untilDone(id);
        return id;
    }

    protected void untilDone(String run) throws InterruptedException {
        Await.until(() -> runPage(run).path("run").path("state").asString().equals("DONE"));
    }

    protected JsonNode runPage(String run) {
        return league.get("/api/runs/" + run).json();
    }

    /** Two people bring a run to the schools. */
    protected void handOver(String run) throws InterruptedException {
        Browser.Answer asked = league.post(
                "/api/runs/" + run + "/hand-over", Map.of("version", version(run), "deadline", "2026-09-20"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        Browser.Answer approved =
                colleague.post("/api/runs/" + run + "/hand-over/approval", Map.of("version", version(run)));
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        Await.until(() -> !runPage(run).path("handOver").path("made").isMissingNode());
    }

    /** Runs that can stand beside each other. */
    protected List<String> comparable() {
        String path = "/api/programmes/" + plan + "/runs?comparable=true";
        return list(league.get(path).json().path("items")).stream()
                .map(run -> text(run, "id"))
                .toList();
    }

    protected long version(String run) {
        return runPage(run).path("version").asLong();
    }

    /** The only pair of classes, as somebody sees it. */
    protected JsonNode classes(Browser who) {
        JsonNode items = who.get("/api/class-pairings?programme=" + plan).json().path("items");
        assertThat(items).hasSize(1);
        return who.get("/api/class-pairings/" + text(items.get(0), "id")).json();
    }

    protected String path(Browser who) {
        return "/api/class-pairings/" + text(classes(who), "id");
    }

    protected List<JsonNode> pairs(Browser who, String state) {
        return list(classes(who).path("pairs")).stream()
                .filter(pair -> text(pair, "state").equals(state))
                .toList();
    }

    protected static Map<String, Object> chosen(JsonNode pair) {
        return Map.of("id", text(pair, "id"), "version", pair.path("version").asLong());
    }

    protected Browser.Answer confirm(Browser who, List<JsonNode> pairs) {
        return who.post(
                path(who) + "/confirmation",
                Map.of("pairings", pairs.stream().map(MatchingOverHttp::chosen).toList()));
    }

    protected Browser.Answer decline(Browser who, List<JsonNode> pairs) {
        return who.post(
                path(who) + "/refusal",
                Map.of("pairings", pairs.stream().map(MatchingOverHttp::chosen).toList(), "because", "WISHES_ANOTHER"));
    }

    protected static String text(JsonNode node, String field) {
        return Objects.requireNonNull(node.path(field).asString());
    }

    protected static List<JsonNode> list(JsonNode nodes) {
        return new ArrayList<>(StreamSupport.stream(nodes.spliterator(), false).toList());
    }
}
