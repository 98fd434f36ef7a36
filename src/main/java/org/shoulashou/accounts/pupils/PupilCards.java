package org.shoulashou.accounts.pupils;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.doors.ClassDoor;
import org.shoulashou.accounts.doors.Doors;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.proof.Passwords;
import org.shoulashou.accounts.proof.PictureCode;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sign-in cards of a class: its code, and for each pupil a pen name and three pictures. */
@Component
public class PupilCards {

    private final Accounts accounts;
    private final Doors doors;
    private final Passwords passwords;
    private final Clock clock;

    PupilCards(Accounts accounts, Doors doors, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.doors = doors;
        this.passwords = passwords;
        this.clock = clock;
    }

    public record PupilCard(String id, String penName) {}

    /** A card with its pictures, which are known only at this moment. */
    public record NewCard(String penName, String classCode, List<String> pictures) {}

    /** Doing it again with the same code changes nothing. */
    public Mono<Void> prepareClass(String classId, String code) {
        return doors.build(classId, code).then();
    }

    public Mono<String> codeOf(String classId) {
        return doors.of(classId).map(ClassDoor::code);
    }

    public Flux<PupilCard> of(String classId) {
        return pupils(classId).map(PupilCards::card).sort(Comparator.comparing(PupilCard::penName));
    }

    public Mono<Long> count(String classId) {
        return accounts.countWithGrantIn(Scope.schoolClass(classId).key(), AccountKind.PUPIL);
    }

    public Mono<PupilCard> add(String classId, String penName) {
        return add(UUID.randomUUID().toString(), classId, penName, PictureCode.random());
    }

    public Mono<PupilCard> add(String id, String classId, String penName, List<String> pictures) {
        return passwords.hash(PictureCode.secret(pictures)).flatMap(hash -> addHashed(id, classId, penName, hash));
    }

    /** With pictures that were hashed before, for demonstrations. */
    public Mono<PupilCard> addHashed(String id, String classId, String penName, String hash) {
        return Mono.fromSupplier(() -> pupil(id, classId, penName, hash))
                .flatMap(pupil -> accounts.open(pupil, opened -> opened))
                .map(PupilCards::card)
                .onErrorMap(DuplicateKeyException.class, taken -> AccountProblems.PEN_NAME_TAKEN.refusal());
    }

    /**
     * The old pictures stop working, and so does whatever runs with them. Of two at the same moment one is refused:
     * both would be printed, and only one of the cards would work.
     */
    public Mono<NewCard> renewPictures(String classId, String pupilId, Caller caller) {
        List<String> pictures = PictureCode.random();
        return pupilOf(classId, pupilId)
                .zipWith(passwords.hash(PictureCode.secret(pictures)))
                .map(both -> renewed(both.getT1(), both.getT2(), caller))
                .flatMap(accounts::save)
                .zipWith(codeOf(classId))
                .map(both -> new NewCard(both.getT1().displayName(), both.getT2(), pictures));
    }

    Mono<Account> pupilOf(String classId, String pupilId) {
        Scope scope = Scope.schoolClass(classId);
        return accounts.find(pupilId)
                .filter(account -> account.kind() == AccountKind.PUPIL)
                .filter(account -> account.grants().get(0).scope().equals(scope))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Flux<Account> pupils(String classId) {
        return accounts.withGrantIn(Scope.schoolClass(classId).key(), AccountKind.PUPIL);
    }

    private Account renewed(Account pupil, String hash, Caller caller) {
        Acted acted = Acted.by(caller, Action.PICTURES_RENEWED, pupil.within()).on(pupil.id());
        return pupil.withCredentials(pupil.credentials().withSecret(hash))
                .withStamp(Unguessable.next())
                .telling(acted, clock.instant());
    }

    private static NewAccount pupil(String id, String classId, String penName, String hash) {
        Credentials credentials = new Credentials(Credentials.pupilName(classId, penName), hash, null);
        Grant grant = new Grant(Role.PUPIL, Scope.schoolClass(classId));
        return new NewAccount(id, AccountKind.PUPIL, penName, credentials, grant);
    }

    private static PupilCard card(Account account) {
        return new PupilCard(account.id(), account.displayName());
    }
}
