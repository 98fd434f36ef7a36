package org.shoulashou.letters.team;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;
import static org.shoulashou.accounts.Permission.LETTERS_TEAM;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.accounts.roster.Roster.Permitted;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The school's lead says who reads letters. */
@RestController
@RequestMapping("/api/schools/{id}/review-team")
class ReviewTeamController {

    private final ReviewTeams teams;
    private final Roster roster;
    private final Clock clock;

    ReviewTeamController(ReviewTeams teams, Roster roster, Clock clock) {
        this.teams = teams;
        this.roster = roster;
        this.clock = clock;
    }

    /** @param closed why this reader cannot read now */
    record ReviewerRow(
            String accountId,
            String name,
            @Nullable Text role,
            boolean reads,
            @Nullable String deputy,
            @Nullable LocalDate recordCheck,
            @Nullable LocalDate training,
            @Nullable Integer dailyLoad,
            @Nullable Text closed) {}

    record ReviewTeamPage(long version, List<ReviewerRow> reviewers) {}

    record ReviewerEntry(
            @NotBlank String accountId,
            @Nullable String deputy,
            @Nullable LocalDate recordCheck,
            @Nullable LocalDate training,
            @Nullable @Min(1) @Max(500) Integer dailyLoad) {}

    record ReviewTeamChange(
            @NotNull Long version, @NotNull @Size(max = 200) List<@Valid ReviewerEntry> reviewers) {}

    @GetMapping
    @Needs(value = LETTERS_TEAM, on = "school", in = "id")
    Mono<ReviewTeamPage> show(@PathVariable String id) {
        return teams.of(id).flatMap(this::page);
    }

    @PutMapping
    @Needs(value = LETTERS_TEAM, on = "school", in = "id")
    Mono<ReviewTeamPage> change(@PathVariable String id, @Valid @RequestBody ReviewTeamChange change) {
        return roster.permitted(LETTERS_REVIEW, Scope.school(id))
                .collectMap(Permitted::id)
                .map(people -> team(id, change, people))
                .flatMap(teams::save)
                .flatMap(this::page);
    }

    private static ReviewTeam team(String school, ReviewTeamChange change, Map<String, Permitted> people) {
        Long version = change.version() < 0 ? null : change.version();
        return new ReviewTeam(
                school,
                version,
                change.reviewers().stream()
                        .map(entry -> reviewer(entry, people))
                        .toList());
    }

    /** Everybody has somebody else who steps in, and who reaches every class of the school (R14). */
    private static ReviewTeam.Reviewer reviewer(ReviewerEntry entry, Map<String, Permitted> people) {
        Permitted person = people.get(entry.accountId());
        String deputy = entry.deputy();
        if (person == null) throw PlatformProblems.NOT_FOUND.refusal();
        Permitted steps = deputy == null ? null : people.get(deputy);
        if (steps == null || !steps.everywhere() || steps.id().equals(person.id())) {
            throw LetterProblems.NO_DEPUTY.refusal();
        }
        return new ReviewTeam.Reviewer(
                entry.accountId(), person.name(), deputy, entry.recordCheck(), entry.training(), entry.dailyLoad());
    }

    private Mono<ReviewTeamPage> page(ReviewTeam team) {
        long version = team.version() == null ? -1 : team.version();
        return roster.permitted(LETTERS_REVIEW, Scope.school(team.school()))
                .map(person -> row(person, team))
                .collectList()
                .map(rows -> new ReviewTeamPage(version, rows));
    }

    private ReviewerRow row(Permitted person, ReviewTeam team) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        Optional<ReviewTeam.Reviewer> found = team.member(person.id());
        return new ReviewerRow(
                person.id(),
                person.name(),
                person.role(),
                found.isPresent(),
                found.map(ReviewTeam.Reviewer::deputy).orElse(null),
                found.map(ReviewTeam.Reviewer::recordCheck).orElse(null),
                found.map(ReviewTeam.Reviewer::training).orElse(null),
                found.map(ReviewTeam.Reviewer::dailyLoad).orElse(null),
                team.closedTo(person.id(), today).map(ReviewTeam.Closed::text).orElse(null));
    }
}
