package org.shoulashou.matching.solver.streams;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Reason.Kind;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Weights;

/** What gives or takes points between two pupils. */
public final class Reasons {

    private static final int YEAR = 12;
    private static final Kind[] KINDS = Kind.values();

    private Reasons() {}

    /** Only what gives or takes any. */
    public static List<Reason> all(Programme programme, Candidate inland, Candidate partner) {
        List<Reason> reasons = new ArrayList<>(4);
        for (Kind kind : KINDS) {
            if (points(kind, programme, inland, partner) != 0) reasons.add(reason(kind, programme, inland, partner));
        }
        return reasons;
    }

    /** What all of them come to. */
    public static int points(Programme programme, Candidate inland, Candidate partner) {
        int points = 0;
        for (Kind kind : KINDS) points += points(kind, programme, inland, partner);
        return points;
    }

    static Reason reason(Kind kind, Programme programme, Candidate inland, Candidate partner) {
        return new Reason(kind, points(kind, programme, inland, partner), values(kind, programme, inland, partner));
    }

    private static List<String> values(Kind kind, Programme programme, Candidate inland, Candidate partner) {
        return switch (kind) {
            case BIRTH_MONTHS -> List.of(String.valueOf(monthsApart(inland, partner)));
            case SHARED_INTERESTS -> shared(inland, partner, programme.weights().mostSharedInterests());
            case SAME_GRADE, LAST_FRIEND, OUTSIDE_LINKS -> List.of();
        };
    }

    static int points(Kind kind, Programme programme, Candidate inland, Candidate partner) {
        Weights weights = programme.weights();
        return switch (kind) {
            case SAME_GRADE -> inland.grade() == partner.grade() ? weights.sameGrade() : 0;
            case BIRTH_MONTHS -> weights.birthMonths() * Math.max(0, YEAR - monthsApart(inland, partner));
            case SHARED_INTERESTS ->
                weights.sharedInterest() * Math.min(weights.mostSharedInterests(), sharedCount(inland, partner));
            case LAST_FRIEND -> wereFriends(inland, partner) ? weights.lastFriend() : 0;
            case OUTSIDE_LINKS -> isOutside(programme, inland, partner) ? -weights.outsideLinks() : 0;
        };
    }

    private static boolean isOutside(Programme programme, Candidate inland, Candidate partner) {
        return programme.weights().outsideLinks() > 0
                && programme.rules().otherLinks()
                && !programme.isLinked(inland.place(), partner.place());
    }

    private static int monthsApart(Candidate inland, Candidate partner) {
        return Math.abs(months(inland.birthMonth()) - months(partner.birthMonth()));
    }

    private static int months(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue();
    }

    private static int sharedCount(Candidate inland, Candidate partner) {
        int count = 0;
        for (String interest : inland.interests()) if (partner.interests().contains(interest)) count++;
        return count;
    }

    private static List<String> shared(Candidate inland, Candidate partner, int most) {
        if (Collections.disjoint(inland.interests(), partner.interests())) return List.of();
        Set<String> both = new HashSet<>(inland.interests());
        both.retainAll(partner.interests());
        Stream<String> sorted = both.stream().sorted();
        return sorted.limit(most).toList();
    }

    private static boolean wereFriends(Candidate inland, Candidate partner) {
        return partner.pupil().equals(inland.lastFriend()) || inland.pupil().equals(partner.lastFriend());
    }
}
