package org.shoulashou.coverage.bulletins;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.coverage.pages.NameNodes.Names;
import org.shoulashou.ledger.board.OwedTasks.OpenReports;
import org.shoulashou.ledger.board.OwedTasks.Owed;
import org.shoulashou.platform.text.Text;

/**
 * Something that a bulletin lacks.
 *
 * @param owedBy the place, with its departments, or the school
 * @param at     where those stand who owe it
 */
record Lacking(
        OwedKind kind, Text what, Text owedBy, @Nullable LocalDate due, Scope at) {

    private static final Text LEAGUE = new Text("{0} 主管团委", "the League committee of {0}");
    private static final Text SECOND = new Text("{0}没有参与填报的人", "somebody of {0} without a part in them");

    /** With what those who owe it are reminded by; what the writers owe themselves goes with the bulletin. */
    enum OwedKind {
        MONTH_OPEN(Action.BULLETIN_DUE),
        TASK_OWED(Action.BULLETIN_REPORT_OWED),
        REPORT_UNCHECKED(Action.BULLETIN_REPORT_OWED),
        REPORT_UNACCEPTED(Action.BULLETIN_CHECK_OWED),
        PAIRS_UNCONFIRMED(Action.BULLETIN_ANSWER_OWED),
        WORDS_EMPTY(Action.BULLETIN_DUE);

        private final Action reminded;

        OwedKind(Action reminded) {
            this.reminded = reminded;
        }

        Action reminded() {
            return reminded;
        }
    }

    static Lacking month(YearMonth month, Scope keeper, Names names) {
        Text what = new Text("{0} 的数字还没有结账", "Figures of {0} are not closed").with(month);
        return new Lacking(OwedKind.MONTH_OPEN, what, LEAGUE.with(names.name(keeper)), null, keeper);
    }

    static Lacking words(String heading, Scope keeper, Names names) {
        Text what = new Text("“{0}”一段还没有写", "Nothing is written under “{0}”").with(heading);
        return new Lacking(OwedKind.WORDS_EMPTY, what, LEAGUE.with(names.name(keeper)), null, keeper);
    }

    static Lacking task(Owed task, Names names) {
        Scope at = Scope.place(task.place());
        return new Lacking(OwedKind.TASK_OWED, task.task(), who(names.name(at), task.departments()), task.due(), at);
    }

    static Lacking reports(OpenReports open, Names names) {
        Scope at = Scope.place(open.place());
        return open.checked()
                ? new Lacking(
                        OwedKind.REPORT_UNACCEPTED,
                        new Text("{0} 份填报等待审定", "Reports that wait to be accepted: {0}").with(open.many()),
                        SECOND.with(names.name(at)),
                        null,
                        at)
                : new Lacking(
                        OwedKind.REPORT_UNCHECKED,
                        new Text("{0} 份填报还没有自查或改好", "Reports without a self-check: {0}").with(open.many()),
                        names.name(at),
                        null,
                        at);
    }

    static Lacking pairs(String school, int pairs, Names names) {
        Scope at = Scope.school(school);
        Text what = new Text("{0} 对结对还没有确认", "{0} pairs are not confirmed").with(pairs);
        return new Lacking(OwedKind.PAIRS_UNCONFIRMED, what, names.name(at), null, at);
    }

    static Text who(Text place, List<Text> departments) {
        if (departments.isEmpty()) return place;
        String zh = departments.stream().map(Text::zh).collect(Collectors.joining("、"));
        String en = departments.stream().map(Text::en).collect(Collectors.joining(", "));
        return new Text("{0}（{1}）", "{0} ({1})").with(place, new Text(zh, en));
    }
}
