package org.shoulashou.matching.candidates;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Places;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.YearCount;
import org.shoulashou.matching.Seats;
import org.shoulashou.matching.candidates.CandidateBoard.QuotaRow;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple3;

/** Counts who would be matched now, city by city and county by county. */
@Component
class CountCandidates {

    private final FindCandidates find;
    private final CountPupils pupils;
    private final Seats seats;
    private final Pairings pairings;
    private final Places places;
    private final Clock clock;

    CountCandidates(
            FindCandidates find, CountPupils pupils, Seats seats, Pairings pairings, Places places, Clock clock) {
        this.find = find;
        this.pupils = pupils;
        this.seats = seats;
        this.pairings = pairings;
        this.places = places;
        this.clock = clock;
    }

    Mono<CandidateBoard> of(Programme programme, int year) {
        return Mono.zip(
                        seats.counted(programme.id(), year).collectList(),
                        pairings.countedByYear(programme.id()).collectList(),
                        counted(programme, year))
                .zipWhen(all -> namesOf(programme, all.getT3()))
                .map(all -> board(programme, year, all.getT1(), all.getT2()));
    }

    private CandidateBoard board(
            Programme programme,
            int year,
            Tuple3<List<Seats.Count>, List<YearCount>, CandidateRows> counted,
            Map<String, Text> names) {
        return board(new Known(programme, year, counted.getT1(), counted.getT2(), names), counted.getT3());
    }

    private record Known(
            Programme programme, int year, List<Seats.Count> seated, List<YearCount> counts, Map<String, Text> names) {}

    private Mono<CandidateRows> counted(Programme programme, int year) {
        return find.sides(programme)
                .flatMapMany(sides -> pupils.of(programme, year, sides))
                .collect(() -> new CandidateRows(programme), CandidateRows::add);
    }

    private Mono<Map<String, Text>> namesOf(Programme programme, CandidateRows rows) {
        return places.namesOf(programme.placeCodes()).zipWith(places.namesOf(rows.codes()), CountCandidates::both);
    }

    private static Map<String, Text> both(Map<String, Text> some, Map<String, Text> others) {
        Map<String, Text> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private CandidateBoard board(Known known, CandidateRows rows) {
        return new CandidateBoard(
                known.year(), clock.instant(), rows.pupils(), rows.rows(known.names()), quotas(known));
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
        List<Seats.Count> there = known.seated().stream()
                .filter(count -> HeldPlaces.isThere(quota, line.place(), count.city(), count.county()))
                .toList();
        int pair = HeldPlaces.ofPair(quota);
        long taken = there.stream().mapToLong(Seats.Count::pairs).sum();
        long paused = there.stream()
                .filter(Seats.Count::rests)
                .mapToLong(Seats.Count::pairs)
                .sum();
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
                pair * (taken + others),
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
}
