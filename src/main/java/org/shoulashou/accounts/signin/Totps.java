package org.shoulashou.accounts.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Credentials.Totp;
import org.shoulashou.platform.crypto.FieldCipher;
import org.shoulashou.platform.crypto.Sealed;
import org.springframework.stereotype.Component;

/** Codes of RFC 6238: six digits, every thirty seconds, one step of clock difference either way. */
@Component
public class Totps {

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final FieldCipher cipher;
    private final Clock clock;

    Totps(FieldCipher cipher, Clock clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    public Sealed seal(String accountId, byte[] secret) {
        return cipher.seal(secret, accountId, "totp");
    }

    /** The step of the code when it is right and newer than the last one used. */
    OptionalLong accepts(Account account, Totp totp, String code) {
        byte[] secret = cipher.open(totp.secret(), account.id(), "totp");
        long now = step(clock.instant());
        return LongStream.of(now - 1, now, now + 1)
                .filter(step -> step > totp.lastStep())
                .filter(step -> codeAt(secret, step).equals(code))
                .findFirst();
    }

    public String codeNow(byte[] secret) {
        return codeAt(secret, step(clock.instant()));
    }

    static String uri(String accountName, byte[] secret) {
        String label = URLEncoder.encode("Shoulashou:" + accountName, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + Base32.encode(secret) + "&issuer=Shoulashou";
    }

    private long step(Instant instant) {
        return instant.getEpochSecond() / generator.getTimeStep().toSeconds();
    }

    private String codeAt(byte[] secret, long step) {
        Instant instant = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()), instant);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of twenty bytes is a valid key", e);
        }
    }
}
