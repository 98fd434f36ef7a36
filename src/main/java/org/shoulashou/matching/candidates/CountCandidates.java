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
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Seated;
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
        return Mono.zip(pairings.seated(programme.id(), year).collectList(), namesOf(programme))
                .flatMap(both -> board(programme, year, both.getT1(), both.getT2()));
    }

    private Mono<CandidateBoard> board(Programme programme, int year, List<Seated> seated, Map<String, Text> names) {
        Tally tally = new Tally(programme, seated);
        return find.of(programme)
                .doOnNext(tally::add)
                .then(Mono.defer(() -> places.namesOf(tally.codes())))
                .map(others -> new CandidateBoard(
                        year, tally.rows(both(names, others)), quotas(programme, year, seated, names)));
    }

    private static Map<String, Text> both(Map<String, Text> some, Map<String, Text> others) {
        Map<String, Text> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private Mono<Map<String, Text>> namesOf(Programme programme) {
        return places.namesOf(programme.placeCodes());
    }

    private static List<QuotaRow> quotas(Programme programme, int year, List<Seated> seated, Map<String, Text> names) {
        List<QuotaRow> rows = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            if (!countsPupils(quota)) continue;
            programme.lines(quota).stream()
                    .filter(line -> line.year() != null && line.year() == year)
                    .map(line -> row(quota, line, seated, names))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static boolean countsPupils(Quota quota) {
        return switch (quota.unit()) {
            case INLAND_PUPILS, PAIRS, PERSONS_BOTH_SIDES -> true;
            case CLASSES, SCHOOLS, ORGANISATIONS -> false;
        };
    }

    private static QuotaRow row(Quota quota, Quota.Line line, List<Seated> seated, Map<String, Text> names) {
        long pairs = seated.stream()
                .filter(pair -> isThere(quota, line.place(), pair))
                .count();
        Text name =
                line.place() == null ? null : names.getOrDefault(line.place(), new Text(line.place(), line.place()));
        long taken = quota.unit() == Quota.Unit.PERSONS_BOTH_SIDES ? 2 * pairs : pairs;
        return new QuotaRow(quota.id(), quota.names(), line.place(), name, line.effective(), taken);
    }

    private static boolean isThere(Quota quota, @Nullable String place, Seated pair) {
        return switch (quota.per()) {
            case EACH_CITY -> pair.inland().place().equals(place);
            case EACH_COUNTY -> pair.partner().place().equals(place);
            case PROGRAMME -> true;
        };
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
