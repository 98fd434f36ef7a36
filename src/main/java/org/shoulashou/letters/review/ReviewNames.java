package org.shoulashou.letters.review;

import static org.shoulashou.accounts.Permission.CLASSES_READ;
import static org.shoulashou.accounts.Permission.PUPILS_READ;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.views.NameGroups;
import org.shoulashou.matching.views.NameGroups.Names;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Names what stands around letters, a few readings for a whole page; what R11 keeps from the other school stays away. */
@Component
class ReviewNames {

    private final Pupils pupils;
    private final RealNames realNames;
    private final ClassPairings classPairings;
    private final NameGroups groups;
    private final Programmes programmes;

    ReviewNames(
            Pupils pupils, RealNames realNames, ClassPairings classPairings, NameGroups groups, Programmes programmes) {
        this.pupils = pupils;
        this.realNames = realNames;
        this.classPairings = classPairings;
        this.groups = groups;
        this.programmes = programmes;
    }

    final class Known {

        private final Map<String, Pupil> people;
        private final Map<String, ClassPairing> classes;
        private final Names names;
        private final Map<String, Programme> plans;

        Known(Map<String, Pupil> people, Map<String, ClassPairing> classes, Names names, Map<String, Programme> plans) {
            this.people = people;
            this.classes = classes;
            this.names = names;
            this.plans = plans;
        }

        String penName(Party party) {
            Pupil found = people.get(party.pupil());
            return found == null ? "" : found.penName();
        }

        /** Known to the child's own school only (R11). */
        @Nullable
        String realName(Party party, Caller caller) {
            Pupil found = people.get(party.pupil());
            if (found == null || !caller.may(PUPILS_READ, found.scopes())) return null;
            return realNames.of(found);
        }

        Text classOf(Letter letter, Party party, Caller caller) {
            Text named = caller.may(CLASSES_READ, party.scopes()) ? names.className(party.schoolClass()) : null;
            Pupil found = people.get(party.pupil());
            int grade = found == null ? 0 : found.grade();
            return named != null ? named : new Text(grade + "年级", "Grade " + grade);
        }

        Text town(Letter letter, Party party) {
            ClassPairing pair = classes.get(letter.between().classPairing());
            if (pair == null) return new Text("", "");
            Group group = pair.inland().schoolClass().equals(party.schoolClass()) ? pair.inland() : pair.partner();
            List<Text> town = names.town(group.line());
            return new Text(
                    town.stream().map(Text::zh).collect(Collectors.joining()),
                    String.join(", ", reversed(town.stream().map(Text::en).toList())));
        }

        @Nullable
        Text round(Letter letter) {
            Programme plan = plans.get(letter.between().programme());
            return plan == null
                    ? null
                    : RoundNow.byId(plan, letter.between().round())
                            .map(Round::theme)
                            .orElse(null);
        }
    }

    Mono<Known> of(Collection<Letter> letters) {
        Set<String> people = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        Set<String> plans = new HashSet<>();
        for (Letter letter : letters) {
            people.add(letter.between().author().pupil());
            people.add(letter.between().reader().pupil());
            pairs.add(letter.between().classPairing());
            plans.add(letter.between().programme());
        }
        return classPairings
                .withIds(pairs)
                .collectMap(ClassPairing::id)
                .zipWhen(found -> groups.ofClasses(found.values()))
                .flatMap(both -> with(people, plans, both.getT1(), both.getT2()));
    }

    private Mono<Known> with(Set<String> people, Set<String> plans, Map<String, ClassPairing> classes, Names names) {
        return Mono.zip(
                        pupils.withIds(people).collectMap(Pupil::id),
                        Flux.fromIterable(plans).concatMap(programmes::find).collectMap(Programme::id))
                .map(both -> new Known(both.getT1(), classes, names, both.getT2()));
    }

    private static List<String> reversed(List<String> list) {
        List<String> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
