package org.shoulashou.directory.browsing;

import java.util.List;
import java.util.stream.Collectors;
import org.shoulashou.directory.browsing.SchoolRows.SchoolRow;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.text.Text;

/** The lists of the directory as Excel files: what the pages show. */
final class DirectorySheets {

    private static final Text WHERE = new Text("所在地", "Place");
    private static final Text CODE = new Text("地区代码", "Place code");
    private static final Text CLASSES_INSIDE = new Text("班级数", "Classes");

    static final Sheet<PlaceRow> PLACES = Sheet.<PlaceRow>named(new Text("地区", "Places"))
            .text(CODE, PlaceRow::code)
            .bilingual(new Text("名称", "Name"), PlaceRow::names)
            .bilingual(new Text("级别", "Level"), row -> row.level().text())
            .bilingual(WHERE, row -> joined(row.path()))
            .number(new Text("下级地区数", "Places inside"), PlaceRow::children)
            .number(new Text("学校数", "Schools"), PlaceRow::schools);

    static final Sheet<SchoolRow> SCHOOLS = Sheet.<SchoolRow>named(new Text("学校", "Schools"))
            .bilingual(new Text("学校", "School"), SchoolRow::names)
            .bilingual(WHERE, row -> joined(row.placePath()))
            .text(CODE, SchoolRow::placeCode)
            .number(CLASSES_INSIDE, SchoolRow::classes);

    static final Sheet<ClassRow> CLASSES = Sheet.<ClassRow>named(new Text("班级", "Classes"))
            .bilingual(new Text("学校", "School"), ClassRow::schoolName)
            .bilingual(new Text("班级", "Class"), ClassRow::names)
            .number(new Text("年级", "Grade"), ClassRow::grade)
            .bilingual(WHERE, row -> joined(row.placePath()))
            .number(new Text("学生数", "Pupils"), ClassRow::pupils);

    /** For the children's own school: it holds their names. */
    static final Sheet<PupilRow> PUPILS = Sheet.<PupilRow>named(new Text("学生名单", "Pupils"))
            .text(new Text("姓名", "Real name"), PupilRow::realName)
            .text(new Text("笔名", "Pen name"), PupilRow::penName)
            .text(new Text("出生年月", "Birth month"), PupilRow::birthMonth)
            .number(new Text("年级", "Grade"), PupilRow::grade);

    /** The same of a whole school. */
    static final Sheet<SchoolPupilRow> PUPILS_OF_SCHOOL = Sheet.<SchoolPupilRow>named(
                    new Text("全校学生名单", "Pupils of the school"))
            .bilingual(new Text("班级", "Class"), SchoolPupilRow::className)
            .text(new Text("姓名", "Real name"), SchoolPupilRow::realName)
            .text(new Text("笔名", "Pen name"), SchoolPupilRow::penName)
            .text(new Text("出生年月", "Birth month"), SchoolPupilRow::birthMonth)
            .number(new Text("年级", "Grade"), SchoolPupilRow::grade)
            .bilingual(new Text("状态", "State"), row -> row.state().text());

    private DirectorySheets() {}

    private static Text joined(List<Text> path) {
        return new Text(
                path.stream().map(Text::zh).collect(Collectors.joining(" ")),
                path.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
