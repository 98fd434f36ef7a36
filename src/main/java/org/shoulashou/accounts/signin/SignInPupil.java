package org.shoulashou.accounts.signin;

import java.time.Clock;
import java.util.List;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.doors.ClassDoor;
import org.shoulashou.accounts.doors.Doors;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.proof.Attempts;
import org.shoulashou.accounts.proof.PictureCode;
import org.shoulashou.accounts.signin.SignInStaff.FirstProof;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Pupils come in by class code, pen name and picture code, while their teacher holds the door open (R30). */
@Component
class SignInPupil {

    private final Attempts attempts;
    private final Doors doors;
    private final FirstProof proof;
    private final EnterSession enter;
    private final Clock clock;

    SignInPupil(Attempts attempts, Doors doors, FirstProof proof, EnterSession enter, Clock clock) {
        this.attempts = attempts;
        this.doors = doors;
        this.proof = proof;
        this.enter = enter;
        this.clock = clock;
    }

    Mono<Void> by(String classCode, String penName, List<String> pictures, ServerWebExchange exchange) {
        return attempts.ofAddress(exchange)
                .then(Mono.defer(() -> openDoor(classCode)))
                .flatMap(door -> throughDoor(door, penName, PictureCode.secret(pictures)))
                .flatMap(account -> enter.afterFirstProof(account, true, exchange));
    }

    private Mono<ClassDoor> openDoor(String classCode) {
        return doors.byCode(classCode)
                .switchIfEmpty(Mono.error(AccountProblems.WRONG_SIGN_IN::refusal))
                .filter(door -> door.isOpenAt(clock.instant()))
                .switchIfEmpty(Mono.error(AccountProblems.WINDOW_CLOSED::refusal));
    }

    private Mono<Account> throughDoor(ClassDoor door, String penName, String secret) {
        String credentials = Credentials.pupilName(door.id(), penName);
        return attempts.ofName(credentials)
                .then(Mono.defer(() -> proof.of(credentials, secret)))
                .delayUntil(account -> attempts.succeeded(credentials));
    }
}
