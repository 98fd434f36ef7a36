package org.shoulashou.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.accounts.support.People;

/** Whoever sees many children's data, or acts on a concern, shows a code of a generator as well (R30). */
@Tag("R30")
class SecondFactorTest extends AccountsOverHttp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Test
    void aPasswordAloneOpensNothingForALead() {
        Browser browser = browser();
        Answer answer = signIn(browser, lead(), People.PASSWORD);
        assertThat(answer.json().path("state").asString()).isEqualTo("NEEDS_TOTP_ENROLMENT");
        assertThat(answer.json().path("permissions").isEmpty()).isTrue();
        assertThat(answer.json().path("account").path("grants").isEmpty()).isTrue();
        assertThat(browser.get("/api/accounts").code()).isEqualTo("accounts.sign-in-needed");
    }

    @Test
    void aLeadEnrolsAndIsInside() {
        Account lead = lead();
        Browser browser = browser();
        signIn(browser, lead, People.PASSWORD);
        String before = browser.session();
        enrol(browser);
        assertThat(stateOf(browser)).isEqualTo("SIGNED_IN");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get("/api/accounts").status()).isEqualTo(200);
    }

    @Test
    void fromThenOnTheCodeIsAskedFor() {
        Account lead = lead();
        byte[] secret = enrolled(lead);
        Browser browser = browser();
        assertThat(signIn(browser, lead, People.PASSWORD).json().path("state").asString())
                .isEqualTo("NEEDS_TOTP");
        assertThat(browser.get("/api/accounts").code()).isEqualTo("accounts.sign-in-needed");
        clock.move(Duration.ofSeconds(30));
        assertThat(answer(browser, code(secret)).json().path("state").asString())
                .isEqualTo("SIGNED_IN");
        assertThat(browser.get("/api/accounts").status()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnce() {
        Account lead = lead();
        byte[] secret = enrolled(lead);
        clock.move(Duration.ofSeconds(30));
        String code = code(secret);
        Browser first = browser();
        signIn(first, lead, People.PASSWORD);
        answer(first, code);
        Browser second = browser();
        signIn(second, lead, People.PASSWORD);
        assertThat(answer(second, code).code()).isEqualTo("accounts.wrong-code");
        assertThat(stateOf(second)).isEqualTo("NEEDS_TOTP");
    }

    @Test
    void aCodeOfTheStepBeforeIsTakenAndAnOlderOneIsNot() {
        Account lead = lead();
        byte[] secret = enrolled(lead);
        clock.move(Duration.ofMinutes(2));
        String code = code(secret);
        Browser browser = browser();
        signIn(browser, lead, People.PASSWORD);
        clock.move(Duration.ofSeconds(60));
        assertThat(answer(browser, code).code()).isEqualTo("accounts.wrong-code");
        clock.move(Duration.ofSeconds(-30));
        assertThat(answer(browser, code).status()).isEqualTo(200);
    }

    @Test
    void codesCannotBeGuessedAsOftenAsOneLikes() {
        Account lead = lead();
        byte[] secret = enrolled(lead);
        clock.move(Duration.ofSeconds(30));
        Browser browser = browser();
        signIn(browser, lead, People.PASSWORD);
        String right = code(secret);
        IntStream.range(0, 5).forEach(i -> answer(browser, right.equals("000000") ? "000001" : "000000"));
        Answer locked = answer(browser, right);
        assertThat(locked.code()).isEqualTo("accounts.locked");
        assertThat(locked.header("Retry-After")).isNotNull();
    }

    /** A thief of a half-open sign-in must not put a generator of their own in its place. */
    @Test
    void nobodyEnrolsAgainBeforeTheCodeWasShown() {
        Account lead = lead();
        enrolled(lead);
        Browser thief = browser();
        signIn(thief, lead, People.PASSWORD);
        assertThat(thief.post("/api/totp/enrolment", Map.of()).code()).isEqualTo("accounts.sign-in-needed");
    }

    @Test
    void aTeacherMayHaveOneToo() {
        Account teacher = teacher();
        byte[] secret = enrol(signedIn(teacher));
        Browser browser = browser();
        assertThat(signIn(browser, teacher, People.PASSWORD)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("NEEDS_TOTP");
        clock.move(Duration.ofSeconds(30));
        assertThat(answer(browser, code(secret)).status()).isEqualTo(200);
    }

    @Test
    @Tag("R32")
    void theSecretIsSealedInTheDatabase() {
        Account lead = lead();
        byte[] secret = enrolled(lead);
        String written = base32(secret);
        String stored = raw("accounts").toString();
        assertThat(stored)
                .contains(lead.id())
                .doesNotContain(written)
                .doesNotContain(java.util.Base64.getEncoder().encodeToString(secret))
                .doesNotContain(java.util.HexFormat.of().formatHex(secret));
    }

    @Test
    void anotherPersonTakesTheGeneratorOffAndTheSessionEnds() {
        Account colleague = people.staff(
                fresh("counsellor"),
                org.shoulashou.accounts.Role.COUNSELLOR,
                org.shoulashou.accounts.Scope.school(SCHOOL));
        enrol(signedIn(colleague));
        Browser open = signedIn(people.account(colleague.id()));
        Answer reset = signedIn(lead()).delete("/api/accounts/" + colleague.id() + "/totp?version=0");
        assertThat(reset.status()).isEqualTo(200);
        assertThat(reset.json().path("totp").asBoolean()).isFalse();
        assertThat(stateOf(open)).isEqualTo("ANONYMOUS");
        assertThat(signIn(browser(), colleague, People.PASSWORD)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("SIGNED_IN");
    }

    private byte[] enrolled(Account account) {
        Browser browser = browser();
        signIn(browser, account, People.PASSWORD);
        return enrol(browser);
    }

    private byte[] enrol(Browser browser) {
        byte[] secret = bytes(browser.post("/api/totp/enrolment", Map.of())
                .json()
                .path("secret")
                .asString());
        Answer confirmed = browser.post("/api/totp/confirmation", Map.of("code", code(secret)));
        assertThat(confirmed.status()).isEqualTo(200);
        return secret;
    }

    private static Answer answer(Browser browser, String code) {
        return browser.post("/api/session/totp", Map.of("code", code));
    }

    private String code(byte[] secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a phone reads what the person typed. */
    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    private static String base32(byte[] secret) {
        return org.shoulashou.accounts.proof.Totps.written(secret);
    }
}
