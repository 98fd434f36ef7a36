package org.shoulashou.accounts.matrix;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.Links.Draft;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.matrix.Seat.Side;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.People;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.School;
import org.shoulashou.matching.Member;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.jobs.NewJob;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;

/**
 * A small world of two provinces that have nothing to do with each other. Whatever has a name carries its
 * province's marker in it, and whatever has a pen name {@link #PEN}.
 */
final class TwoProvinces {

    static final String PEN = "PENMARK";

    private static final List<String> CLASSES = List.of("class", "sibling");

    private final People people;
    private final Links links;
    private final Jobs jobs;
    private final PlansToAskFor plans;
    private final PairsToAskFor pairs;
    private final ConcernsToAskFor concerns;
    private final MeetingsToAskFor meetings;
    private final LettersToAskFor letters;
    private final LedgerToAskFor ledger;
    private final BulletinsToAskFor bulletins;
    private final Instant now;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    TwoProvinces(
            People people,
            Links links,
            Jobs jobs,
            PlansToAskFor plans,
            PairsToAskFor pairs,
            ConcernsToAskFor concerns,
            MeetingsToAskFor meetings,
            LettersToAskFor letters,
            LedgerToAskFor ledger) {
        this.people = people;
        this.links = links;
        this.jobs = jobs;
        this.plans = plans;
        this.pairs = pairs;
        this.concerns = concerns;
        this.meetings = meetings;
        this.letters = letters;
        this.ledger = ledger;
        this.bulletins = new BulletinsToAskFor(ledger.database(), ledger.now());
        this.now = plans.now();
        seats.add(Seat.NOBODY);
        people.place("CN", Level.COUNTRY, "China", List.of("CN"));
        seat(Role.ADMINISTRATOR, Side.NEITHER, List.of("EVERYTHING:*"));
        seat(Role.LEAGUE_NATIONAL, Side.NEITHER, List.of("PLACE:CN"));
        targets.add(Target.of("place", Side.NEITHER, List.of("PLACE:CN"), "CN"));
        targets.add(new Target("ledger-plan", Side.NEITHER, List.of("PLACE:43", "PLACE:CN"), ledger::plan));
        build(Side.NEAR, "98");
        build(Side.FAR, "99");
        plan(Side.NEAR, "98");
        plan(Side.FAR, "99");
    }

    List<Seat> seats() {
        return seats;
    }

    List<Target> targets(String kind) {
        return targets.stream().filter(target -> target.kind().equals(kind)).toList();
    }

    private void build(Side side, String code) {
        List<String> line = List.of("CN");
        List<String> chain = List.of("PLACE:CN");
        for (Level level : List.of(Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP)) {
            line = before(code + endingOf(level), line);
            chain = before("PLACE:" + line.get(0), chain);
            Place place = people.place(line.get(0), level, side.marker() + " " + level, line);
            targets.add(Target.of("place", side, chain, line.get(0)));
            ledger(side, chain, line);
            staff(Role.valueOf("LEAGUE_" + level), side, chain);
            if (level == Level.TOWNSHIP) {
                school(side, place, chain);
            }
        }
    }

    /** A plan is changed from where it is kept, and read by everybody whom it concerns. */
    private void plan(Side side, String code) {
        Map<String, String> kept = plans.fresh(side, code);
        targets.add(new Target("programme", side, List.of("PLACE:" + code, "PLACE:CN"), () -> plans.fresh(side, code)));
        targets.add(new Target("seen-programme", side, List.of("PLAN:" + code), () -> kept));
        String id = String.valueOf(kept.get("{id}"));
        targets.add(new Target("run", side, List.of("PLACE:" + code, "PLACE:CN"), () -> pairs.run(id)));
        targets.add(new Target("bond", side, List.of("PLACE:" + code, "PLACE:CN"), () -> pairs.bond(id)));
        paired(side, code, id);
    }

    /** The two classes of the school are each other's friends; the chain begins with both. */
    private void paired(Side side, String code, String plan) {
        String school = side.name().toLowerCase(Locale.ROOT) + "-school";
        List<String> line = List.of(code + "0101-01", code + "0101", code + "01", code, "CN");
        List<Member> two = CLASSES.stream()
                .map(name -> new Member("nobody", school + "-" + name, school, code + "01", null))
                .toList();
        List<String> chain = Stream.concat(
                        Stream.concat(
                                CLASSES.stream().map(name -> "CLASS:" + school + "-" + name),
                                Stream.of("SCHOOL:" + school)),
                        line.stream().map(place -> "PLACE:" + place))
                .toList();
        targets.add(new Target("class-pairing", side, chain, () -> pairs.classes(plan, side, line, two)));
        String classes = String.valueOf(pairs.classes(plan, side, line, two).get("{id}"));
        String marker = side.marker();
        targets.add(new Target("meeting", side, chain, () -> meetings.meeting(classes, marker)));
        targets.add(new Target("contact", side, chain, () -> meetings.contact(classes, marker)));
    }

