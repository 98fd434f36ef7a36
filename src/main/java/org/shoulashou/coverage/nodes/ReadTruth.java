package org.shoulashou.coverage.nodes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.consent.ConsentFigures;
import org.shoulashou.coverage.counting.Almanac;
import org.shoulashou.coverage.counting.ClassTruth;
import org.shoulashou.directory.figures.RollFigures;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.shoulashou.exchange.ExchangeFigures;
import org.shoulashou.exchange.ExchangeFigures.Held;
import org.shoulashou.letters.figures.LetterFigures;
import org.shoulashou.letters.figures.LetterFigures.OfYear;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.BondFigures;
import org.shoulashou.matching.BondFigures.Agreed;
import org.shoulashou.matching.PairingFigures;
import org.shoulashou.matching.PairingFigures.Friendship;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the owners of the truth, some classes at a time. */
@Component
public class ReadTruth {

    private static final Reach ALL = new Reach(List.of(Scope.EVERYTHING));

    private final RollFigures roll;
    private final ConsentFigures consents;
    private final PairingFigures pairings;
    private final BondFigures agreed;
    private final LetterFigures letters;
    private final ExchangeFigures exchange;
    private final Programmes programmes;
    private final Clock clock;
    private volatile @Nullable Known known;

    ReadTruth(
            RollFigures roll,
            ConsentFigures consents,
            PairingFigures pairings,
            BondFigures agreed,
            LetterFigures letters,
            ExchangeFigures exchange,
            Programmes programmes,
            Clock clock) {
        this.roll = roll;
        this.consents = consents;
        this.pairings = pairings;
        this.agreed = agreed;
        this.letters = letters;
        this.exchange = exchange;
        this.programmes = programmes;
        this.clock = clock;
    }

    private record Rolls(List<ClassLies> classes, List<Seat> seats) {

        List<String> pupils() {
            return seats.stream().map(Seat::pupil).toList();
        }

        List<String> classIds() {
            return classes.stream().map(ClassLies::id).toList();
        }

        List<String> schools() {
            return classes.stream().map(ClassLies::school).toList();
        }
    }

    private record Wrote(String pupil, @Nullable OfYear year) {

        static List<Wrote> both(Friendship friends) {
            OfYear year = new OfYear(friends.programme(), friends.year());
            return List.of(
                    new Wrote(friends.inland().pupil(), year),
                    new Wrote(friends.partner().pupil(), year));
        }
    }

    private record Bonds(Set<String> consented, List<Friendship> friendships, List<Held> held, List<Agreed> agreed) {

        /** Who wrote a second letter, and has no friendship here by which it is known on which side of what. */
        Set<String> strangers(List<Posted> posted) {
            Set<Wrote> strange = posted.stream()
                    .filter(letter -> letter.second() != null)
                    .map(letter -> new Wrote(letter.author(), letter.second()))
                    .collect(Collectors.toCollection(HashSet::new));
            friendships.forEach(each -> strange.removeAll(Wrote.both(each)));
            return strange.stream().map(Wrote::pupil).collect(Collectors.toSet());
        }

        Bonds and(List<Friendship> ofStrangers) {
            Map<String, Friendship> byId = new LinkedHashMap<>();
            Stream.of(friendships, ofStrangers)
                    .flatMap(List::stream)
                    .forEach(each -> byId.putIfAbsent(each.id(), each));
            return new Bonds(consented, List.copyOf(byId.values()), held, agreed);
        }

        List<Held> of(ClassLies lies) {
            return held.stream()
                    .filter(one -> one.inlandClass().equals(lies.id())
                            || one.partnerClass().equals(lies.id()))
                    .toList();
        }

        List<Agreed> agreedBy(ClassLies lies) {
            return agreed.stream().filter(one -> one.isOf(lies.school())).toList();
        }
    }

    /** The same while nothing of it changes: it remembers what it has reckoned. */
    public Mono<Almanac> almanac() {
        return programmes.seenBy(ALL).collectList().map(this::almanac);
    }

    private record Known(String basis, Almanac almanac) {}

    private Almanac almanac(List<KeptProgramme> kept) {
        Known last = known;
        String basis = basis(kept) + ", " + today();
        if (last != null && last.basis().equals(basis)) return last.almanac();
        Map<String, Programme> programmesById =
                kept.stream().collect(Collectors.toMap(KeptProgramme::id, KeptProgramme::programme));
        Almanac almanac = new Almanac(today(), programmesById, schoolTime());
        known = new Known(basis, almanac);
        return almanac;
    }

