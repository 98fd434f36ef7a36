package org.shoulashou.matching.candidates;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.directory.Places;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.YearCount;
import org.shoulashou.matching.Seats;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple4;

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
                        classes(programme).collectList(),
                        counted(programme, year))
                .zipWhen(all -> namesOf(programme, all.getT4()))
                .map(all -> board(programme, year, all.getT1(), all.getT2()));
    }

    /** Of both sides, where anything counts them. */
    private Flux<Seats.Taken> classes(Programme programme) {
        return Flux.fromIterable(programme.quotas())
                .filter(QuotaRows::countsClasses)
                .map(QuotaRows::sideOf)
                .distinct()
                .concatMap(side -> seats.classes(programme.id(), side));
    }

    private CandidateBoard board(
            Programme programme,
            int year,
            Tuple4<List<Seats.Count>, List<YearCount>, List<Seats.Taken>, CandidateRows> counted,
            Map<String, Text> names) {
        CandidateRows rows = counted.getT4();
        QuotaRows quotas = new QuotaRows(programme, year, counted.getT1(), counted.getT2(), counted.getT3(), names);
        return new CandidateBoard(year, clock.instant(), rows.pupils(), rows.rows(names), quotas.all());
    }

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
}
