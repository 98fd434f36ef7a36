package org.shoulashou.accounts.people;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealed;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * How somebody proves who they are.
 *
 * @param name   unique over all kinds of people: {@code staff:name}, {@code pupil:class/pen name}; absent for guardians
 * @param secret Argon2id of the password or of the picture code
 * @param totp   the second factor, once it was confirmed
 */
public record Credentials(
        @Indexed(unique = true, sparse = true) @Nullable String name,
        @Nullable String secret,
        @Nullable Totp totp) {

    public static final Credentials NONE = new Credentials(null, null, null);

    public static String staffName(String signInName) {
        return "staff:" + folded(signInName);
    }

    public static String pupilName(String classId, String penName) {
        return "pupil:" + classId + "/" + folded(penName);
    }

    public Credentials withSecret(String hash) {
        return new Credentials(name, hash, totp);
    }

    public Credentials withTotp(@Nullable Totp next) {
        return new Credentials(name, secret, next);
    }

    public @Nullable String signInName() {
        return name != null && name.startsWith("staff:") ? name.substring("staff:".length()) : null;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A code generator on the person's phone.
     *
     * @param confirmed false between showing the QR code and the first right code
     * @param lastStep  the time step of the newest code accepted; a code works once
     */
    public record Totp(Sealed secret, boolean confirmed, long lastStep) {

        public Totp accepted(long step) {
            return new Totp(secret, true, step);
        }
    }
}
