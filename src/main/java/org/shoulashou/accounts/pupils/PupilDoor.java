package org.shoulashou.accounts.pupils;

import org.shoulashou.accounts.links.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Where a pupil comes in, as it is printed on a card. */
@Component
public class PupilDoor {

    private final PublicAddress address;

    PupilDoor(PublicAddress address) {
        this.address = address;
    }

    /** With the class code in it: whoever scans it need not type. */
    public String with(String classCode, ServerWebExchange exchange) {
        return address.of(exchange) + "/sign-in/pupil?class=" + classCode;
    }

    /** To be typed by hand. */
    public String bare(ServerWebExchange exchange) {
        return address.of(exchange).replaceFirst("^https?://", "");
    }
}
