package org.shoulashou.accounts.proof;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountProblems;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Argon2id with OWASP's least parameters, away from the event loop: a hash takes tens of milliseconds. */
@Component
public class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final Set<String> WORN_OUT = Set.of(
            "password",
            "passw0rd",
            "123456",
            "qwerty",
            "letmein",
            "welcome",
            "admin",
            "iloveyou",
            "shoulashou",
            "abc123",
            "111111",
            "000000",
            "woaini",
            "5201314",
            "1qaz2wsx",
            "q1w2e3r4");

    private final Scheduler hashing =
            Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(), 10_000, "hashing");
    private final Argon2PasswordEncoder encoder;
    private final String nobodys;

    public Passwords() {
        this(new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, ROUNDS));
    }

    Passwords(Argon2PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody's password, so that an unknown name takes as long");
    }

    public Mono<String> hash(String secret) {
        return Mono.fromCallable(() -> encoder.encode(secret)).subscribeOn(hashing);
    }

    /** Takes as long for an unknown name as for a known one. */
    public Mono<Boolean> matches(String secret, @Nullable String hash) {
        return Mono.fromCallable(() -> encoder.matches(secret, hash == null ? nobodys : hash) && hash != null)
                .subscribeOn(hashing);
    }

    /** Refuses what a guesser tries first: the name itself, worn-out passwords and their repetitions. */
    public static void check(String password, String signInName, String pointer) {
        String lower = password.toLowerCase(Locale.ROOT);
        String rest = lower;
        for (String worn : WORN_OUT) {
            rest = rest.replace(worn, "");
        }
        boolean tooFewDifferent = lower.chars().distinct().count() < 5;
        boolean holdsName = signInName.length() >= 3 && lower.contains(signInName.toLowerCase(Locale.ROOT));
        if (password.length() < 12 || tooFewDifferent || holdsName || rest.length() < 6) {
            throw AccountProblems.PASSWORD_WEAK.refusal().at(pointer, AccountProblems.PASSWORD_WEAK.detail());
        }
    }
}
