package org.shoulashou.directory.year;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.year.YearPlan.Fate;
import org.shoulashou.platform.text.Text;

/** What usually becomes of a class in summer: one grade up, or out of school after its last year. */
final class UsualYear {

    private static final int[] LAST_YEARS = {6, 9, 12};
    private static final String[] GRADES = {
        "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级", "高一", "高二", "高三"
    };

    private final Set<Integer> grades;

    UsualYear(List<SchoolClass> classes) {
        this.grades = classes.stream().map(SchoolClass::grade).collect(Collectors.toSet());
    }

    /** A school that goes on after grade six keeps its pupils. */
    Fate of(SchoolClass schoolClass) {
        int grade = schoolClass.grade();
        for (int last : LAST_YEARS) {
            if (grade == last && grades.stream().noneMatch(other -> other > last)) return Fate.GRADUATES;
        }
        return Fate.GOES_ON;
    }

    int grade(SchoolClass schoolClass) {
        return of(schoolClass) == Fate.GRADUATES ? schoolClass.grade() : Math.min(12, schoolClass.grade() + 1);
    }

    /** Where the name tells the grade it follows; a name of its own stays. */
    Text names(SchoolClass schoolClass) {
        int from = schoolClass.grade();
        int to = grade(schoolClass);
        Text names = schoolClass.names();
        return new Text(
                names.zh().replace(GRADES[from - 1], GRADES[to - 1]),
                names.en().replaceFirst("\\bgrade " + from + "\\b", "grade " + to));
    }
}
