package org.shoulashou.exchange.arranging;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Offers;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.stereotype.Component;

/** What somebody typed of times and places, looked at before anything is kept. */
@Component
class Wishes {

    private static final Duration FARTHEST = Duration.ofDays(121);
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final Pattern REACHES_SOMEBODY =
            Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|@|(tel|phone|mobile|qq|wx|wxid|wechat|weixin)[=:/]");

    private final MeetingHosts hosts;
    private final Clock clock;

    Wishes(MeetingHosts hosts, Clock clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    /** In order, each once, all of them ahead, and none at night (R28). */
    List<Instant> times(List<Instant> offered, int minutes) {
        Instant now = clock.instant();
        List<Instant> times = offered.stream().distinct().sorted().toList();
        boolean fits =
                !times.isEmpty() && times.size() <= Offers.MOST && times.get(0).isAfter(now);
        if (!fits) throw refusal(ExchangeProblems.TIMES_PAST, "/times");
        Instant last = times.get(times.size() - 1);
        if (last.isAfter(now.plus(FARTHEST)) || times.stream().anyMatch(time -> isAtNight(time, minutes))) {
            throw refusal(ExchangeProblems.TIMES_UNFIT, "/times");
        }
        return times;
    }

    private static boolean isAtNight(Instant start, int minutes) {
        LocalTime from = LocalTime.ofInstant(start, Downloads.BEIJING);
        LocalTime to = LocalTime.ofInstant(start.plus(Duration.ofMinutes(minutes)), Downloads.BEIJING);
        return from.isBefore(MORNING) || to.isAfter(NIGHT) || to.isBefore(from);
    }

    /** Of a meeting system outside; absent while none is given. */
    @Nullable
    String link(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        String link = typed.strip();
        URI uri = whole(link).orElseThrow(() -> refusal(ExchangeProblems.BAD_LINK, "/link"));
        if (!hosts.list(uri.getHost().toLowerCase(Locale.ROOT))) throw unlisted();
        if (reachesSomebody(link)) throw refusal(ExchangeProblems.LINK_REACHES, "/link");
        return link;
    }

    private Refusal unlisted() {
        String listed = String.join(", ", hosts.hosts());
        return ExchangeProblems.LINK_NOT_LISTED.refusal(listed).at("/link", ExchangeProblems.LINK_NOT_LISTED.title());
    }

    private static boolean reachesSomebody(String link) {
        String plain = URLDecoder.decode(link, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return REACHES_SOMEBODY.matcher(plain).find();
    }

    private static Optional<URI> whole(String link) {
        try {
            URI uri = new URI(link);
            boolean whole = "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            return whole ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static Refusal refusal(ProblemKind kind, String pointer) {
        return kind.refusal().at(pointer, kind.title());
    }
}
