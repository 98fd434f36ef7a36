package org.shoulashou.directory.enrolment.reading;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Gender;
import org.shoulashou.directory.enrolment.reading.WrittenPupil.SchoolWords;
import org.shoulashou.directory.enrolment.reading.columns.Columns;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.pupils.Interest;
import org.shoulashou.directory.pupils.Names;
import org.shoulashou.directory.pupils.WrittenLanguage;
import org.shoulashou.platform.sheets.reading.SheetRow;
import org.shoulashou.platform.text.Text;

/** Reads the values of one row: what is needed and missing marks it red, what was dropped or guessed amber. */
final class RowCheck {

    private static final Text NOTHING_TO_MEND = new Text("这一项没有保存，可以以后再补。", "It was left out and can be added later.");

    private final Columns columns;
    private final ClassFacts facts;
    private final BirthMonths births;
    private final PenNameCheck penNames;

    RowCheck(Columns columns, ClassFacts facts, PenNameCheck penNames) {
        this.columns = columns;
        this.facts = facts;
        this.births = new BirthMonths(facts.today());
        this.penNames = penNames;
    }

    CheckedRow check(SheetRow row) {
        Remarks remarks = new Remarks();
        noteFormulas(row, remarks);
        String realName = realName(row, remarks);
        WrittenPupil pupil = new WrittenPupil(
                realName,
                penNames.read(columns.text(row, PupilField.PEN_NAME), realName, row.number(), remarks),
                birthMonth(row, remarks),
                gender(row, remarks),
                languages(row, remarks),
                interests(row, remarks),
                grade(row, remarks),
                text(row, PupilField.CLASS),
                school(row));
        return new CheckedRow(row.number(), remarks.mark(), pupil, remarks.all(), columns.texts(row));
    }

    private String realName(SheetRow row, Remarks remarks) {
        String name = Names.tidy(columns.text(row, PupilField.REAL_NAME));
        if (name.isEmpty()) {
            remarks.fault(
                    PupilField.REAL_NAME,
                    new Text("没有姓名", "There is no name"),
                    new Text("请填写姓名；如果这一行不是学生，请删去。", "Write the name; if this row is no pupil, delete it."));
        } else if (!Names.isName(name)) {
            remarks.fault(
                    PupilField.REAL_NAME,
                    new Text("“{0}”不像姓名", "\"{0}\" is hardly a name").with(Remarks.quoted(name)),
                    new Text(
                                    "姓名是 1 到 {0} 个字，不能只有数字和符号。",
                                    "A name has 1 to {0} characters and not only digits and signs.")
                            .with(Names.LONGEST));
        }
        return name;
    }

    private @Nullable YearMonth birthMonth(SheetRow row, Remarks remarks) {
        return births.read(columns.text(row, PupilField.BIRTH_MONTH), remarks);
    }

    private @Nullable Gender gender(SheetRow row, Remarks remarks) {
        String written = Names.tidy(columns.text(row, PupilField.GENDER));
        Gender gender = Genders.of(written).orElse(null);
        if (gender == null && !written.isEmpty()) {
            Text what = new Text("看不懂性别“{0}”", "The gender \"{0}\" cannot be read");
            remarks.note(PupilField.GENDER, what.with(Remarks.quoted(written)), NOTHING_TO_MEND);
        }
        return gender;
    }

    private Set<WrittenLanguage> languages(SheetRow row, Remarks remarks) {
        String written = columns.text(row, PupilField.LANGUAGES);
        Listed<WrittenLanguage> listed = Listed.in(written, WrittenLanguage.class, word -> false, WrittenLanguage::of);
        noteUnknown(PupilField.LANGUAGES, listed.unknown(), remarks);
        if (!listed.known().isEmpty()) return listed.known();
        remarks.note(
                PupilField.LANGUAGES,
                new Text("没有写书写文字，先按汉字", "No written language is named; Chinese is assumed"),
                new Text("如果还会写别的文字，请补上。", "Add others that the pupil writes."));
        return EnumSet.of(WrittenLanguage.ZH);
    }

    private Set<Interest> interests(SheetRow row, Remarks remarks) {
        Listed<Interest> listed =
                Listed.in(columns.text(row, PupilField.INTERESTS), Interest.class, Interest::isSpelling, Interest::of);
        noteUnknown(PupilField.INTERESTS, listed.unknown(), remarks);
        return listed.known();
    }

    private static void noteUnknown(PupilField field, List<String> unknown, Remarks remarks) {
        List<String> words = unknown.stream().filter(word -> !isNothing(word)).toList();
        if (words.isEmpty()) return;
        Text about = field.text();
        Text what = new Text(about.zh() + "里不认识“{0}”", about.en() + ": \"{0}\" is not known");
        remarks.note(field, what.with(Remarks.quoted(String.join("、", words))), NOTHING_TO_MEND);
    }

    private static boolean isNothing(String word) {
        return Set.of("无", "没有", "暂无", "-", "—", "none", "no", "n", "a", "等").contains(word);
    }

    private @Nullable Integer grade(SheetRow row, Remarks remarks) {
        String written = columns.text(row, PupilField.GRADE);
        OptionalInt read = Grades.of(written);
        Integer own = facts.grade();
        if (read.isEmpty() && own == null) {
            Text what = new Text("看不懂年级“{0}”", "The grade \"{0}\" cannot be read");
            Text mend = new Text("请写 1 到 12，或“四年级”“初一”。", "Write 1 to 12.");
            remarks.fault(PupilField.GRADE, what.with(Remarks.quoted(written)), mend);
            return null;
        }
        if (own == null) return read.getAsInt();
        if (!written.isEmpty() && (read.isEmpty() || read.getAsInt() != own)) {
            Text what = new Text("年级写的是“{0}”，这个班是 {1} 年级", "The grade reads \"{0}\", but the class is of grade {1}");
            Text mend = new Text("按班级的年级保存；请确认没有选错班。", "The class's grade is kept; see that this is the right class.");
            remarks.note(PupilField.GRADE, what.with(Remarks.quoted(written), own), mend);
        }
        return own;
    }

    private @Nullable String text(SheetRow row, PupilField field) {
        String text = Names.tidy(columns.text(row, field));
        return text.isEmpty() ? null : Remarks.quoted(text);
    }

    private @Nullable SchoolWords school(SheetRow row) {
        String name = Names.tidy(columns.text(row, PupilField.SCHOOL));
        String code = Names.tidy(columns.text(row, PupilField.SCHOOL_CODE));
        String county = Names.tidy(columns.text(row, PupilField.COUNTY));
        return name.isEmpty() && code.isEmpty() && county.isEmpty() ? null : new SchoolWords(name, code, county);
    }

    private void noteFormulas(SheetRow row, Remarks remarks) {
        columns.read().keySet().stream()
                .filter(field -> columns.isFormula(row, field))
                .sorted()
                .forEach(field -> noteFormula(field, columns.text(row, field).isEmpty(), remarks));
    }

    private static void noteFormula(PupilField field, boolean empty, Remarks remarks) {
        if (empty) {
            remarks.note(
                    field,
                    new Text("这一格是公式，文件里没有它的值", "This cell is a formula, and the file does not hold its value"),
                    new Text(
                            "请在 Excel 或 WPS 里打开并保存一次，再上传。",
                            "Open the file in Excel or WPS, save it once, then upload it again."));
        } else {
            remarks.note(
                    field,
                    new Text("这一格是公式，读取的是它上次算出的值", "This cell is a formula; the value that it last gave was read"),
                    new Text("请核对一下。", "Please check it."));
        }
    }
}
