package org.shoulashou.matching.solver.proof;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Engaged;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/** Counts an answer by the words of the programme alone; knows nothing of how it was found. */
public final class AnswerCheck {

    private final Question question;
    private final Programme programme;
    private final Map<String, Candidate> pupils;

    public AnswerCheck(Question question) {
        this.question = question;
        this.programme = question.programme();
        this.pupils = question.candidates().stream().collect(Collectors.toMap(Candidate::pupil, Function.identity()));
    }

    /** Everything that must hold and does not, in words. */
    public List<String> broken(List<Couple> pairs) {
        List<String> broken = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Couple pair : pairs) {
            if (!taken.add(pair.inland()) || !taken.add(pair.partner())) broken.add("taken twice " + pair);
            if (!question.pinned().contains(pair) && !allowed(pair)) broken.add("not allowed " + pair);
        }
        for (Couple pinned : question.pinned()) if (!pairs.contains(pinned)) broken.add("unpinned " + pinned);
        broken.addAll(overQuota(pairs));
        broken.addAll(wrongClasses(pairs));
        return broken;
    }

    public boolean allowed(Couple pair) {
        Candidate inland = pupils.get(pair.inland());
        Candidate partner = pupils.get(pair.partner());
        Rules rules = programme.rules();
        return inland.side() == Side.INLAND
                && partner.side() == Side.PARTNER
                && (rules.otherLinks() || linked(inland, partner))
                && included(inland)
                && included(partner)
                && Math.abs(inland.grade() - partner.grade()) <= rules.gradeGap()
                && (!rules.commonLanguage() || !Collections.disjoint(inland.languages(), partner.languages()))
                && !question.blocked().contains(pair);
    }

    private boolean included(Candidate pupil) {
        Rules rules = programme.rules();
        return rules.lowestGrade() <= pupil.grade() && pupil.grade() <= rules.highestGrade();
    }

    /** As the programme's links stand there, one by one. */
    private boolean linked(Candidate inland, Candidate partner) {
        for (Link link : programme.links()) {
            boolean both = link.city().equals(inland.place()) && link.county().equals(partner.place());
            if (both && link.purpose() == Link.Purpose.LETTERS) return true;
        }
        return false;
    }

    private List<String> overQuota(List<Couple> pairs) {
        List<String> over = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            if (quota.kind() != Quota.Kind.CAP) continue;
            int each = quota.unit() == Quota.Unit.PERSONS_BOTH_SIDES ? 2 : 1;
            boolean counts = Set.of(Quota.Unit.INLAND_PUPILS, Quota.Unit.PERSONS_BOTH_SIDES, Quota.Unit.PAIRS)
                    .contains(quota.unit());
            if (countsClasses(quota)) over.addAll(tooManyClasses(quota, pairs));
            if (!counts) continue;
            if (quota.per() == Quota.Per.PROGRAMME) {
                int most = Math.max(quota.amount(), question.pinned().size() * each);
                if (pairs.size() * each > most) over.add("over " + quota.id());
                continue;
            }
            for (String place : placesOf(quota)) {
                long used = usedAt(quota, place, pairs) * each;
                long most = Math.max(quota.amount(), usedAt(quota, place, question.pinned()) * each);
                if (used > most) over.add("over " + quota.id() + " at " + place);
            }
        }
        return over;
    }

    private static boolean countsClasses(Quota quota) {
        return quota.unit() == Quota.Unit.CLASSES || quota.unit() == Quota.Unit.SCHOOLS;
    }

    /** What was too many before anybody was paired is nobody's fault. */
    private List<String> tooManyClasses(Quota quota, List<Couple> pairs) {
        List<String> over = new ArrayList<>();
        Set<String> places = quota.per() == Quota.Per.PROGRAMME ? Set.of("") : placesOf(quota);
        for (String place : places) {
            int before = classesAt(quota, place, question.pinned()).size();
            int now = classesAt(quota, place, pairs).size();
            if (now > Math.max(quota.amount(), before)) over.add("over " + quota.id() + " at " + place);
        }
        return over;
    }

    private Set<List<String>> classesAt(Quota quota, String place, List<Couple> pairs) {
        Set<List<String>> classes = new HashSet<>();
        for (Couple pair : pairs) {
            Candidate one = pupils.get(quota.per() == Quota.Per.EACH_COUNTY ? pair.partner() : pair.inland());
            boolean named = quota.unit() == Quota.Unit.CLASSES;
            if (place.isEmpty() || one.place().equals(place))
                classes.add(List.of(one.place(), one.school(), named ? one.schoolClass() : ""));
        }
        for (Engaged each : question.engaged()) {
            boolean counts = each.side() == (quota.per() == Quota.Per.EACH_COUNTY ? Side.PARTNER : Side.INLAND);
            boolean then = quota.period() == Quota.Period.TERM || !each.termOnly();
            if (counts && then && (place.isEmpty() || each.place().equals(place)))
                classes.add(List.of(
                        each.place(), each.school(), quota.unit() == Quota.Unit.CLASSES ? each.schoolClass() : ""));
        }
        return classes;
    }

    private long usedAt(Quota quota, String place, List<Couple> pairs) {
        return pairs.stream().filter(pair -> place.equals(placeOf(quota, pair))).count();
    }

    private Set<String> placesOf(Quota quota) {
        Set<String> places = new HashSet<>(quota.places());
        Side side = quota.per() == Quota.Per.EACH_CITY ? Side.INLAND : Side.PARTNER;
        if (places.isEmpty()) {
            programme.links().stream()
                    .filter(link -> link.purpose() == Link.Purpose.LETTERS)
                    .forEach(link -> places.add(side == Side.INLAND ? link.city() : link.county()));
        }
        if (places.isEmpty() && programme.rules().otherLinks()) {
            question.candidates().stream()
                    .filter(each -> each.side() == side)
                    .forEach(each -> places.add(each.place()));
        }
        return places;
    }

    private String placeOf(Quota quota, Couple pair) {
        return pupils.get(quota.per() == Quota.Per.EACH_CITY ? pair.inland() : pair.partner())
                .place();
    }

    private List<String> wrongClasses(List<Couple> pairs) {
        List<String> wrong = new ArrayList<>();
        Map<List<String>, Integer> pinned = byClasses(question.pinned());
        byClasses(pairs).forEach((classes, count) -> {
            int before = pinned.getOrDefault(classes, 0);
            if (count == before) return;
            if (count < programme.rules().leastPerClass()) wrong.add("too few " + classes);
            if (count > programme.rules().mostPerClass()) wrong.add("too many " + classes);
        });
        return wrong;
    }

    private Map<List<String>, Integer> byClasses(List<Couple> pairs) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Couple pair : pairs) {
            Candidate inland = pupils.get(pair.inland());
            Candidate partner = pupils.get(pair.partner());
            List<String> classes = List.of(
                    inland.place(),
                    inland.school(),
                    inland.schoolClass(),
                    partner.place(),
                    partner.school(),
                    partner.schoolClass());
            counts.merge(classes, 1, Integer::sum);
        }
        return counts;
    }

    public int opened(List<Couple> pairs) {
        return byClasses(pairs).size();
    }

    public int points(Couple pair) {
        Candidate inland = pupils.get(pair.inland());
        Candidate partner = pupils.get(pair.partner());
        Weights weights = programme.weights();
        int points = inland.grade() == partner.grade() ? weights.sameGrade() : 0;
        long apart = Math.abs(ChronoUnit.MONTHS.between(inland.birthMonth(), partner.birthMonth()));
        points += (int) Math.max(0, weights.birthMonths() * (12 - apart));
        long shared = inland.interests().stream()
                .filter(partner.interests()::contains)
                .count();
        points += (int) Math.min(shared, weights.mostSharedInterests()) * weights.sharedInterest();
        boolean friends =
                partner.pupil().equals(inland.lastFriend()) || inland.pupil().equals(partner.lastFriend());
        if (friends) points += weights.lastFriend();
        boolean outside = programme.rules().otherLinks() && !linked(inland, partner);
        return outside ? points - weights.outsideLinks() : points;
    }

    public long soft(List<Couple> pairs) {
        long points = pairs.stream().mapToInt(this::points).sum();
        return points
                - (long) programme.weights().openedClassPair() * opened(pairs)
                - (long) programme.weights().townshipShare() * deviation(pairs);
    }

    public int deviation(List<Couple> pairs) {
        return townships().keySet().stream()
                .mapToInt(county -> deviation(county, pairs))
                .sum();
    }

    /** How many of each township of each county could be paired, or are already. */
    private Map<String, Map<String, Integer>> townships() {
        Set<String> pinned = question.pinned().stream().map(Couple::partner).collect(Collectors.toSet());
        Map<String, Map<String, Integer>> enrolled = new TreeMap<>();
        for (Candidate each : question.candidates()) {
            boolean could = included(each) || pinned.contains(each.pupil());
            if (each.side() != Side.PARTNER || each.township() == null || !could) continue;
            enrolled.computeIfAbsent(each.place(), county -> new TreeMap<>()).merge(each.township(), 1, Integer::sum);
        }
        return enrolled;
    }

    int deviation(String county, List<Couple> pairs) {
        Map<String, Integer> paired = paired(county, pairs);
        int all = paired.values().stream().mapToInt(Integer::intValue).sum();
        return shares(county, all).entrySet().stream()
                .mapToInt(share -> Math.abs(paired.getOrDefault(share.getKey(), 0) - share.getValue()))
                .sum();
    }

    /** How many of each township have a friend. */
    Map<String, Integer> paired(String county, List<Couple> pairs) {
        Map<String, Integer> paired = new HashMap<>();
        for (Couple pair : pairs) {
            Candidate partner = pupils.get(pair.partner());
            if (partner.place().equals(county) && partner.township() != null)
                paired.merge(partner.township(), 1, Integer::sum);
        }
        return paired;
    }

    /** Largest remainders first, then larger townships, then the order of their names. */
    Map<String, Integer> shares(String county, int all) {
        Map<String, Integer> enrolled = townships().getOrDefault(county, Map.of());
        int total = enrolled.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> shares = new HashMap<>();
        enrolled.forEach((town, count) -> shares.put(town, all * count / total));
        List<String> byRemainder = new ArrayList<>(enrolled.keySet());
        byRemainder.sort(Comparator.comparingInt((String town) -> -(all * enrolled.get(town) % total))
                .thenComparingInt(town -> -enrolled.get(town))
                .thenComparing(Comparator.naturalOrder()));
        int left = all - shares.values().stream().mapToInt(Integer::intValue).sum();
        byRemainder.stream().limit(left).forEach(town -> shares.merge(town, 1, Integer::sum));
        return shares;
    }

    public static List<Couple> couples(Answer answer) {
        return answer.pairs().stream()
                .map(pair -> new Couple(pair.inland(), pair.partner()))
                .toList();
    }
}
