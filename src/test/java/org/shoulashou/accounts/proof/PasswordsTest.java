package org.shoulashou.accounts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String NOBODYS = "nobody's password, so that an unknown name takes as long";

    /** OWASP's least for Argon2id: 19 MiB, two rounds, one lane. The tests of the house hash quickly; the product must not. */
    @Test
    @Tag("R30")
    void aHashCostsAGuesserWhatOwaspAsks() {
        Passwords passwords = new Passwords();
        String hash = String.valueOf(passwords.hash("four plain words here").block());

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("four plain words here", hash).block()).isTrue();
        assertThat(passwords.matches("four plain words there", hash).block()).isFalse();
    }

    /** An unknown name must not be answered in less time than a known one. */
    @Test
    @Tag("R30")
    void whatIsSaidForNobodyIsComparedWithAHashAllTheSame() {
        QuickHashing.Counted counted = new QuickHashing.Counted();
        Passwords passwords = new Passwords(counted);

        assertThat(passwords.matches(NOBODYS, null).block()).isFalse();
        assertThat(counted.compared()).isOne();
    }
}
