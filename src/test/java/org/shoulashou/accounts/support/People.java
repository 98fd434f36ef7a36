package org.shoulashou.accounts.support;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.doors.ClassDoor;
import org.shoulashou.accounts.doors.Doors;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.proof.Passwords;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.accounts.pupils.PupilCards.Seat;
import org.shoulashou.accounts.signin.SignedInAs;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Puts places, schools, classes and people into the running house, through the product's own code. */
@TestConfiguration
@Import(SignedInAs.class)
public class People {

    /** A password that is nobody's own. */
    public static final String PASSWORD = "four unrelated words in a row";

    private final Places places;
    private final Schools schools;
    private final Classes classes;
    private final Accounts accounts;
    private final Pupils pupils;
    private final RealNames names;
    private final PupilCards cards;
    private final Doors doors;
    private final Passwords passwords;
    private final SignedInAs signedIn;
    private final MovableClock clock;

    People(
            Places places,
            Schools schools,
            Classes classes,
            Accounts accounts,
            Pupils pupils,
            RealNames names,
            PupilCards cards,
            Doors doors,
            Passwords passwords,
            SignedInAs signedIn,
            MovableClock clock) {
        this.places = places;
        this.schools = schools;
        this.classes = classes;
        this.accounts = accounts;
        this.pupils = pupils;
        this.names = names;
        this.cards = cards;
        this.doors = doors;
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    public Place place(String code, Level level, String name, List<String> line) {
        return Await.result(
                places.find(code).switchIfEmpty(places.save(Place.of(code, level, new Text(name, name), line))));
    }

    public School school(Place place, String id, String name) {
        return Await.result(schools.find(id).switchIfEmpty(schools.save(School.in(place, id, new Text(name, name)))));
    }

    /** With a door that is shut; the class code is the id in capitals. */
    public SchoolClass schoolClass(School school, String id, String name) {
        Await.done(cards.prepareClass(id, id));
        return Await.result(
                classes.find(id).switchIfEmpty(classes.save(SchoolClass.of(school, id, new Text(name, name), 4))));
    }

    public void holdOpen(String classId, Duration howLong) {
        Await.done(doors.change(
                classId, (ClassDoor door) -> door.openUntil(clock.instant().plus(howLong))));
    }

    /** Somebody of staff who can sign in by {@link #PASSWORD}. */
    public Account staff(String signInName, Role role, Scope scope) {
        String hash = Await.result(passwords.hash(PASSWORD));
        Credentials credentials = new Credentials(Credentials.staffName(signInName), hash, null);
        return open(AccountKind.STAFF, "Somebody called " + signInName, credentials, new Grant(role, scope));
    }

    /** Somebody who has no proof; for sessions that are written without one. */
    public Account somebody(String displayName, Role role, Scope scope) {
        AccountKind kind = switch (role) {
            case PUPIL -> AccountKind.PUPIL;
            case GUARDIAN -> AccountKind.GUARDIAN;
            default -> AccountKind.STAFF;
        };
        return open(kind, displayName, Credentials.NONE, new Grant(role, scope));
    }

    public Account pupil(String classId, String penName, List<String> pictures) {
        String id = UUID.randomUUID().toString();
        enrol(id, classId, penName);
        Await.done(cards.add(new Seat(id, classId, penName), pictures));
        return account(id);
    }

    /** On the roll of the class; an account of the same id is another matter. */
    public void enrol(String id, String classId, String penName) {
        enrol(id, classId, penName, null, List.of());
    }

    public void enrol(String id, String classId, String penName, @Nullable String birthMonth, List<String> interests) {
        SchoolClass schoolClass = Await.result(classes.find(classId));
        Particulars given = new Particulars(penName, birthMonth, schoolClass.grade(), null, List.of("zh"), interests);
        Await.result(pupils.save(
                Pupil.in(schoolClass, id, given, names.onFile(id, classId, "名字 " + penName, null), clock.instant())));
    }

    public Account account(String id) {
        return Await.result(accounts.find(id));
    }

    public Account save(Account account) {
        return Await.result(accounts.save(account));
    }

    public String sessionOf(Account account) {
        return signedIn.sessionOf(account);
    }

    private Account open(AccountKind kind, String displayName, Credentials credentials, Grant grant) {
        String id = UUID.randomUUID().toString();
        return Await.result(accounts.open(new NewAccount(id, kind, displayName, credentials, grant), opened -> opened));
    }
}
