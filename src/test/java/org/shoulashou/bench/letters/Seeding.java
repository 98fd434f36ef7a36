package org.shoulashou.bench.letters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shoulashou.Shoulashou;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.doors.Doors;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.accounts.signin.SignedInAs;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.letters.team.ReviewTeam;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;

/**
 * Pairs of schools with pupils and two readers in each, all permitted, befriended and signed in, and letters
 * that have arrived. By the product's own code, in a JVM of its own; proofs of who somebody is are left out.
 */
final class Seeding {

    private static final String PLAN = "bench";
    static final int PAIRS_OF_SCHOOLS = 5;
    static final int PUPILS = 20;
    private static final int READERS = 2;
    private static final int NO_END = 1_000_000;
    private static final Duration OPEN = Duration.ofHours(12);

    private final ConfigurableApplicationContext house;
    private final SignedInAs signedIn;
    private final ArrivedLetters arrived;
    private final Instant now;
    private final LocalDate today;
    private final int pupils;

    private Seeding(ConfigurableApplicationContext house, int pupils) {
        this.house = house;
        this.pupils = pupils;
        this.signedIn = house.getBean(SignedInAs.class);
        this.arrived = new ArrivedLetters(house);
        this.now = house.getBean(Clock.class).instant();
        this.today = LocalDate.now(house.getBean(Clock.class));
    }

    /** In a JVM of its own: so many pairs of schools with so many pupils in each of the two. */
    static List<Person> of(Path data, Path folder, int pairs, int pupils) throws IOException, InterruptedException {
        House.inside(Seeding.class, data, folder, Path.of(String.valueOf(pairs)), Path.of(String.valueOf(pupils)));
        return Person.read(folder);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        House.quiet();
        SpringApplication application = new SpringApplication(Shoulashou.class, SignedInAs.class);
        try (ConfigurableApplicationContext house = application.run(
                "--shoulashou.data=" + folder,
                "--shoulashou.demo=never",
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn")) {
            List<Person> people = new ArrayList<>();
            Seeding seeding = new Seeding(house, Integer.parseInt(arguments[3]));
            IntStream.range(0, Integer.parseInt(arguments[2]))
                    .forEach(number -> people.addAll(seeding.pairOfSchools(number)));
            Person.write(Path.of(arguments[1]), people);
        }
        System.exit(0);
    }

    private List<Person> pairOfSchools(int number) {
        Group here = schoolIn("4301", PLAN + number + "a");
        Group there = schoolIn("6504", PLAN + number + "b");
        ClassPairing classes = ClassPairing.of(PLAN, today.getYear(), here, there, today.plusYears(1));
        house.getBean(ClassPairings.class)
                .ensure(List.of(classes), classes.deadline())
                .block();
        List<Person> people = new ArrayList<>();
        IntStream.range(0, pupils).forEach(each -> people.addAll(friends(classes, each)));
        people.addAll(readers(here));
        people.addAll(readers(there));
        return people;
    }

    private Group schoolIn(String code, String id) {
        Place place = done(house.getBean(Places.class).find(code));
        School school =
                done(house.getBean(Schools.class).save(School.in(place, id, new Text("学校" + id, "School " + id))));
        SchoolClass schoolClass = SchoolClass.of(school, id + "-4", new Text("四班", "Class 4"), 4);
        done(house.getBean(Classes.class).save(schoolClass));
        holdOpen(schoolClass.id());
        return new Group(schoolClass.id(), school.id(), code, school.line());
    }

    private void holdOpen(String schoolClass) {
        house.getBean(PupilCards.class).prepareClass(schoolClass, schoolClass).block();
        done(house.getBean(Doors.class).change(schoolClass, door -> door.openUntil(now.plus(OPEN))));
    }

    private List<Person> friends(ClassPairing classes, int number) {
        Account one = pupil(classes.inland(), number);
        Account other = pupil(classes.partner(), number);
        Hand hand = new Hand("somebody", "Somebody", now);
        Pairing proposed = Pairing.proposed(
                classes.id() + "-" + number,
                classes,
                null,
                member(one, classes.inland()),
                member(other, classes.partner()),
                new Pairing.Merits(40, List.of()),
                now);
        Pairing friends = done(house.getBean(Pairings.class)
                .save(proposed.confirmed(Side.INLAND, hand).confirmed(Side.PARTNER, hand)));
        return Stream.of(one, other).map(pupil -> person(pupil, friends)).toList();
    }

    private Person person(Account pupil, Pairing friends) {
        String session = signedIn.sessionOf(pupil);
        List<String> letters = arrived.at(pupil.id(), friends);
        return new Person(false, pupil.displayName(), session, friends.id(), 0, letters);
    }

    private static Member member(Account pupil, Group group) {
        return new Member(pupil.id(), group.schoolClass(), group.school(), group.place(), null);
    }

    private Account pupil(Group group, int number) {
        String id = group.schoolClass() + "-" + number;
        String penName = "沙枣" + id;
        SchoolClass schoolClass = done(house.getBean(Classes.class).find(group.schoolClass()));
        Particulars given = new Particulars(penName, null, 4, null, List.of("zh"), List.of());
        RealNames names = house.getBean(RealNames.class);
        house.getBean(Pupils.class)
                .save(Pupil.in(schoolClass, id, given, names.onFile(id, schoolClass.id(), "名字" + id, null), now))
                .block();
        Given word = Given.online("guardian of " + id, 1, everything(), now);
        house.getBean(FamilyConsents.class)
                .change(id, family -> family.saying(word))
                .block();
        return account(id, AccountKind.PUPIL, penName, Role.PUPIL, Scope.schoolClass(group.schoolClass()));
    }

    private List<Person> readers(Group group) {
        List<Account> accounts = IntStream.range(0, READERS)
                .mapToObj(number -> reader(group.school(), number))
                .toList();
        List<ReviewTeam.Reviewer> entered = accounts.stream().map(this::entered).toList();
        house.getBean(ReviewTeams.class)
                .save(new ReviewTeam(group.school(), null, entered))
                .block();
        return IntStream.range(0, READERS)
                .mapToObj(number -> person(accounts.get(number), number))
                .toList();
    }

    private Person person(Account reader, int number) {
        return new Person(true, reader.displayName(), signedIn.sessionOf(reader), "-", number, List.of());
    }

    private Account reader(String school, int number) {
        String id = school + "-reader-" + number;
        return account(id, AccountKind.STAFF, "Reader " + id, Role.COUNSELLOR, Scope.school(school));
    }

    private ReviewTeam.Reviewer entered(Account reader) {
        return new ReviewTeam.Reviewer(reader.id(), reader.displayName(), null, today, today, NO_END);
    }

    private Account account(String id, AccountKind kind, String name, Role role, Scope scope) {
        NewAccount fresh = new NewAccount(id, kind, name, Credentials.NONE, new Grant(role, scope));
        return done(house.getBean(Accounts.class).open(fresh, opened -> opened));
    }

    private static Map<What, Boolean> everything() {
        Map<What, Boolean> answers = new EnumMap<>(What.class);
        Stream.of(What.values()).forEach(what -> answers.put(what, true));
        return answers;
    }

    static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }
}
