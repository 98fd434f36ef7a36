package org.shoulashou.letters.demo;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.accounts.roster.Roster.Permitted;
import org.shoulashou.letters.team.ReviewTeam;
import org.shoulashou.letters.team.ReviewTeam.Reviewer;
import org.shoulashou.letters.team.ReviewTeams;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who reads letters in the made-up schools, with all papers in order, but one whose training is over. */
@Component
class DemoReaders {

    private static final List<String> SCHOOLS = List.of("changsha", "zhuzhou", "gaochang", "gonggar");
    private static final String WITHOUT_TRAINING = "demo-teacher-zhuzhou-2";
    private static final Period CHECKED = Period.ofMonths(4);
    private static final Period TRAINED = Period.ofMonths(2);

    private final ReviewTeams teams;
    private final Roster roster;
    private final Clock clock;

    DemoReaders(ReviewTeams teams, Roster roster, Clock clock) {
        this.teams = teams;
        this.roster = roster;
        this.clock = clock;
    }

    Mono<Void> bring() {
        return Flux.fromIterable(SCHOOLS).concatMap(this::bring).then();
    }

    private Mono<ReviewTeam> bring(String name) {
        String school = "demo-" + name;
        return teams.of(school)
                .filter(team -> team.version() == null)
                .flatMap(nobody ->
                        roster.permitted(LETTERS_REVIEW, Scope.school(school)).collectList())
                .filter(people -> !people.isEmpty())
                .map(people -> team(school, name, people))
                .flatMap(teams::save);
    }

    private ReviewTeam team(String school, String name, List<Permitted> people) {
        return new ReviewTeam(
                school,
                null,
                people.stream().map(person -> reviewer(person, name)).toList());
    }

    private Reviewer reviewer(Permitted person, String name) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        String counsellor = "demo-counsellor-" + name;
        String deputy = person.id().equals(counsellor) ? "demo-lead-" + name : counsellor;
        LocalDate trained = person.id().equals(WITHOUT_TRAINING) ? null : today.minus(TRAINED);
        return new Reviewer(person.id(), person.name(), deputy, today.minus(CHECKED), trained, null);
    }
}
