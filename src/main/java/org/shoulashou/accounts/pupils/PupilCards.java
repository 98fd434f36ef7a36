package org.shoulashou.accounts.pupils;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.shoulashou.platform.problems.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sign-in cards of a class: its code, and for each pupil a pen name and three pictures. */
@Component
public class PupilCards {

    private static final int AT_ONCE = 4;

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

    /** A pupil in a class, as the directory knows them. The account that comes with the first card has the same id. */
    public record Seat(String pupilId, String classId, String penName) {

        Credentials credentials(@Nullable String hash) {
            return new Credentials(Credentials.pupilName(classId, penName), hash, null);
        }

        Grant grant() {
            return new Grant(Role.PUPIL, Scope.schoolClass(classId));
        }
    }

    /** A card with its pictures, which are known only at this moment. */
    public record NewCard(String pupilId, String penName, String classCode, List<String> pictures) {}

    /** Doing it again with the same code changes nothing. */
    public Mono<Void> prepareClass(String classId, String code) {
        return doors.build(classId, code).then();
    }

    public Mono<String> codeOf(String classId) {
        return doors.of(classId).map(ClassDoor::code);
    }

    /** Which of these pupils have a card already. */
    public Mono<Set<String>> haveOne(Collection<String> pupilIds) {
        return accounts.withIds(pupilIds)
                .filter(account -> account.credentials().secret() != null)
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    /** For demonstrations: with pictures that everybody may know, hashed before. */
    public Mono<Void> addHashed(Seat seat, String hash) {
        return open(seat, hash, opened -> opened).then();
    }

    /** For demonstrations and tests: with these pictures. */
    public Mono<Void> add(Seat seat, List<String> pictures) {
        return passwords.hash(PictureCode.secret(pictures)).flatMap(hash -> addHashed(seat, hash));
    }

    /**
     * A card for this pupil. Pictures of an earlier card stop working, and so does whatever runs with them. Of two at
     * the same moment one is refused: both would be printed, and only one of the cards would work.
     */
    public Mono<NewCard> issue(Seat seat, Caller caller) {
        List<String> pictures = PictureCode.random();
        return passwords
                .hash(PictureCode.secret(pictures))
                .flatMap(hash -> kept(seat, hash, caller))
                .then(codeOf(seat.classId()))
                .map(code -> new NewCard(seat.pupilId(), seat.penName(), code, pictures));
    }

    /**
     * Cards for many pupils, in their order: hashing keeps a processor busy, so only a few at once. Whoever is given a
     * card by somebody else at this moment gets that one and none from here; the others have theirs all the same.
     */
    public Flux<NewCard> issue(Collection<Seat> seats, Caller caller) {
        return Flux.fromIterable(seats).flatMapSequential(seat -> issueUnlessMet(seat, caller), AT_ONCE);
    }

    private Mono<NewCard> issueUnlessMet(Seat seat, Caller caller) {
        return issue(seat, caller)
                .onErrorComplete(OptimisticLockingFailureException.class)
                .onErrorComplete(PupilCards::isTaken);
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.kind() == AccountProblems.PEN_NAME_TAKEN;
    }

    /** The pupil has another pen name or another class: the card in their hands no longer opens the door. */
    public Mono<Void> reseat(Seat seat) {
        return accounts.find(seat.pupilId())
                .flatMap(account -> accounts.moved(account, seat.penName(), seat.credentials(null), seat.grant()))
                .then();
    }

    /** The pupil has left: nobody comes in with this card any more. */
    public Mono<Void> close(String pupilId) {
        return accounts.find(pupilId)
                .flatMap(account -> accounts.change(
                        pupilId,
                        found -> found.withCredentials(Credentials.NONE).withStamp(Unguessable.next())))
                .then();
    }

    private Mono<Account> kept(Seat seat, String hash, Caller caller) {
        return accounts.find(seat.pupilId())
                .map(account -> renewed(account, hash, caller))
                .flatMap(accounts::save)
                .switchIfEmpty(Mono.defer(() -> open(seat, hash, opened -> told(opened, caller))));
    }

    private Mono<Account> open(Seat seat, String hash, UnaryOperator<Account> telling) {
        NewAccount pupil =
                new NewAccount(seat.pupilId(), AccountKind.PUPIL, seat.penName(), seat.credentials(hash), seat.grant());
        return accounts.open(pupil, telling)
                .onErrorMap(DuplicateKeyException.class, taken -> AccountProblems.PEN_NAME_TAKEN.refusal());
    }

    private Account renewed(Account pupil, String hash, Caller caller) {
        return told(pupil.withCredentials(pupil.credentials().withSecret(hash)).withStamp(Unguessable.next()), caller);
    }

    private Account told(Account pupil, Caller caller) {
        Acted acted = Acted.by(caller, Action.PICTURES_RENEWED, pupil.within()).on(pupil.id());
        return pupil.telling(acted, clock.instant());
    }
}
