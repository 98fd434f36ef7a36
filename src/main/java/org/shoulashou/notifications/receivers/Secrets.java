package org.shoulashou.notifications.receivers;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.shoulashou.notifications.receivers.Receiver.Pending;
import org.shoulashou.platform.crypto.TokenHashes;
import org.springframework.stereotype.Component;

/** Codes and signed links of mail. They follow from keys outside the database, so none of them is stored. */
@Component
public class Secrets {

    private static final int CODES = 1_000_000;
    private static final String STOP = "mail-stop/";

    private final TokenHashes hashes;

    Secrets(TokenHashes hashes) {
        this.hashes = hashes;
    }

    /** The six digits that prove an address. */
    public String code(String person, Pending pending) {
        return digits(hashes.of(secret(person, pending)));
    }

    public boolean isCode(String person, Pending pending, String typed) {
        return hashes.candidates(secret(person, pending)).stream()
                .map(Secrets::digits)
                .anyMatch(typed.strip()::equals);
    }

    private static String secret(String person, Pending pending) {
        return "mail-code/" + person + "/" + pending.nonce();
    }

    private static String digits(String hash) {
        byte[] bytes = Base64.getUrlDecoder().decode(hash.substring(hash.lastIndexOf('.') + 1));
        return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(bytes).getLong(), CODES));
    }

    /** What a link that stops somebody's digests ends with. It works for ever, because mail is kept for ever. */
    public String stopToken(String person) {
        return person + "~" + hashes.of(STOP + person);
    }

    /** Whose digests it stops; empty when it was not made here. */
    public Optional<String> stopped(String token) {
        List<String> parts = List.of(token.split("~", 2));
        boolean ours =
                parts.size() == 2 && hashes.candidates(STOP + parts.get(0)).contains(parts.get(1));
        return ours ? Optional.of(parts.get(0)) : Optional.empty();
    }
}
