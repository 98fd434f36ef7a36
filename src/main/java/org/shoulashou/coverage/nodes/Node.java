package org.shoulashou.coverage.nodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.CountClass.Counted;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A class, a school or a place with its figures.
 *
 * @param id      its scope's key
 * @param version 0 before it is stored; who writes an older one must count again
 * @param line    keys from itself outwards to the country
 * @param pupils  of a class, whom it was counted with: by this the class that somebody left is found
 * @param until   of a class, the day on which it must be counted again though nothing happens
 */
@Document(Node.COLLECTION)
@CompoundIndex(name = "below", def = "{parent: 1, _id: 1}")
@CompoundIndex(name = "calls", def = "{kind: 1, line: 1, urgency: -1}")
public record Node(
        @Id String id,
        long version,
        @Nullable String parent,
        List<String> line,
        Tally tally,
        @Indexed List<String> pupils,
        @Indexed(sparse = true) @Nullable LocalDate until) {

    public static final String COLLECTION = "coverage";

    /** More places than ever lie around one another: the country, a province, a city, a county, a township. */
    static final int MOST_AROUND = 8;

    public Node {
        line = List.copyOf(line);
        pupils = List.copyOf(pupils);
    }

    static Node ofClass(long version, ClassLies lies, List<Seat> seats, Counted counted) {
        List<String> line = line(lies);
        return new Node(line.get(0), version, line.get(1), line, counted.tally(), pupils(seats), counted.until());
    }

    public static List<String> line(ClassLies lies) {
        List<String> line = new ArrayList<>();
        line.add(Scope.schoolClass(lies.id()).key());
        line.add(Scope.school(lies.school()).key());
        lies.line().forEach(code -> line.add(Scope.place(code).key()));
        return line;
    }

    private static List<String> pupils(List<Seat> seats) {
        return seats.stream().map(Seat::pupil).sorted().toList();
    }

    /** Whether a class lies elsewhere or holds others than it was counted with. */
    static boolean isAnother(@Nullable Node counted, ClassLies lies, @Nullable List<Seat> seats) {
        List<String> now = pupils(seats == null ? List.of() : seats);
        return counted == null || !counted.line.equals(line(lies)) || !counted.pupils.equals(now);
    }

    /** A school or place from what lies directly in it; there is at least one. */
    static Node sum(long version, List<Node> children) {
        List<String> line = children.get(0).line.subList(1, children.get(0).line.size());
        Tally sum = children.stream().map(Node::tally).reduce(Tally.NOTHING, Tally::plus);
        boolean school = Scope.ofKey(line.get(0)).kind() == ScopeKind.SCHOOL;
        String parent = line.size() > 1 ? line.get(1) : null;
        return new Node(line.get(0), version, parent, line, school ? sum.asSchool() : sum, List.of(), null);
    }

    public Scope scope() {
        return Scope.ofKey(id);
    }

    boolean says(Node other) {
        return tally.equals(other.tally) && lies(other);
    }

    /** In the same line, with the same pupils, until the same day. */
    boolean lies(Node other) {
        return line.equals(other.line) && pupils.equals(other.pupils) && Objects.equals(until, other.until);
    }

    /** The deeper, the earlier it is counted: sums come after what they are made of. */
    static int rank(List<String> line) {
        return switch (Scope.ofKey(line.get(0)).kind()) {
            case CLASS -> Due.CLASS_RANK;
            case SCHOOL -> Due.SCHOOL_RANK;
            default -> line.size();
        };
    }
}
