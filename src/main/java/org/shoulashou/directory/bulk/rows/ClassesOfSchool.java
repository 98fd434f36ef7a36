package org.shoulashou.directory.bulk.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.text.FoldedName;
import org.shoulashou.platform.text.Text;

/** Finds a class of a school by what a list calls it: 四年级1班, 四（1）班, 1班 and 一班 are the same in grade 4. */
final class ClassesOfSchool {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}|[一二三四五六七八九十]{1,3})(班|中队)?$");
    private static final Pattern GRADE =
            Pattern.compile("^(小学|初中|高中|小|初|高)?([一二三四五六七八九十]{1,2}|\\d{1,2})(年级|年|级)|^(小|初|高)?[一二三四五六七八九](?=\\d)");
    private static final String DIGITS = "一二三四五六七八九";

    private final List<SchoolClass> classes;
    private final Map<Asked, Placement> known = new HashMap<>();

    private record Asked(@Nullable String name, int grade) {}

    ClassesOfSchool(List<SchoolClass> classes) {
        this.classes = List.copyOf(classes);
    }

    Placement of(@Nullable String name, int grade) {
        return known.computeIfAbsent(new Asked(name, grade), this::find);
    }

    private Placement find(Asked asked) {
        List<SchoolClass> ofGrade =
                classes.stream().filter(each -> each.grade() == asked.grade()).toList();
        String name = asked.name();
        if (name == null) return onlyOne(ofGrade, asked);
        String word = FoldedName.of(name);
        List<SchoolClass> exactly = matching(ofGrade, called -> called.equals(word));
        if (exactly.size() == 1) return Placement.in(exactly.get(0));
        int number = numberIn(word);
        return onlyOne(number == 0 ? List.of() : matching(ofGrade, called -> numberIn(called) == number), asked);
    }

    private static List<SchoolClass> matching(List<SchoolClass> classes, Predicate<String> name) {
        return classes.stream()
                .filter(each -> name.test(FoldedName.of(each.names().zh()))
                        || name.test(FoldedName.of(each.names().en())))
                .toList();
    }

    private static Placement onlyOne(List<SchoolClass> found, Asked asked) {
        return found.size() == 1 ? Placement.in(found.get(0)) : unknown(asked, found.size());
    }

    private static Placement unknown(Asked asked, int found) {
        String name = asked.name() == null ? "—" : asked.name();
        Text what = found == 0
                ? new Text("学校里没有 {0} 年级的“{1}”", "The school has no class \"{1}\" in grade {0}")
                : new Text("学校的 {0} 年级有几个班都可能是“{1}”", "Several classes of grade {0} may be meant by \"{1}\"");
        Text mend = new Text(
                "请照学校登记的班级名称填写；还没有登记的班级，请学校的辅导员先登记，再导入一次。",
                "Write the class as the school calls it here; the school's counsellor enters a class that is new, then"
                        + " import the list once more.");
        return Placement.none(PupilField.CLASS, what.with(asked.grade(), name), mend);
    }

    /** Which class of its grade, or 0 when the name does not end in a number. */
    static int numberIn(String folded) {
        Matcher number = NUMBER.matcher(GRADE.matcher(folded).replaceFirst(""));
        return number.find() ? read(number.group(1)) : 0;
    }

    private static int read(String written) {
        if (Character.isDigit(written.charAt(0))) return Integer.parseInt(written);
        int ten = written.indexOf('十');
        if (ten < 0) return written.length() == 1 ? DIGITS.indexOf(written) + 1 : 0;
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0)) + 1;
        return ten + 1 < written.length() ? tens * 10 + DIGITS.indexOf(written.charAt(ten + 1)) + 1 : tens * 10;
    }
}
