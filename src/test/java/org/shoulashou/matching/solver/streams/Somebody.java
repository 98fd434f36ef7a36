package org.shoulashou.matching.solver.streams;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;

/** A pupil who suits everybody unless something else is said. */
public final class Somebody {

    private final String id;
    private final Side side;
    private String place;
    private @Nullable String township;
    private String schoolClass = "one";
    private int grade = 5;
    private YearMonth birth = YearMonth.of(2015, 5);
    private Set<String> languages = Set.of("zh");
    private Set<String> interests = Set.of();
    private @Nullable String lastFriend;

    private Somebody(String id, Side side, String place) {
        this.id = id;
        this.side = side;
        this.place = place;
    }

    public static Somebody inland(String id) {
        return new Somebody(id, Side.INLAND, "city");
    }

    public static Somebody partner(String id) {
        return new Somebody(id, Side.PARTNER, "county");
    }

    public Somebody at(String elsewhere) {
        place = elsewhere;
        return this;
    }

    Somebody in(String some) {
        township = some;
        return this;
    }

    Somebody inClass(String name) {
        schoolClass = name;
        return this;
    }

    public Somebody grade(int other) {
        grade = other;
        return this;
    }

    Somebody born(int year, int month) {
        birth = YearMonth.of(year, month);
        return this;
    }

    public Somebody writing(String... some) {
        languages = Set.of(some);
        return this;
    }

    Somebody liking(String... some) {
        interests = Set.of(some);
        return this;
    }

    Somebody lastFriend(String pupil) {
        lastFriend = pupil;
        return this;
    }

    public Candidate candidate() {
        return new Candidate(
                id, side, place, township, "school", schoolClass, grade, birth, languages, interests, lastFriend);
    }

    PartnerPupil done() {
        return new PartnerPupil(candidate());
    }

    InlandPupil with(PartnerPupil friend) {
        return new InlandPupil(candidate(), null, friend);
    }

    InlandPupil pinnedTo(PartnerPupil friend) {
        return new InlandPupil(candidate(), friend, friend);
    }

    InlandPupil alone() {
        return new InlandPupil(candidate(), null, null);
    }
}
