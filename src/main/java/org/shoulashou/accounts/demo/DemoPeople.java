package org.shoulashou.accounts.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.doors.Doors;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.Credentials.Totp;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.proof.Passwords;
import org.shoulashou.accounts.proof.PictureCode;
import org.shoulashou.accounts.proof.Totps;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.accounts.pupils.PupilCards.Seat;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens accounts for made-up people. Every act may be repeated: a crash halfway is mended by the next start. */
@Component
public class DemoPeople {

    private final Accounts accounts;
    private final PupilCards cards;
    private final Passwords passwords;
    private final Totps totps;
    private final DemoSignIns signIns;
    private final Doors doors;
    private final Clock clock;
    private final Map<String, Mono<String>> hashes = new ConcurrentHashMap<>();

    DemoPeople(
            Accounts accounts,
            PupilCards cards,
            Passwords passwords,
            Totps totps,
            DemoSignIns signIns,
            Doors doors,
            Clock clock) {
        this.doors = doors;
        this.clock = clock;
        this.accounts = accounts;
        this.cards = cards;
        this.passwords = passwords;
        this.totps = totps;
        this.signIns = signIns;
    }

    /**
     * Somebody who was made up.
     *
     * @param id    chosen by the caller, so that a repetition is noticed
     * @param order place in the list of demonstration sign-ins
     */
    public record Person(String id, int order, Text displayName, Text place) {}

    /** Whether nobody at all has an account yet. */
    public Mono<Boolean> nobodyIsHere() {
        return accounts.anybody().map(anybody -> !anybody);
    }

    /** The door of a class that was made up; nobody did it, so nothing is told. */
    public Mono<Void> holdDoorOpen(String classId, Duration howLong) {
        Instant until = clock.instant().plus(howLong);
        return doors.change(classId, door -> door.openUntil(until)).then();
    }

    public Mono<Void> staff(Person person, Role role, Scope scope, String signInName, String password) {
        String secret = role.requiresTotp() ? Base64.getEncoder().encodeToString(Totps.newSecret()) : null;
        DemoSignIn signIn = new DemoSignIn(
                person.id(),
                person.order(),
                role,
                person.displayName(),
                person.place(),
                signInName,
                password,
                secret,
                null,
                null,
                null,
                null);
        Mono<Void> open = signIns.keep(signIn)
                .zipWith(hashOf(password))
                .map(both -> credentials(both.getT1(), both.getT2(), signInName))
                .map(credentials -> newAccount(person, role, scope, credentials))
                .flatMap(account -> accounts.open(account, opened -> opened))
                .then();
        return unlessThere(person, open);
    }

    /** A pupil with a card that everybody knows; {@code listed} puts it on the sign-in page. */
    public Mono<Void> pupil(Person person, String classId, String classCode, List<String> pictures, boolean listed) {
        String penName = person.displayName().zh();
        DemoSignIn signIn = new DemoSignIn(
                person.id(),
                person.order(),
                Role.PUPIL,
                person.displayName(),
                person.place(),
                null,
                null,
                null,
                classCode,
                penName,
                pictures,
                null);
        Mono<Void> show = listed ? signIns.keep(signIn).then() : Mono.empty();
        Mono<Void> open = hashOf(PictureCode.secret(pictures))
                .flatMap(hash -> cards.addHashed(new Seat(person.id(), classId, penName), hash));
        return unlessThere(person, open).then(show);
    }

    /** A guardian of that pupil; the way in is a link that the demonstration renews whenever it was used. */
    public Mono<Void> guardian(Person person, String pupilId) {
        DemoSignIn signIn = new DemoSignIn(
                pupilId + "-guardian",
                person.order(),
                Role.GUARDIAN,
                person.displayName(),
                person.place(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return signIns.keep(signIn).then();
    }

    /** Everybody may know these secrets, so one hash does for all who share one; it costs what any hash costs. */
    private Mono<String> hashOf(String secret) {
        return hashes.computeIfAbsent(secret, each -> passwords.hash(each).cache());
    }

    private Mono<Void> unlessThere(Person person, Mono<Void> open) {
        return accounts.find(person.id()).hasElement().flatMap(there -> there ? Mono.empty() : open);
    }

    private Credentials credentials(DemoSignIn signIn, String hash, String signInName) {
        String name = Credentials.staffName(signInName);
        String secret = signIn.totpSecret();
        if (secret == null) {
            return new Credentials(name, hash, null);
        }
        Totp totp = new Totp(totps.seal(signIn.id(), Base64.getDecoder().decode(secret)), true, 0);
        return new Credentials(name, hash, totp);
    }

    private static NewAccount newAccount(Person person, Role role, Scope scope, Credentials credentials) {
        return new NewAccount(
                person.id(), AccountKind.STAFF, person.displayName().zh(), credentials, new Grant(role, scope));
    }
}
