package org.shoulashou.accounts.proof;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Credentials.Totp;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.stereotype.Component;

/** Codes of RFC 6238: six digits, every thirty seconds, one step of clock difference either way. */
@Component
public class Totps {

    /** Where the sealed secret stands in the account's document. */
    public static final String FIELD = "credentials.totp.secret";

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Sealer sealer;
    private final Clock clock;

    Totps(Sealer sealer, Clock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    public Sealed seal(String accountId, byte[] secret) {
        return sealer.seal(Base64.getEncoder().encodeToString(secret), slot(accountId));
    }

    /** The step of the code when it is right and newer than the last one used. */
    public OptionalLong accepts(Account account, Totp totp, String code) {
        byte[] secret = Base64.getDecoder().decode(sealer.open(totp.secret(), slot(account.id())));
        long now = step(clock.instant());
        return LongStream.of(now - 1, now, now + 1)
                .filter(step -> step > totp.lastStep())
                .filter(step -> codeAt(secret, step).equals(code))
                .findFirst();
    }

    public String codeNow(byte[] secret) {
        return codeAt(secret, step(clock.instant()));
    }

    public static String uri(String accountName, byte[] secret) {
        String label = URLEncoder.encode("Shoulashou:" + accountName, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + written(secret) + "&issuer=Shoulashou";
    }

    /** As a person types it into a generator. */
    public static String written(byte[] secret) {
        return Base32.encode(secret);
    }

    private static Slot slot(String accountId) {
        return new Slot(accountId, FIELD);
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
