package org.shoulashou.accounts.links;

import java.time.Instant;
import org.shoulashou.accounts.links.Links.Issued;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;

/** A one-time link as it is handed to somebody: shown once, copied, printed or scanned. */
public record Handout(String url, String qrSvg, Instant expiresAt) {

    public static Handout of(Issued issued, String origin) {
        String url = origin + path(issued.link().purpose(), issued.token());
        return new Handout(url, QrCode.svg(url), issued.link().expiresAt());
    }

    public static String path(Purpose purpose, String token) {
        return switch (purpose) {
            case INVITATION -> "/invitation/" + token;
            case SETUP -> "/setup/" + token;
            case GUARDIAN -> "/guardian/" + token;
        };
    }
}
