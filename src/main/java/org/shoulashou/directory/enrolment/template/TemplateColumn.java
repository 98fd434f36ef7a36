package org.shoulashou.directory.enrolment.template;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.pupils.Interest;
import org.shoulashou.directory.pupils.WrittenLanguage;
import org.shoulashou.platform.text.Text;

/**
 * One column of the template.
 *
 * @param choices offered by a click
 * @param openly whether something else may be typed: several at once, which no list of Excel can offer, or another spelling
 */
record TemplateColumn(
        PupilField field, int width, String example, List<String> choices, boolean openly, Text explanation) {

    static final Text LEAVE_OUT = new Text(
            "身份证号、电话、住址、民族、家长姓名、成绩等都不要填；填了也不会读取。",
            "Identity numbers, telephones, addresses, ethnicity, parents' names, marks and the like: they are never read.");

    static final Text ABOUT_PEN_NAMES = new Text(
            "笔友只看到笔名。笔名里不要有真名、电话、QQ 号、网址。空着也可以，系统会先取一个。",
            "Pen pals see the pen name alone. No real name, telephone, QQ number or address in it. Left empty, one is"
                    + " chosen for now.");

    static final List<TemplateColumn> ALL = List.of(
            free(
                    PupilField.REAL_NAME,
                    16,
                    "林小满",
                    new Text("必填。加密保存，只有本校能看到。", "Needed. Stored encrypted, seen by the own school alone.")),
            free(
                    PupilField.PEN_NAME,
                    16,
                    "云上的鱼",
                    new Text("1 到 12 个字，班内不重复。", "1 to 12 characters, each one once in the class.")),
            free(
                    PupilField.BIRTH_MONTH,
                    14,
                    "2015-03",
                    new Text("必填，只到月，例如 2015-03。", "Needed, the month alone, such as 2015-03.")),
            new TemplateColumn(
                    PupilField.GENDER, 10, "女", List.of("女", "男"), false, new Text("可以不填。", "May be left empty.")),
            new TemplateColumn(
                    PupilField.GRADE,
                    10,
                    "4",
                    IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList(),
                    true,
                    new Text(
                            "1 到 12，从小学一年级数起；初一写 7，高三写 12。",
                            "1 to 12, counted from the first year of primary school.")),
            new TemplateColumn(
                    PupilField.LANGUAGES,
                    18,
                    "汉字、英文",
                    Stream.of(WrittenLanguage.values())
                            .map(language -> language.text().zh())
                            .toList(),
                    true,
                    new Text("会写信的文字；有几种时用顿号隔开。", "Those in which the pupil writes letters; several between commas.")),
            new TemplateColumn(
                    PupilField.INTERESTS,
                    30,
                    "画画、足球",
                    Stream.of(Interest.values())
                            .map(interest -> interest.text().zh())
                            .toList(),
                    true,
                    new Text("喜欢做的事；有几样时用顿号隔开。", "What the pupil likes to do; several between commas.")));

    private static TemplateColumn free(PupilField field, int width, String example, Text explanation) {
        return new TemplateColumn(field, width, example, List.of(), false, explanation);
    }
}
