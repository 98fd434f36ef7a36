package org.shoulashou.matching.confirming;

import static org.shoulashou.accounts.Permission.PAIRINGS_CONFIRM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.confirming.ClassPairingPage.PairRow;
import org.shoulashou.matching.confirming.JudgeTwo.Bench;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.views.Friend;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.matching.views.NameGroups.Names;
import org.shoulashou.matching.views.Own;
import org.shoulashou.matching.views.ReasonView;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuple4;

/** Sets out two paired classes for an adult of one of them. */
@Component
class ShowClassPairing {

    private static final Comparator<PairRow> ORDER = Comparator.comparing(PairRow::state)
            .thenComparing(row -> row.own().penName())
            .thenComparing(PairRow::id);

    private final Pairings pairings;
    private final Pupils pupils;
    private final RealNames realNames;
    private final NameGroups names;
    private final JudgeTwo judge;
    private final Clock clock;

    ShowClassPairing(
            Pairings pairings, Pupils pupils, RealNames realNames, NameGroups names, JudgeTwo judge, Clock clock) {
        this.pairings = pairings;
        this.pupils = pupils;
        this.realNames = realNames;
        this.names = names;
        this.judge = judge;
        this.clock = clock;
    }

    private record Known(
            ClassPairing classes,
            Caller caller,
            Side side,
            List<Pairing> pairs,
            Map<String, Pupil> people,
            Names names) {}

    Mono<ClassPairingPage> of(ClassPairing classes, Caller caller) {
        Side side = OwnSide.of(classes, caller);
        return Mono.zip(
                        pairings.ofClassPairings(List.of(classes.id())).collectList(),
                        names.of(List.of(classes)),
                        judge.of(classes),
                        ownClasses(classes, side))
                .zipWhen(known -> people(known.getT1(), known.getT3()))
                .zipWhen(known -> taken(classes, known.getT2()))
                .map(all -> page(classes, caller, all.getT1(), all.getT2()));
    }

    private ClassPairingPage page(
            ClassPairing classes,
            Caller caller,
            Tuple2<Tuple4<List<Pairing>, Names, Bench, Long>, Map<String, Pupil>> read,
            Set<String> taken) {
        return page(known(classes, caller, read.getT1(), read.getT2()), read.getT1(), taken);
    }

    private static Known known(
            ClassPairing classes,
            Caller caller,
            Tuple4<List<Pairing>, Names, Bench, Long> read,
            Map<String, Pupil> people) {
        return new Known(classes, caller, OwnSide.of(classes, caller), read.getT1(), people, read.getT2());
    }

    private Mono<Map<String, Pupil>> people(List<Pairing> pairs, Bench bench) {
        Set<String> ids = Stream.concat(
                        pairs.stream()
                                .flatMap(pair -> Stream.of(
                                        pair.inland().pupil(), pair.partner().pupil())),
                        bench.everybody().stream().map(found -> found.pupil().id()))
                .collect(Collectors.toSet());
        return pupils.withIds(ids).collectMap(Pupil::id, Function.identity());
    }

    /** Who has a friend in this year of the programme, perhaps in another class. */
    private Mono<Set<String>> taken(ClassPairing classes, Map<String, Pupil> people) {
        return pairings.seatedOf(people.keySet())
                .filter(pair -> pair.programme().equals(classes.programme()) && pair.year() == classes.year())
                .flatMapIterable(
                        pair -> List.of(pair.inland().pupil(), pair.partner().pupil()))
                .collect(Collectors.toSet());
    }

    private Mono<Long> ownClasses(ClassPairing classes, Side side) {
        return pairings.ofClasses(side, List.of(classes.on(side).schoolClass()))
                .filter(pair ->
                        pair.year() == classes.year() && pair.programme().equals(classes.programme()))
                .map(Pairing::classPairing)
                .distinct()
                .count();
    }

    private ClassPairingPage page(Known known, Tuple4<List<Pairing>, Names, Bench, Long> read, Set<String> taken) {
        Bench bench = read.getT3();
        long ownClasses = read.getT4();
        ClassPairing classes = known.classes();
        boolean mayConfirm =
                known.caller().may(PAIRINGS_CONFIRM, classes.on(known.side()).scopes());
        List<PairRow> rows = known.pairs().stream()
                .filter(pair -> known.people().containsKey(pair.inland().pupil())
                        && known.people().containsKey(pair.partner().pupil()))
                .map(pair -> row(known, pair, mayConfirm))
                .sorted(ORDER)
                .toList();
        return new ClassPairingPage(
                classes.id(),
                classes.version() == null ? 0 : classes.version(),
                classes.programme(),
                bench.programme().names(),
                classes.year(),
                classes.deadline(),
                today().isAfter(classes.deadline()),
                known.side() == Side.INLAND,
                known.names().view(classes.on(known.side()), known.caller()),
                known.names().view(classes.on(OwnSide.other(known.side())), known.caller()),
                ownClasses,
                rows,
                loose(known, bench, known.side(), taken).map(this::own).toList(),
                loose(known, bench, OwnSide.other(known.side()), taken)
                        .map(Friend::of)
                        .toList(),
                ClassPairingPage.REASONS,
                actions(rows, mayConfirm));
    }

    private static Stream<Pupil> loose(Known known, Bench bench, Side side, Set<String> taken) {
        String schoolClass = known.classes().on(side).schoolClass();
        return bench.everybody().stream()
                .filter(Found::mayBePaired)
                .map(Found::pupil)
                .filter(pupil -> pupil.classId().equals(schoolClass) && !taken.contains(pupil.id()))
                .flatMap(pupil -> Stream.ofNullable(known.people().get(pupil.id())))
                .sorted(Comparator.comparing(Pupil::penName));
    }

    private PairRow row(Known known, Pairing pair, boolean mayConfirm) {
        Side other = OwnSide.other(known.side());
        Hand here = pair.on(known.side()).confirmed();
        Pairing.Turn last = pair.last();
        return new PairRow(
                pair.id(),
                pair.revision(),
                pair.state(),
                own(person(known, pair, known.side())),
                Friend.of(person(known, pair, other)),
                pair.points(),
                ReasonView.of(pair.reasons()),
                here == null ? null : here.name(),
                pair.on(other).hasConfirmed(),
                pair.run() == null,
                last == null ? null : last.because().text(),
                mayConfirm ? actions(pair, here) : List.of());
    }

    private static Pupil person(Known known, Pairing pair, Side side) {
        Pupil found = known.people().get(pair.on(side).pupil());
        if (found == null) {
            throw new IllegalStateException("Nobody knows a pupil of pairing " + pair.id());
        }
        return found;
    }

    private static List<String> actions(Pairing pair, @Nullable Hand here) {
        return switch (pair.state()) {
            case PROPOSED -> here == null ? List.of("confirm", "decline", "swap") : List.of("decline", "swap");
            case ACTIVE -> List.of("pause", "end");
            case PAUSED -> List.of("resume", "end");
            case DECLINED, ENDED -> List.of();
        };
    }

    private static List<String> actions(List<PairRow> rows, boolean mayConfirm) {
        if (!mayConfirm) return List.of();
        List<String> actions = new ArrayList<>(List.of("pair", "others"));
        if (rows.stream().anyMatch(row -> row.allowedActions().contains("confirm"))) actions.add("confirm");
        if (rows.stream().filter(row -> row.state() == PairingState.PROPOSED).count() > 1) actions.add("swap");
        return actions;
    }

    private Own own(Pupil pupil) {
        return Own.of(pupil, realNames.of(pupil));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
    }
}
