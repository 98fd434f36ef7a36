package org.shoulashou.exchange.meetings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.ExchangeProblems;

/** What somebody typed of times and places, looked at before anything is kept. */
final class Wishes {

    private Wishes() {}

    /** In order, each once, and all of them ahead. */
    static List<Instant> times(List<Instant> offered, Instant now) {
        List<Instant> times = offered.stream().distinct().sorted().toList();
        boolean fits =
                !times.isEmpty() && times.size() <= Offers.MOST && times.get(0).isAfter(now);
        if (!fits) throw ExchangeProblems.TIMES_PAST.refusal().at("/times", ExchangeProblems.TIMES_PAST.title());
        return times;
    }

    /** Of a meeting system outside; absent while none is given. */
    static @Nullable String link(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        if (isWhole(typed.strip())) return typed.strip();
        throw ExchangeProblems.BAD_LINK.refusal().at("/link", ExchangeProblems.BAD_LINK.title());
    }

    private static boolean isWhole(String link) {
        try {
            URI uri = new URI(link);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