    /** Of a day that is over, with the programme as it was then. */
    public Almanac almanacOf(LocalDate day, Programme programme) {
        return new Almanac(day, Map.of(programme.id(), programme), schoolTime());
    }

    /** By it is seen whether everything must be counted again: what nobody tells as an event. */
    Mono<String> basis() {
        return programmes.seenBy(ALL).collectList().map(this::basis);
    }

    private String basis(List<KeptProgramme> kept) {
        String own = "6, notice " + consents.notice() + ", calendar " + letters.calendar() + ", ";
        return kept.stream()
                .map(each -> each.id() + " " + each.number())
                .sorted()
                .collect(Collectors.joining(", ", own, ""));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
    }

    private Almanac.SchoolTime schoolTime() {
        return new Almanac.SchoolTime() {
            @Override
            public LocalDate after(LocalDate day, int schoolDayCount) {
                return letters.after(day, schoolDayCount);
            }

            @Override
            public boolean isSchoolDay(LocalDate day) {
                return letters.isSchoolDay(day);
            }
        };
    }

    Mono<Map<String, List<Seat>>> seatsOf(Collection<String> classes) {
        return roll.seatsOf(classes).collect(Collectors.groupingBy(Seat::schoolClass));
    }

    public Flux<ClassLies> classesAfter(String id, int atMost) {
        return roll.classesAfter(id, atMost);
    }

    /** Those of these classes that there are. */
    public Mono<List<ClassTruth>> of(Collection<String> classes) {
        return Mono.zip(roll.lying(classes).collectList(), roll.seatsOf(classes).collectList())
                .map(both -> new Rolls(both.getT1(), both.getT2()))
                .flatMap(this::with);
    }

    private Mono<List<ClassTruth>> with(Rolls rolls) {
        return Mono.zip(
                        consents.valid(rolls.pupils()),
                        pairings.ofPupils(rolls.pupils())
                                .distinct(Friendship::id)
                                .collectList(),
                        exchange.ofClasses(rolls.classIds()).collectList(),
                        agreed.ofSchools(rolls.schools()).collectList())
                .map(all -> new Bonds(all.getT1(), all.getT2(), all.getT3(), all.getT4()))
                .flatMap(bonds -> with(rolls, bonds));
    }

    private Mono<List<ClassTruth>> with(Rolls rolls, Bonds bonds) {
        return letters.ofPupils(rolls.pupils())
                .collectList()
                .zipWhen(posted -> known(bonds, posted))
                .map(both -> truths(rolls, both.getT2(), both.getT1()));
    }

    /** Whoever wrote to a child that went to another class since may be no friend of anybody there. */
    private Mono<Bonds> known(Bonds bonds, List<Posted> posted) {
        Set<String> strangers = bonds.strangers(posted);
        return strangers.isEmpty()
                ? Mono.just(bonds)
                : pairings.ofPupils(strangers).collectList().map(bonds::and);
    }

    private static List<ClassTruth> truths(Rolls rolls, Bonds bonds, List<Posted> posted) {
        Map<String, List<Seat>> seats = rolls.seats().stream().collect(Collectors.groupingBy(Seat::schoolClass));
        Map<String, List<Posted>> letters = posted.stream().collect(Collectors.groupingBy(Posted::pairing));
        Map<String, List<Friendship>> friendships = byPupil(bonds.friendships());
        List<ClassTruth> truths = new ArrayList<>();
        for (ClassLies lies : rolls.classes()) {
            List<Seat> own = seats.getOrDefault(lies.id(), List.of());
            truths.add(new ClassTruth(
                    lies, own, bonds.consented(), friendships, letters, bonds.of(lies), bonds.agreedBy(lies)));
        }
        return truths;
    }

    private static Map<String, List<Friendship>> byPupil(List<Friendship> all) {
        Map<String, List<Friendship>> byPupil = new HashMap<>();
        for (Friendship each : all) {
            Stream.of(each.inland().pupil(), each.partner().pupil())
                    .forEach(pupil -> byPupil.computeIfAbsent(pupil, none -> new ArrayList<>())
                            .add(each));
        }
        return byPupil;
    }
}
