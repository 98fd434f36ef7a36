package org.shoulashou.coverage.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.nodes.Recount.Compared;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which class is counted again, and when the sums have their turn. */
class MarksTest extends MatchingOverHttp {

    @Autowired
    private Nodes nodes;

    @Autowired
    private ReadTruth truth;

    @Autowired
    private CountAgain count;

    @Autowired
    private Recount recount;

    @Autowired
    private Basis basis;

    /** A morning of letters: classes never cease to be due, and the city's page is fresh all the same. */
    @Test
    void sumsHaveTheirTurnWhileClassesAreStillDue() {
        List<String> order = new ArrayList<>();
        String school = Scope.school(plan + "-city-school").key();
        InMemory due = new InMemory(database, clock, order);
        Stream<Due> classes = IntStream.range(0, 1000)
                .mapToObj(at -> due(Scope.schoolClass("none" + at).key(), Due.CLASS_RANK));
        Stream.concat(classes, Stream.of(due(school, Due.SCHOOL_RANK))).forEach(due.all::add);

        Await.done(new CountAgain(due, nodes, truth).all());

        assertThat(order).hasSizeGreaterThan(1000);
        assertThat(order.indexOf(school)).isBetween(1, 400);
    }

    /** A class of which something is told while it is counted: its turn comes again, and that of the others first. */
    @Test
    void whatIsToldMeanwhileWaitsForTheNextTime() {
        List<String> order = new ArrayList<>();
        List<Due> classes = IntStream.range(100, 150)
                .mapToObj(at -> due(Scope.schoolClass("busy" + at).key(), Due.CLASS_RANK))
                .toList();
        InMemory due = new InMemory(database, clock, order);
        due.all.addAll(classes);
        due.toldAgain = true;

        Await.done(new CountAgain(due, nodes, truth).now());

        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        classes.stream().map(Due::id).toList());
        assertThat(due.all).hasSize(50);
    }

    /** What a file of places has moved is told as no event. */
    @Test
    void aClassThatLiesElsewhereNowIsCountedThere() {
        enrolled(inlandClass, "2016-03");
        Await.done(count.all());
        Await.done(basis.follow());
        move(inlandClass, List.of(plan + "-county", plan, "CN"));

        Await.done(basis.lookForDifferent());
        Await.done(basis.follow());
        Await.done(count.all());

        assertThat(lineOf(inlandClass)).contains(Scope.place(plan + "-county").key());
        assertThat(Await.result(nodes.find(Scope.place(plan + "-city").key()).hasElement()))
                .isFalse();
    }

    /** The recount sees where a class lies and not only what is counted in it, and can mend it. */
    @Test
    void aRecountFindsAndMendsAClassThatLiesElsewhere() {
        enrolled(inlandClass, "2016-03");
        Await.done(count.all());
        move(inlandClass, List.of(plan + "-county", plan, "CN"));

        Compared compared = Await.result(recount.compare());
        assertThat(ofThisPlan(compared)).isNotEmpty();
        Await.done(recount.mend(compared.differences()));

        assertThat(ofThisPlan(Await.result(recount.compare()))).isEmpty();
        assertThat(lineOf(inlandClass)).contains(Scope.place(plan + "-county").key());
    }

    @Test
    void whatSomebodyElseHasCountedMeanwhileIsNotTakenAway() {
        List<String> line = List.of(
                Scope.schoolClass(fresh("class")).key(), Scope.school("none").key());
        Node node = new Node(line.get(0), 0, line.get(1), line, Tally.NOTHING, List.of(), null);
        Await.done(nodes.save(node));

        assertThatThrownBy(() -> Await.done(nodes.remove(node))).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private void move(String schoolClass, List<String> line) {
        Update elsewhere = new Update().set("line", line);
        Await.done(database.updateFirst(query(where("_id").is(schoolClass)), elsewhere, SchoolClass.class));
    }

    private List<String> lineOf(String schoolClass) {
        return Await.result(nodes.find(Scope.schoolClass(schoolClass).key())).line();
    }

    private List<String> ofThisPlan(Compared compared) {
        return compared.differences().stream()
                .map(Object::toString)
                .filter(told -> told.contains(plan))
                .toList();
    }

    private static Due due(String id, int rank) {
        return new Due(id, rank, "stamp of " + id, Instant.EPOCH);
    }

    /** Marks of a house of its own, so that the running one takes none of them away. */
    private static final class InMemory extends DueNodes {

        private final List<Due> all = new ArrayList<>();
        private final List<String> order;
        private boolean toldAgain;

        private InMemory(ReactiveMongoTemplate database, Clock clock, List<String> order) {
            super(database, clock);
            this.order = order;
        }

        @Override
        Flux<Due> ofRank(int rank, String after, int atMost) {
            return Flux.fromIterable(all.stream()
                    .filter(due -> due.rank() == rank && due.id().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Due::id))
                    .limit(atMost)
                    .toList());
        }

        @Override
        Mono<Void> mark(List<String> line) {
            return Mono.empty();
        }

        @Override
        Mono<Void> done(Due due) {
            order.add(due.id());
            return toldAgain ? Mono.empty() : Mono.fromRunnable(() -> all.remove(due));
        }

        @Override
        Mono<Boolean> none() {
            return Mono.fromSupplier(all::isEmpty);
        }
    }
}
