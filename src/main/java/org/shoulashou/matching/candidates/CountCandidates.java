package org.shoulashou.matching.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Places;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Seated;
import org.shoulashou.matching.Pairings.YearCount;
import org.shoulashou.matching.candidates.CandidateBoard.QuotaRow;
import org.shoulashou.matching.candidates.CandidateBoard.Row;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts who would be matched now, city by city and county by county. */
@Component
class CountCandidates {

    private final FindCandidates find;
    private final Pairings pairings;
    private final Places places;

    CountCandidates(FindCandidates find, Pairings pairings, Places places) {
        this.find = find;
        this.pairings = pairings;
        this.places = places;
    }

    Mono<CandidateBoard> of(Programme programme, int year) {
        return Mono.zip(
                        pairings.seated(programme.id(), year).collectList(),
                        pairings.countedByYear(programme.id()).collectList(),
                        namesOf(programme))
                .flatMap(all -> board(new Known(programme, year, all.getT1(), all.getT2(), all.getT3())));
    }

    private record Known(
            Programme programme, int year, List<Seated> seated, List<YearCount> counts, Map<String, Text> names) {}

    private Mono<CandidateBoard> board(Known known) {
        Tally tally = new Tally(known.programme(), known.seated());
        return find.of(known.programme())
                .doOnNext(tally::add)
                .then(Mono.defer(() -> places.namesOf(tally.codes())))
                .map(others -> board(known, tally, others));
    }

    private static CandidateBoard board(Known known, Tally tally, Map<String, Text> others) {
        return new CandidateBoard(known.year(), tally.rows(both(known.names(), others)), quotas(known));
    }

    private static Map<String, Text> both(Map<String, Text> some, Map<String, Text> others) {
        Map<String, Text> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private Mono<Map<String, Text>> namesOf(Programme programme) {
        return places.namesOf(programme.placeCodes());
    }

    private static List<QuotaRow> quotas(Known known) {
        List<QuotaRow> rows = new ArrayList<>();
        for (Quota quota : known.programme().quotas()) {
            if (!HeldPlaces.countsPupils(quota)) continue;
            known.programme().lines(quota).stream()
                    .filter(line -> line.year() == null || line.year() == known.year())
                    .map(line -> row(quota, line, known))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static QuotaRow row(Quota quota, Quota.Line line, Known known) {
        List<Seated> there = known.seated().stream()
                .filter(pair -> HeldPlaces.isThere(quota, line.place(), pair))
                .toList();
        int pair = HeldPlaces.ofPair(quota);
        long paused = there.stream()
                .filter(each -> each.state() == PairingState.PAUSED)
                .count();
        long others = quota.isForTheTerm() ? otherYears(quota, line.place(), known) : 0;
        Text name = line.place() == null
                ? null
                : known.names().getOrDefault(line.place(), new Text(line.place(), line.place()));
        return new QuotaRow(
                quota.id(),
                quota.names(),
                line.place(),
                name,
                line.effective(),
                pair * (there.size() + others),
                pair * paused,
                pair * others);
    }

    private static long otherYears(Quota quota, @Nullable String place, Known known) {
        return known.counts().stream()
                .filter(count ->
                        count.year() != known.year() && HeldPlaces.isThere(quota, place, count.city(), count.county()))
                .mapToLong(YearCount::pairs)
                .sum();
    }

    /** Counts while it hears of one pupil after the other. */
    private static final class Tally {

        private final Programme programme;
        private final Set<String> paired = new HashSet<>();
        private final Map<String, Row> rows = new HashMap<>();

        Tally(Programme programme, List<Seated> seated) {
            this.programme = programme;
            seated.forEach(pair ->
                    paired.addAll(List.of(pair.inland().pupil(), pair.partner().pupil())));
            programme.cities().forEach(city -> rows.put(key(Side.INLAND, city), empty(Side.INLAND, city)));
            programme.counties().forEach(county -> rows.put(key(Side.PARTNER, county), empty(Side.PARTNER, county)));
        }

        Set<String> codes() {
            Set<String> codes = new HashSet<>();
            rows.values().forEach(row -> codes.add(row.place()));
            return codes;
        }

        List<Row> rows(Map<String, Text> names) {
            return rows.values().stream()
                    .map(row -> named(row, names.getOrDefault(row.place(), row.name())))
                    .sorted(Comparator.comparing(Row::side).thenComparing(Row::place))
                    .toList();
        }

        void add(Found found) {
            Side side = found.spot().side();
            String place = found.spot().place();
            rows.merge(key(side, place), one(found), Tally::sum);
        }

        private Row one(Found found) {
            int grade = found.pupil().grade();
            boolean taken = paired.contains(found.pupil().id());
            boolean included = grade >= programme.rules().lowestGrade()
                    && grade <= programme.rules().highestGrade();
            boolean open = !taken && included;
            return new Row(
                    found.spot().side(),
                    found.spot().place(),
                    new Text("", ""),
                    isLinked(found.spot().side(), found.spot().place()),
                    1,
                    taken ? 1 : 0,
                    open && found.mayBePaired() ? 1 : 0,
                    open && !found.consented() ? 1 : 0,
                    open && found.consented() && !found.isComplete() ? 1 : 0,
                    !taken && !included ? 1 : 0);
        }

        private boolean isLinked(Side side, String place) {
            return programme.rules().otherLinks()
                    || (side == Side.INLAND ? programme.cities() : programme.counties()).contains(place);
        }

        private Row empty(Side side, String place) {
            return new Row(side, place, new Text(place, place), true, 0, 0, 0, 0, 0, 0);
        }

        private static String key(Side side, String place) {
            return side + ":" + place;
        }

        private static Row sum(Row one, Row other) {
            return new Row(
                    one.side(),
                    one.place(),
                    one.name(),
                    one.linked(),
                    one.pupils() + other.pupils(),
                    one.paired() + other.paired(),
                    one.ready() + other.ready(),
                    one.noConsent() + other.noConsent(),
                    one.incomplete() + other.incomplete(),
                    one.otherGrade() + other.otherGrade());
        }

        private static Row named(Row row, Text name) {
            return new Row(
                    row.side(),
                    row.place(),
                    name,
                    row.linked(),
                    row.pupils(),
                    row.paired(),
                    row.ready(),
                    row.noConsent(),
                    row.incomplete(),
                    row.otherGrade());
        }
    }
}
