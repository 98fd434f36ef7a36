package org.shoulashou.accounts.proof;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id that costs next to nothing, and is counted: a fifth of what the tests computed was passwords. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickHashing {

    @Bean
    Counted countedHashing() {
        return new Counted();
    }

    @Bean
    @Primary
    Passwords quickPasswords(Counted counted) {
        return new Passwords(counted);
    }

    /** Knows how often a secret was compared with a hash. */
    public static final class Counted extends Argon2PasswordEncoder {

        private final AtomicInteger compared = new AtomicInteger();

        Counted() {
            super(16, 32, 1, 64, 1);
        }

        @Override
        protected boolean matchesNonNull(String secret, String hash) {
            compared.incrementAndGet();
            return super.matchesNonNull(secret, hash);
        }

        public int compared() {
            return compared.get();
        }
    }
}
