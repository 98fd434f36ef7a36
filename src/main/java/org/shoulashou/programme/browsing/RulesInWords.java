package org.shoulashou.programme.browsing;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Rules;

/** The rules of a programme as a teacher reads them. */
final class RulesInWords {

    private RulesInWords() {}

    static List<Text> of(Programme programme) {
        Rules rules = programme.rules();
        List<Text> words = new ArrayList<>();
        words.add(new Text(
                "每名学生每个年度最多有一位笔友，两边的监护人都已同意。",
                "A pupil has one friend at most in a year, and the guardians on both sides have agreed."));
        words.add(new Text("{0} 至 {1} 年级的学生可以参加。", "Pupils of grades {0} to {1} can take part.")
                .with(rules.lowestGrade(), rules.highestGrade()));
        words.add(grades(rules.gradeGap()));
        if (rules.commonLanguage()) {
            words.add(new Text("两人至少会写一种相同的文字。", "The two can write at least one language in common."));
        }
        words.add(new Text("两个班之间结对 {0} 至 {1} 对。", "Between two classes there are {0} to {1} friendships.")
                .with(rules.leastPerClass(), rules.mostPerClass()));
        words.add(links(programme));
        words.add(new Text("已经确认的结对不会被改动。", "A friendship that was confirmed stays."));
        return words;
    }

    private static Text grades(int gap) {
        return switch (gap) {
            case 0 -> new Text("两人同年级。", "The two are in the same grade.");
            case 1 -> new Text("两人的年级最多相差 1 级。", "The two are at most one grade apart.");
            default -> new Text("两人的年级最多相差 {0} 级。", "The two are at most {0} grades apart.").with(gap);
        };
    }

    private static Text links(Programme programme) {
        if (!programme.rules().otherLinks()) {
            return new Text("只在有对口关系的市和县区之间结对。", "Only cities and counties that are linked are paired.");
        }
        return programme.links().isEmpty()
                ? new Text("内地任何地方都可以与对口地区结对。", "Any inland place can be paired with the partner side.")
                : new Text(
                        "优先在有对口关系的市和县区之间结对，也可以与其他地方结对。",
                        "Linked cities and counties come first; others can be paired too.");
    }
}
