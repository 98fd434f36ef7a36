package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.PairCounts;
import org.shoulashou.matching.solver.model.PairSet;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;

/**
 * A question set out for the solver.
 *
 * @param inland  the candidate whom each inland pupil of the problem is
 * @param partner the candidate whom each partner pupil is
 */
public record Setting(
        Register register,
        PlaceIndex places,
        ClassIndex classes,
        QuotaCaps quotas,
        PinnedPairs pinned,
        Problem problem,
        int[] inland,
        int[] partner) {

    public static Setting of(Question question) {
        return of(question, Open.ALL);
    }

    /** Which classes a run may find friends for. */
    public interface Open {

        Open ALL = (classes, schoolClass) -> true;

        boolean isOpen(ClassIndex classes, int schoolClass);
    }

    /** The same question with nobody loose but in open classes; everything else is counted as if all were. */
    public static Setting of(Question question, Open open) {
        CompletableFuture<ClassIndex> classIndex =
                CompletableFuture.supplyAsync(() -> new ClassIndex(question.candidates()));
        Register register = new Register(question);
        ClassIndex classes = classIndex.join();
        PlaceIndex places = new PlaceIndex(classes);
        boolean[][] linked = linked(question.programme(), places);
        if (open != Open.ALL) register.keepLoose(number -> open.isOpen(classes, classes.of(number)));
        QuotaCaps quotas = new QuotaCaps(question, places);
        PinnedPairs pinned = PinnedPairs.of(register, places, classes);
        Caps left = quotas.caps(pinned.ofCity(), pinned.ofCounty(), pinned.count());
        if (pinned.count() > 0) leaveOthersOut(question, register, places, withRoom(linked, left, question));
        CompletableFuture<Interests> meanwhile = CompletableFuture.supplyAsync(() -> new Interests(register));
        KindIndex kinds = new KindIndex(register, question.programme().rules());
        Interests interests = meanwhile.join();
        Lineup inland = new Lineup(Side.INLAND, register, places, classes, kinds, interests);
        Lineup partner = new Lineup(Side.PARTNER, register, places, classes, kinds, interests);
        Building building = new Building(question, register, places, classes, linked, pinned, inland, partner);
        Problem problem = building.problem(kinds, quotas, interests.words());
        return new Setting(
                register, places, classes, quotas, pinned, problem, inland.candidates(), partner.candidates());
    }

    /** Somebody of each class of which anybody is so. */
    public List<Candidate> oneOfEachClass(IntPredicate isSo) {
        boolean[] seen = new boolean[classes.count()];
        List<Candidate> found = new ArrayList<>();
        for (int number = 0; number < register.count(); number++) {
            if (seen[classes.of(number)] || !isSo.test(number)) continue;
            seen[classes.of(number)] = true;
            found.add(register.candidate(number));
        }
        return found;
    }

    private static void leaveOthersOut(Question question, Register register, PlaceIndex places, boolean[][] reach) {
        Hopes hopes = new Hopes(register, places, question.programme().rules(), reach);
        register.keepLoose(number -> hopes.has(register.candidate(number), number));
    }

    /** Which cities and counties may have another pair with each other: whoever is of one that is full hopes in vain. */
    private static boolean[][] withRoom(boolean[][] linked, Caps left, Question question) {
        boolean others = question.programme().rules().otherLinks();
        boolean[][] reach = new boolean[linked.length][];
        for (int city = 0; city < reach.length; city++) {
            reach[city] = new boolean[linked[city].length];
            for (int county = 0; county < reach[city].length; county++) {
                boolean room = left.total() > 0 && left.city()[city] > 0 && left.county()[county] > 0;
                reach[city][county] = room && (others || linked[city][county]);
            }
        }
        return reach;
    }

    private static boolean[][] linked(Programme programme, PlaceIndex places) {
        boolean[][] linked =
                new boolean[places.cities().size()][places.counties().size()];
        for (Link link : programme.links()) {
            int city = places.city(link.city());
            int county = places.county(link.county());
            if (link.isForLetters() && city >= 0 && county >= 0) linked[city][county] = true;
        }
        return linked;
    }

    /** Putting the problem together. */
    private record Building(
            Question question,
            Register register,
            PlaceIndex places,
            ClassIndex classes,
            boolean[][] linked,
            PinnedPairs pinned,
            Lineup inland,
            Lineup partner) {

        Problem problem(KindIndex kinds, QuotaCaps quotas, int words) {
            Programme programme = question.programme();
            int[] inlandPupils = inland.pupils();
            int[] partnerPupils = partner.pupils();
            setLastFriends(inland, partnerPupils);
            setLastFriends(partner, inlandPupils);
            PairSet blocked = blocked(inlandPupils, partnerPupils);
            Crowd ofInland = inland.crowd();
            Crowd ofPartner = partner.crowd();
            Points points = new Points(ofInland, ofPartner, kinds.kinds(), blocked, linked, programme.weights(), words);
            return new Problem(
                    ofInland,
                    ofPartner,
                    kinds.kinds(),
                    points,
                    blocked,
                    reach(linked, programme.rules().otherLinks()),
                    places.townships(
                            enrolled(), pinned.ofTown(), programme.weights().townshipShare()),
                    quotas.caps(pinned.ofCity(), pinned.ofCounty(), pinned.count()),
                    pinnedBetween(),
                    programme.rules().leastPerClass(),
                    programme.rules().mostPerClass());
        }

        private void setLastFriends(Lineup side, int[] others) {
            int[] friends = side.crowd().lastFriend();
            for (int pupil = 0; pupil < friends.length; pupil++) {
                int friend = register.number(
                        register.candidate(side.candidates()[pupil]).lastFriend());
                friends[pupil] = friend == Register.NOBODY ? Register.NOBODY : others[friend];
            }
        }

        private PairSet blocked(int[] inlandPupils, int[] partnerPupils) {
            PairSet blocked = new PairSet();
            for (Couple couple : question.blocked()) {
                int i = register.number(couple.inland());
                int j = register.number(couple.partner());
                boolean here = i != Register.NOBODY && j != Register.NOBODY;
                if (here && inlandPupils[i] >= 0 && partnerPupils[j] >= 0)
                    blocked.add(inlandPupils[i], partnerPupils[j]);
            }
            return blocked;
        }

        private static int[][] reach(boolean[][] linked, boolean others) {
            int[][] reach = new int[linked.length][];
            for (int city = 0; city < reach.length; city++) {
                boolean[] mine = linked[city];
                reach[city] = IntStream.range(0, mine.length)
                        .filter(county -> others || mine[county])
                        .toArray();
            }
            return reach;
        }

        /** Everybody who could be paired in the programme, pinned or loose. */
        private int[] enrolled() {
            int[] enrolled = new int[places.townCount()];
            for (int number = 0; number < register.count(); number++) {
                boolean counts = classes.isOfTownship(number);
                if (counts && (register.isPinned(number) || register.hasGrade(number))) enrolled[places.town(number)]++;
            }
            return enrolled;
        }

        private Map<Long, Integer> pinnedBetween() {
            int[] a = numbers(inland.classNumbers());
            int[] b = numbers(partner.classNumbers());
            Map<Long, Integer> between = new HashMap<>();
            PairCounts all = pinned.ofClasses();
            for (int at = 0; at < all.size(); at++) {
                int first = a[PairSet.first(all.key(at))];
                int second = b[PairSet.second(all.key(at))];
                if (first >= 0 && second >= 0) between.put(PairSet.key(first, second), all.count(at));
            }
            return between;
        }

        private int[] numbers(Map<Integer, Integer> known) {
            int[] numbers = new int[classes.count()];
            Arrays.fill(numbers, -1);
            known.forEach((each, number) -> numbers[each] = number);
            return numbers;
        }
    }
}
