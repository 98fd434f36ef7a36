package org.shoulashou.directory.roll;

import java.security.SecureRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What a teacher writes on the blackboard: two letters and three digits that nobody mistakes for one another. */
@Component
class ClassCodes {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int TIMES = 20;

    private final SecureRandom random = new SecureRandom();

    /** Takes another when somebody has this one. */
    Mono<Void> tryEach(Function<String, Mono<Void>> take) {
        return Mono.defer(() -> take.apply(next())).retryWhen(Retry.max(TIMES).filter(ClassCodes::isTaken));
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.kind() == AccountProblems.CLASS_CODE_TAKEN;
    }

    private String next() {
        return some(LETTERS, 2) + some(DIGITS, 3);
    }

    private String some(String signs, int howMany) {
        return random.ints(howMany, 0, signs.length())
                .mapToObj(i -> signs.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
