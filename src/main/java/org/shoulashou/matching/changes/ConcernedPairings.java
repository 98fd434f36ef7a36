package org.shoulashou.matching.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Places;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeUse;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which friendships a change of a programme touches: along links that go, and above caps that come down. */
@Component
class ConcernedPairings implements ProgrammeUse {

    private static final Text ALONG = new Text("{0}—{1} 的结对", "pairings {0}–{1}");
    private static final Text ABOVE = new Text("{0}超出新上限“{1}”的结对", "pairings{0} above the new cap \"{1}\"");

    private final Pairings pairings;
    private final Places places;

    ConcernedPairings(Pairings pairings, Places places) {
        this.pairings = pairings;
        this.places = places;
    }

    @Override
    public Flux<Concern> concernedBy(Programme before, Programme after) {
        return places.namesOf(before.placeCodes())
                .flatMapMany(names -> Flux.concat(links(before, after, names), caps(before, after, names)))
                .filter(concern -> concern.count() > 0);
    }

    private Flux<Concern> links(Programme before, Programme after, Map<String, Text> names) {
        return Flux.fromIterable(before.links())
                .filter(link -> link.isForLetters() && !after.pairs(link.city(), link.county()))
                .concatMap(link -> along(before, link, names));
    }

    private Mono<Concern> along(Programme programme, Link link, Map<String, Text> names) {
        Text what = filled(ALONG, name(link.city(), names), name(link.county(), names));
        return Flux.fromIterable(programme.years())
                .concatMap(year -> pairings.countSeated(programme.id(), year.year(), link.city(), link.county()))
                .reduce(0L, Long::sum)
                .map(count -> new Concern(what, count));
    }

    private Flux<Concern> caps(Programme before, Programme after, Map<String, Text> names) {
        List<Mono<Concern>> concerns = new ArrayList<>();
        for (Quota quota : after.quotas()) {
            Quota old = before.quota(quota.id()).orElse(quota);
            for (Quota.Line line : after.lines(quota)) {
                if (isLowered(quota, old, line)) concerns.add(above(after, quota, line, names));
            }
        }
        return Flux.concat(concerns);
    }

    private static boolean isLowered(Quota quota, Quota old, Quota.Line line) {
        boolean capsPairs = quota.kind() == Quota.Kind.CAP
                && (quota.unit() == Quota.Unit.INLAND_PUPILS || quota.unit() == Quota.Unit.PAIRS);
        return capsPairs && line.year() != null && line.effective() < old.effective(line.place(), line.year());
    }

    private Mono<Concern> above(Programme programme, Quota quota, Quota.Line line, Map<String, Text> names) {
        Text place = line.place() == null ? new Text("", "") : name(line.place(), names);
        Text what = filled(ABOVE, new Text(place.zh(), place.en().isEmpty() ? "" : " in " + place.en()), quota.names());
        int year = line.year() == null ? 0 : line.year();
        return pairings.countSeated(programme.id(), year, city(quota, line), county(quota, line))
                .map(count -> new Concern(what, Math.max(0, count - line.effective())));
    }

    private static @Nullable String city(Quota quota, Quota.Line line) {
        return quota.per() == Quota.Per.EACH_CITY ? line.place() : null;
    }

    private static @Nullable String county(Quota quota, Quota.Line line) {
        return quota.per() == Quota.Per.EACH_COUNTY ? line.place() : null;
    }

    private static Text name(String code, Map<String, Text> names) {
        return names.getOrDefault(code, new Text(code, code));
    }

    private static Text filled(Text pattern, Text one, Text other) {
        return new Text(
                pattern.zh().replace("{0}", one.zh()).replace("{1}", other.zh()),
                pattern.en().replace("{0}", one.en()).replace("{1}", other.en()));
    }
}
