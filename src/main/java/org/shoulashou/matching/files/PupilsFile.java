package org.shoulashou.matching.files;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;

/** Reads {@code pupils.csv}. */
public final class PupilsFile {

    public static final List<String> COLUMNS = List.of(
            "pupil",
            "side",
            "place",
            "township",
            "school",
            "class",
            "grade",
            "birth_month",
            "languages",
            "interests",
            "last_friend");

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final int HIGHEST_GRADE = 12;
    private static final int LAST_OF_ASCII = 0x7F;
    private static final Text NAMED = new Text("编号“{0}”里有文字。", "The id \"{0}\" holds written words.");
    private static final Text IDS =
            new Text("上传的文件里请用数字和字母作编号，不写姓名。", "In files sent here an id is digits and letters, and no name.");
    private static final Text TWICE = new Text("学生“{0}”在第 {1} 行已经有了。", "Pupil \"{0}\" stands on line {1} already.");
    private static final Text ONE_LINE = new Text("每个学生只写一行。", "Each pupil has one line.");
    private static final Text GRADE = new Text("“{0}”不是 1 到 12 的年级。", "\"{0}\" is no grade from 1 to 12.");
    private static final Text GRADES = new Text("请写数字，例如 5。", "Write a number, such as 5.");
    private static final Text BIRTH = new Text("“{0}”不是年月。", "\"{0}\" is no year and month.");
    private static final Text BIRTHS = new Text("请写成 2015-03。", "Write it like 2015-03.");

    private final WrittenFile file;
    private final Columns rule;
    private final Cells cells;
    private final Faults faults;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Set<String>> tokens = new HashMap<>();

    PupilsFile(WrittenFile file, Columns rule, PlaceNames places, Faults faults) {
        this.file = file;
        this.rule = rule;
        this.cells = new Cells(file, COLUMNS, places, faults);
        this.faults = faults;
    }

    /** Those lines without a fault. */
    List<Candidate> read() {
        new CsvFile(file, COLUMNS, rule, faults).read(this::take);
        return candidates;
    }

    private void take(CsvFile.Row row) {
        int before = faults.count();
        String pupil = id(row);
        Integer line = pupil.isEmpty() ? null : lines.putIfAbsent(pupil, row.line());
        if (line != null) faults.add(file, row.line(), TWICE.with(pupil, line), ONE_LINE);
        Side side = cells.side(row, 1);
        String place = cells.place(row, 2);
        String township = cells.township(row, 3, side);
        String school = cells.needed(row, 4);
        String schoolClass = cells.needed(row, 5);
        int grade = grade(row);
        YearMonth birth = birth(row);
        if (faults.count() > before || birth == null) return;
        candidates.add(new Candidate(
                pupil,
                side,
                place,
                township,
                cells.known(school),
                cells.known(schoolClass),
                grade,
                birth,
                tokens(row.cell(8)),
                tokens(row.cell(9)),
                cells.optional(row, 10)));
    }

    /** A name in the place of an id is not taken where files are sent to others. */
    private String id(CsvFile.Row row) {
        String pupil = cells.needed(row, 0);
        boolean named = rule == Columns.ONLY_KNOWN && pupil.chars().anyMatch(sign -> sign > LAST_OF_ASCII);
        if (named) faults.add(file, row.line(), NAMED.with(pupil), IDS);
        return pupil;
    }

    private int grade(CsvFile.Row row) {
        String written = row.cell(6);
        try {
            int grade = Integer.parseInt(written);
            if (grade >= 1 && grade <= HIGHEST_GRADE) return grade;
        } catch (NumberFormatException noNumber) {
            // told below, like a grade that there is not
        }
        faults.add(file, row.line(), GRADE.with(written), GRADES);
        return 1;
    }

    private @Nullable YearMonth birth(CsvFile.Row row) {
        String written = row.cell(7);
        try {
            if (MONTH.matcher(written).matches()) return YearMonth.parse(written);
        } catch (DateTimeException noMonth) {
            // told below, like any other text
        }
        faults.add(file, row.line(), BIRTH.with(written), BIRTHS);
        return null;
    }

    private Set<String> tokens(String cell) {
        return tokens.computeIfAbsent(cell, PupilsFile::split);
    }

    private static Set<String> split(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody on the list, faulty lines too. */
    Set<String> pupils() {
        return lines.keySet();
    }
}
