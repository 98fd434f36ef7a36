package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.model.Kinds;
import org.shoulashou.programme.Rules;

/**
 * The kinds of candidates on either side. Two sets of languages that have something in common with the same sets of the
 * other side are the same kind.
 */
final class KindIndex {

    private final Rules rules;
    private final Map<Set<String>, Integer> inlandTongues = new HashMap<>();
    private final Map<Set<String>, Integer> partnerTongues = new HashMap<>();
    private final Map<Kind, Integer> inlandKinds = new HashMap<>();
    private final Map<Kind, Integer> partnerKinds = new HashMap<>();
    private final int[] inlandSign;
    private final int[] partnerSign;
    private final List<Set<String>> inlandSets;
    private final List<Set<String>> partnerSets;

    KindIndex(Register register, Rules rules) {
        this.rules = rules;
        for (int number : register.loose()) {
            Candidate candidate = register.candidate(number);
            add(tongues(candidate.side()), candidate.languages());
        }
        inlandSets = inOrder(inlandTongues);
        partnerSets = inOrder(partnerTongues);
        inlandSign = signs(inlandSets, partnerSets);
        partnerSign = signs(partnerSets, inlandSets);
    }

    private static void add(Map<Set<String>, Integer> tongues, Set<String> languages) {
        tongues.putIfAbsent(languages, tongues.size());
    }

    private Map<Set<String>, Integer> tongues(Side side) {
        return side == Side.INLAND ? inlandTongues : partnerTongues;
    }

    private static List<Set<String>> inOrder(Map<Set<String>, Integer> tongues) {
        List<Set<String>> sets = new ArrayList<>(Collections.nCopies(tongues.size(), Set.of()));
        tongues.forEach((languages, number) -> sets.set(number, languages));
        return sets;
    }

    /** For each set of languages the number of the first that has the same in common with the other side. */
    private int[] signs(List<Set<String>> mine, List<Set<String>> others) {
        Map<List<Boolean>, Integer> first = new HashMap<>();
        int[] signs = new int[mine.size()];
        for (int each = 0; each < signs.length; each++) {
            Set<String> languages = mine.get(each);
            List<Boolean> common =
                    others.stream().map(other -> understand(languages, other)).toList();
            Integer before = first.putIfAbsent(common, each);
            signs[each] = before == null ? each : before;
        }
        return signs;
    }

    private boolean understand(Set<String> one, Set<String> other) {
        return !rules.commonLanguage() || !Collections.disjoint(one, other);
    }

    /** The kind of a loose candidate. */
    int kind(Candidate candidate) {
        boolean inland = candidate.side() == Side.INLAND;
        int tongue = java.util.Objects.requireNonNull(tongues(candidate.side()).get(candidate.languages()));
        Kind kind = new Kind(candidate.grade(), inland ? inlandSign[tongue] : partnerSign[tongue]);
        Map<Kind, Integer> kinds = inland ? inlandKinds : partnerKinds;
        Integer number = kinds.putIfAbsent(kind, kinds.size());
        return number == null ? kinds.size() - 1 : number;
    }

    /** As soon as every candidate's kind was asked for. */
    Kinds kinds() {
        boolean[][] may = new boolean[inlandKinds.size()][partnerKinds.size()];
        inlandKinds.forEach((kind, number) -> fill(may[number], kind));
        return new Kinds(may);
    }

    private void fill(boolean[] may, Kind inland) {
        partnerKinds.forEach((kind, number) -> may[number] = may(inland, kind));
    }

    private boolean may(Kind inland, Kind partner) {
        return Math.abs(inland.grade() - partner.grade()) <= rules.gradeGap()
                && understand(inlandSets.get(inland.sign()), partnerSets.get(partner.sign()));
    }

    private record Kind(int grade, int sign) {}
}