    private void ledger(Side side, List<String> chain, List<String> line) {
        targets.add(new Target("ledger-report", side, chain, () -> ledger.report(line, side.marker())));
        targets.add(new Target("co-building", side, chain, () -> ledger.coBuilding(line, side.marker())));
        targets.add(new Target("bulletin", side, chain, () -> bulletins.draft(chain, side.marker())));
        targets.add(new Target("organisation-pair", side, chain, () -> ledger.organisations(line, side.marker())));
    }

    private static String endingOf(Level level) {
        return switch (level) {
            case CITY -> "01";
            case COUNTY -> "0101";
            case TOWNSHIP -> "0101-01";
            default -> "";
        };
    }

    private void school(Side side, Place place, List<String> around) {
        String id = side.name().toLowerCase(Locale.ROOT) + "-school";
        School school = people.school(place, id, side.marker() + " school " + id);
        List<String> chain = before("SCHOOL:" + id, around);
        targets.add(Target.of("school", side, chain, id));
        targets.add(Target.of("seen-school", side, seenFrom(chain, id), id));
        targets.add(new Target(
                "concern", side, List.of("SCHOOL:" + id), () -> concerns.fresh(id, id + "-class", side.marker())));
        staff(Role.SAFEGUARDING_LEAD, side, chain);
        staff(Role.COUNSELLOR, side, chain);
        for (String name : CLASSES) {
            schoolClass(side, school, id + "-" + name, chain);
        }
    }

    /** A school is seen by those of its classes as well, as if it lay in them. */
    private static List<String> seenFrom(List<String> chain, String school) {
        return Stream.concat(chain.stream(), CLASSES.stream().map(name -> "CLASS:" + school + "-" + name))
                .toList();
    }

    private void schoolClass(Side side, School school, String id, List<String> around) {
        people.schoolClass(school, id, side.marker() + " class " + id);
        people.holdOpen(id, Duration.ofHours(10));
        List<String> chain = before("CLASS:" + id, around);
        Account pupil = people.somebody(PEN + " of " + id + " " + side.marker(), Role.PUPIL, Scope.schoolClass(id));
        people.enrol(pupil.id(), id, pupil.displayName());
        Map<String, String> words = Map.of("{id}", id, "{pupil}", pupil.id());
        targets.add(new Target("class", side, chain, () -> words));
        targets.add(Target.of("pupil", side, before("PUPIL:" + pupil.id(), chain), pupil.id()));
        targets.add(new Target("letter", side, chain, () -> letters.fresh(side, pupil.id(), id, school.id())));
        targets.add(new Target(
                "family-letter",
                side,
                before("PUPIL:" + pupil.id(), chain),
                () -> letters.fresh(side, pupil.id(), id, school.id())));
        seats.add(new Seat(Role.PUPIL, side, chain, pupil));
        seat(Role.GUARDIAN, side, before("PUPIL:" + pupil.id(), chain));
        staff(Role.TEACHER, side, chain);
    }

    /** A seat, and accounts and invitations of the same role in the same place to act on. */
    private void staff(Role role, Side side, List<String> chain) {
        seat(role, side, chain);
        Scope scope = Scope.ofKey(chain.get(0));
        String name = side.marker() + " " + role;
        targets.add(new Target(
                "account",
                side,
                chain,
                () -> Map.of("{id}", people.somebody(name, role, scope).id())));
        targets.add(new Target(
                "invitation", side, chain, () -> Map.of("{id}", invitation(name, new Grant(role, scope)))));
    }

    private String invitation(String name, Grant grant) {
        Caller issuer = new Caller("nobody", AccountKind.STAFF, name, List.of());
        Draft draft = new Draft(Purpose.INVITATION, name, grant, Duration.ofDays(1), issuer);
        return Await.result(links.issue(draft, link -> link)).link().id();
    }

    private String job(String title, String owner) {
        NewJob work = new NewJob("nobody-does-this", null, new Text(title, title), owner, new Checkpoint(0));
        return Await.result(jobs.start(work)).id();
    }

    record Checkpoint(int done) {}

    /** Whoever sits here has signed in before, so that the log has a line of it. */
    private void seat(Role role, Side side, List<String> chain) {
        String name = role == Role.GUARDIAN ? PEN + " guardian " + side.marker() : side.marker() + " " + role;
        Account account = people.somebody(name, role, Scope.ofKey(chain.get(0)));
        Acted acted = Acted.by(account.asCaller(), Action.SIGNED_IN, account.within());
        seats.add(new Seat(role, side, chain, people.save(account.telling(acted, now))));
        if (role.permits(Permission.JOBS_READ)) {
            List<String> owner = List.of("ACCOUNT:" + account.id());
            targets.add(new Target("job", side, owner, () -> Map.of("{id}", job(name, account.id()))));
        }
    }

    private static List<String> before(String first, List<String> rest) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return List.copyOf(all);
    }
}
