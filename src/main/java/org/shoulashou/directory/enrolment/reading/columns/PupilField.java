package org.shoulashou.directory.enrolment.reading.columns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shoulashou.platform.text.Text;

/** What is read of a pupil, and under which headings schools write it. */
public enum PupilField {
    PEN_NAME(new Text("笔名", "Pen name"), "笔名 昵称 别名 网名 小名 化名 penname pseudonym nickname alias"),
    REAL_NAME(
            new Text("姓名", "Real name"),
            "姓名 名字 真实姓名 真名 学生 名称 name realname fullname studentname pupilname student pupil pupilsname"),
    BIRTH_MONTH(
            new Text("出生年月", "Birth month"),
            "出生年月 出生日期 出生年月日 出生 生日 出生时间 birthmonth birthday birthdate dateofbirth dob born birth monthofbirth"),
    GENDER(new Text("性别", "Gender"), "性别 男女 gender sex"),
    LANGUAGES(
            new Text("书写文字", "Written languages"),
            "书写文字 文字 语言 书写语言 写信语言 写信文字 会写的文字 使用文字 语种 文种 writtenlanguages writtenlanguage languages language writes"),
    INTERESTS(new Text("兴趣", "Interests"), "兴趣 爱好 兴趣爱好 特长 爱好特长 特长爱好 兴趣特长 喜好 喜欢 interests interest hobbies hobby likes"),
    GRADE(new Text("年级", "Grade"), "年级 grade schoolyear gradelevel"),
    CLASS(new Text("班级", "Class"), "班级 中队 班 班别 行政班 教学班 班级名称 中队名称 class classname"),
    SCHOOL(new Text("学校", "School"), "学校 学校名称 校名 单位 school schoolname"),
    SCHOOL_CODE(new Text("学校代码", "School code"), "学校代码 学校标识码 学校编码 学校编号 标识码 schoolcode schoolid"),
    COUNTY(new Text("区县", "County"), "区县 县区 县 区 县市区 市县 区县名称 县市 旗县 团场 county district");

    private final Text name;
    private final List<String> headings;

    PupilField(Text name, String headings) {
        this.name = name;
        this.headings = List.of(headings.split(" "));
    }

    public Text text() {
        return name;
    }

    public static Optional<PupilField> of(String heading) {
        List<String> words = Heading.wordsOf(heading);
        return Stream.of(values())
                .filter(field -> words.stream().anyMatch(field.headings::contains))
                .findFirst();
    }
}
