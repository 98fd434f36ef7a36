package org.shoulashou.letters.team;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** The readers of one school. */
@Document("reviewTeams")
public record ReviewTeam(
        @Id String school, @Version @Nullable Long version, List<Reviewer> reviewers) {

    /** Both papers hold for a year. */
    static final Period VALID = Period.ofYears(1);

    public ReviewTeam {
        reviewers = List.copyOf(reviewers);
    }

    /**
     * @param deputy      who steps in after three school days
     * @param recordCheck day of the check that the law asks for of people who work with children
     * @param training    day of the last training
     * @param dailyLoad   letters in a day; absent where the house's number holds
     */
    public record Reviewer(
            String accountId,
            String name,
            @Nullable String deputy,
            @Nullable LocalDate recordCheck,
            @Nullable LocalDate training,
            @Nullable Integer dailyLoad) {

        Optional<Closed> closedOn(LocalDate today) {
            if (isOver(recordCheck, today)) return Optional.of(Closed.RECORD_CHECK);
            return isOver(training, today) ? Optional.of(Closed.TRAINING) : Optional.empty();
        }

        private static boolean isOver(@Nullable LocalDate day, LocalDate today) {
            return day == null || day.isAfter(today) || day.plus(VALID).isBefore(today);
        }
    }

    static ReviewTeam ofNobody(String school) {
        return new ReviewTeam(school, null, List.of());
    }

    /** Who steps in for somebody; each reaches every class of the school. */
    public List<String> deputies() {
        return reviewers.stream()
                .map(Reviewer::deputy)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    Optional<Reviewer> member(String account) {
        return reviewers.stream()
                .filter(each -> each.accountId().equals(account))
                .findFirst();
    }

    Optional<Closed> closedTo(String account, LocalDate today) {
        return member(account).map(found -> found.closedOn(today)).orElse(Optional.of(Closed.NOT_ON_TEAM));
    }

    /** Why the queue is closed to somebody (R24). */
    public enum Closed {
        NOT_ON_TEAM(new Text(
                "您还不在本校的读信名单上，请学校的保护负责人登记。",
                "You are not on the school's list of readers; ask the safeguarding lead to enter you.")),
        RECORD_CHECK(new Text(
                "没有一年之内的从业查询记录，请学校的保护负责人登记日期。",
                "There is no record check of the past year; ask the safeguarding lead to enter its date.")),
        TRAINING(new Text(
                "没有一年之内的培训记录，请学校的保护负责人登记日期。",
                "There is no training of the past year; ask the safeguarding lead to enter its date.")),
        LOAD(new Text(
                "今天读的信已经够多了，明天再继续，剩下的请同事来读。",
                "You have read enough letters for today; go on tomorrow, and let colleagues take the rest."));

        private final Text text;

        Closed(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
