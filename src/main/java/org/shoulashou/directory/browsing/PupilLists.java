package org.shoulashou.directory.browsing;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.Pupils.InSchool;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.text.SearchWords;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The pupils of a class, or of a school, for their own school. Real names are closed in the database, so these lists
 * are opened, searched and ordered here; an index finds the class or the school.
 */
@Component
class PupilLists {

    private static final Sort USUAL = Sort.by("realName");

    private final Pupils pupils;
    private final Classes classes;
    private final PupilCards cards;
    private final RealNames names;

    PupilLists(Pupils pupils, Classes classes, PupilCards cards, RealNames names) {
        this.pupils = pupils;
        this.classes = classes;
        this.cards = cards;
        this.names = names;
    }

    private record Named(Pupil pupil, String realName) {

        boolean isFoundBy(String typed) {
            return SearchWords.find(typed, realName, pupil.penName());
        }

        PupilRow row(Set<String> withCard) {
            return PupilRow.of(pupil, realName, withCard.contains(pupil.id()));
        }

        SchoolPupilRow rowIn(Map<String, Text> classes) {
            String id = pupil.classId();
            return SchoolPupilRow.of(pupil, realName, classes.getOrDefault(id, new Text(id, id)));
        }
    }

    Mono<Page<PupilRow>> ofClass(String classId, PageRequest asked) {
        return page(pupils.ofClass(classId), asked, this::inRows);
    }

    Mono<Page<SchoolPupilRow>> ofSchool(InSchool some, PageRequest asked) {
        return page(pupils.ofSchool(some), asked, this::withClasses);
    }

    Flux<SchoolPupilRow> allOfSchool(InSchool some, PageRequest asked) {
        return ordered(pupils.ofSchool(some), asked).flatMap(this::withClasses).flatMapIterable(rows -> rows);
    }

    Flux<PupilRow> allOfClass(String classId, PageRequest asked) {
        return ordered(pupils.ofClass(classId), asked).flatMap(this::inRows).flatMapIterable(rows -> rows);
    }

    private <R> Mono<Page<R>> page(Flux<Pupil> found, PageRequest asked, Function<List<Named>, Mono<List<R>>> inRows) {
        return ordered(found, asked).flatMap(all -> onePage(all, asked, inRows));
    }

    private static <R> Mono<Page<R>> onePage(
            List<Named> all, PageRequest asked, Function<List<Named>, Mono<List<R>>> inRows) {
        return inRows.apply(slice(all, asked))
                .map(rows -> new Page<>(rows, asked.number(), asked.length(), all.size()));
    }

    /** Opening the names of a large school works the processor: an event loop has others to serve. */
    private Mono<List<Named>> ordered(Flux<Pupil> found, PageRequest asked) {
        return found.publishOn(Schedulers.parallel())
                .map(pupil -> new Named(pupil, names.of(pupil)))
                .filter(named -> named.isFoundBy(asked.text()))
                .collectSortedList(order(asked));
    }

    private static List<Named> slice(List<Named> all, PageRequest asked) {
        int from = (int) Math.min(asked.offset(), all.size());
        return all.subList(from, Math.min(from + asked.length(), all.size()));
    }

    private Mono<List<PupilRow>> inRows(List<Named> found) {
        return cards.haveOne(found.stream().map(named -> named.pupil().id()).toList())
                .map(with -> rows(found, with));
    }

    private Mono<List<SchoolPupilRow>> withClasses(List<Named> found) {
        Set<String> ids = found.stream().map(named -> named.pupil().classId()).collect(Collectors.toSet());
        return classes.withIds(ids)
                .collectMap(SchoolClass::id, SchoolClass::names)
                .map(named -> found.stream().map(each -> each.rowIn(named)).toList());
    }

    private static List<PupilRow> rows(List<Named> found, Set<String> withCard) {
        return found.stream().map(named -> named.row(withCard)).toList();
    }

    private static Comparator<Named> order(PageRequest asked) {
        Map<String, Comparator<Named>> orders = orders();
        Sort.Order order = asked.order(USUAL, orders.keySet()).iterator().next();
        Comparator<Named> chosen = orders.getOrDefault(order.getProperty(), byName());
        return (order.isDescending() ? chosen.reversed() : chosen)
                .thenComparing(named -> named.pupil().id());
    }

    private static Map<String, Comparator<Named>> orders() {
        Collator chinese = Collator.getInstance(Locale.CHINA);
        return Map.of(
                "realName", byName(),
                "penName", Comparator.comparing(named -> named.pupil().penName(), chinese),
                "grade", Comparator.comparing(named -> named.pupil().grade()),
                "birthMonth",
                        Comparator.comparing(
                                named -> named.pupil().birthMonth(), Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private static Comparator<Named> byName() {
        return Comparator.comparing(Named::realName, Collator.getInstance(Locale.CHINA));
    }
}
