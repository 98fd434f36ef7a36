package org.shoulashou.platform.text;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Chinese unless the reader asks for English. */
public final class Languages {

    private static final List<Locale> KNOWN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** A plain link cannot set headers: {@code ?lang=en} in its address counts first. */
    public static Locale of(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst("lang");
        return asked == null
                ? of(request.getHeaders())
                : "en".equals(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public static Locale of(HttpHeaders headers) {
        try {
            Locale best = Locale.lookup(headers.getAcceptLanguage(), KNOWN);
            return best == null ? Locale.SIMPLIFIED_CHINESE : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
