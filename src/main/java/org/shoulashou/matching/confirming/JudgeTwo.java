package org.shoulashou.matching.confirming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.candidates.FindCandidates;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Judge.Verdict;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says of any two pupils of two paired classes how well they would suit each other, by the programme's own weights. */
@Component
class JudgeTwo {

    private final Programmes programmes;
    private final FindCandidates find;
    private final Pairings pairings;
    private final Judge judge;

    JudgeTwo(Programmes programmes, FindCandidates find, Pairings pairings, Judge judge) {
        this.programmes = programmes;
        this.find = find;
        this.pairings = pairings;
        this.judge = judge;
    }

    /** Everything that is needed to judge pupils of two classes. */
    final class Bench {

        private final Programme programme;
        private final ClassPairing classes;
        private final Map<String, Found> people;
        private final List<Couple> apart;
        private final Map<String, String> lastFriends;

        Bench(
                Programme programme,
                ClassPairing classes,
                Map<String, Found> people,
                List<Couple> apart,
                Map<String, String> lastFriends) {
            this.programme = programme;
            this.classes = classes;
            this.people = people;
            this.apart = apart;
            this.lastFriends = lastFriends;
        }

        Programme programme() {
            return programme;
        }

        Collection<Found> everybody() {
            return people.values();
        }

        /** Refuses whoever is not in these classes now, or has no consent (R01). */
        Member member(String pupil) {
            Found found = person(pupil);
            return Member.of(found.pupil(), found.spot().place());
        }

        private Found person(String pupil) {
            Found found = people.get(pupil);
            if (found == null || !found.mayBePaired()) throw MatchingProblems.NOT_OF_THESE_CLASSES.refusal();
            return found;
        }

        Verdict verdict(String inland, String partner) {
            Candidate one = candidate(inland);
            Candidate other = candidate(partner);
            Question question = new Question(programme, classes.year(), List.of(one, other), List.of(), apart);
            return judge.judge(question, one, other);
        }

        Pairing.Merits merits(String inland, String partner) {
            Verdict verdict = verdict(inland, partner);
            verdict.objection().ifPresent(against -> {
                throw MatchingProblems.DO_NOT_SUIT.refusal(inBoth(against.text()));
            });
            return new Pairing.Merits(verdict.points(), verdict.reasons());
        }

        private Candidate candidate(String pupil) {
            return person(pupil).candidate(lastFriends);
        }
    }

    Mono<Bench> of(ClassPairing classes) {
        return programmes
                .find(classes.programme())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(programme -> bench(programme, classes));
    }

    private Mono<Bench> bench(Programme programme, ClassPairing classes) {
        List<String> both =
                List.of(classes.inland().schoolClass(), classes.partner().schoolClass());
        return find.ofClasses(programme, both)
                .collectMap(found -> found.pupil().id())
                .zipWhen(people -> pairings.ofPupils(people.keySet()).collectList())
                .map(known -> bench(programme, classes, known.getT1(), known.getT2()));
    }

    private Bench bench(Programme programme, ClassPairing classes, Map<String, Found> people, List<Pairing> history) {
        List<Couple> apart = new ArrayList<>();
        Map<String, String> friends = new HashMap<>();
        for (Pairing each : history) {
            if (each.keepsApart() && each.programme().equals(classes.programme())) {
                apart.add(new Couple(each.inland().pupil(), each.partner().pupil()));
            }
            if (each.wasFriendshipBefore(classes.year()) && each.programme().equals(classes.programme())) {
                friends.put(each.inland().pupil(), each.partner().pupil());
                friends.put(each.partner().pupil(), each.inland().pupil());
            }
        }
        return new Bench(programme, classes, people, apart, friends);
    }

    private static String inBoth(Text text) {
        return text.zh() + " / " + text.en();
    }
}
