package org.shoulashou.directory;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which the directory says no. */
public enum DirectoryProblems implements ProblemKind {
    PEN_NAME_TAKEN(
            "directory.pen-name-taken",
            HttpStatus.CONFLICT,
            new Text("班里已有同学用了这个笔名", "Somebody in the class has this pen name already"),
            new Text("请换一个笔名，再保存一次。", "Choose another pen name and save again.")),
    ENROLLED_ALREADY(
            "directory.enrolled-already",
            HttpStatus.CONFLICT,
            new Text("这名学生已经在班里", "This pupil is in the class already"),
            new Text(
                    "姓名和出生年月都相同。如果真是两个人，请在其中一个姓名后面加上区别，例如“张伟（大）”。",
                    "Real name and birth month are the same. If they are two people, add something to one of the names.")),
    SCHOOL_NAME_TAKEN(
            "directory.school-name-taken",
            HttpStatus.CONFLICT,
            new Text("这个地区已有同名的学校", "A school of this place has this name already"),
            new Text(
                    "请先在学校列表里看看是不是同一所。如果是另一所，请在名称里加上校区或街道，例如“青杉小学（东校区）”。",
                    "Look in the list of schools whether it is the same one. If it is another, add its campus or street to the name.")),
    CLASS_NAME_TAKEN(
            "directory.class-name-taken",
            HttpStatus.CONFLICT,
            new Text("学校里已有同名的班级", "A class of this school has this name already"),
            new Text(
                    "请换一个班级序号或名称；如果要登记的就是那个班，请直接打开它。",
                    "Choose another number or name; if you mean that very class, open it instead.")),
    NOT_IN_THAT_SCHOOL(
            "directory.not-in-that-school",
            HttpStatus.CONFLICT,
            new Text("只能转到本校的班级", "A pupil moves to a class of the same school only"),
            new Text(
                    "转到别的学校：请在这里登记离班，由新学校重新登记，并重新征得监护人同意。",
                    "For another school: take the pupil off the roll here; the new school enrols them and asks the guardian again.")),
    NOBODY_CHOSEN(
            "directory.nobody-chosen",
            HttpStatus.CONFLICT,
            new Text("选中的学生已经不在班里", "None of the chosen pupils is in the class any more"),
            new Text("请重新打开名单，再选一次。", "Open the list again and choose once more.")),
    YEAR_PLAN_OUTDATED(
            "directory.year-plan-outdated",
            HttpStatus.CONFLICT,
            new Text("班级有了变化，请再看一遍", "The classes have changed; please look once more"),
            new Text(
                    "有班级刚被登记、结束或修改。请重新打开这一页，确认后再开始新学年。",
                    "A class was entered, closed or changed. Open the page again, check it, then begin the new year.")),
    MERGED_INTO_NOTHING(
            "directory.merged-into-nothing",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("要并入的班级不在计划里，或自己也会结束", "The class to merge into is not in the plan, or ends itself"),
            new Text("请选择一个继续上课的班级。", "Choose a class that goes on.")),
    GRADE_OUT_OF_RANGE(
            "directory.grade-out-of-range",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("年级要在 1 到 12 之间", "A grade is 1 to 12"),
            new Text("小学一年级是 1，初一是 7，高三是 12。", "The first year of primary school is 1, the last of high school 12."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    DirectoryProblems(String code, HttpStatus status, Text title, Text detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
