package org.shoulashou.letters.family;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.family.FamilyLetter.Opening;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.letters.history.HistoryEntry;
import org.shoulashou.letters.team.ReviewTeam.Reviewer;
import org.shoulashou.letters.team.ReviewTeams;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who has read a letter (R15). Of the other school's adults a guardian learns what they are, and no name (R11). */
@Component
class Openings {

    private final Histories histories;
    private final ReviewTeams teams;

    Openings(Histories histories, ReviewTeams teams) {
        this.histories = histories;
        this.teams = teams;
    }

    Mono<List<Opening>> of(Letter letter, String child) {
        return readersOf(school(letter, child)).flatMap(named -> of(letter, named));
    }

    private Mono<List<Opening>> of(Letter letter, Set<String> named) {
        return histories
                .of(letter.id())
                .filter(entry -> entry.deed().isOpening())
                .map(entry -> opening(entry, named))
                .collectList();
    }

    private Mono<Set<String>> readersOf(String school) {
        return teams.of(school)
                .map(team -> team.reviewers().stream().map(Reviewer::accountId).collect(Collectors.toSet()));
    }

    private static String school(Letter letter, String child) {
        Party author = letter.between().author();
        return author.pupil().equals(child)
                ? author.school()
                : letter.between().reader().school();
    }

    private static Opening opening(HistoryEntry entry, Set<String> named) {
        boolean isNamed = entry.by() != null && named.contains(entry.by());
        return new Opening(
                entry.at(),
                isNamed ? entry.name() : null,
                entry.role(),
                entry.deed().text());
    }
}
