package org.shoulashou.matching.command;

import java.nio.file.Path;
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
final class PupilsFile {

    static final List<String> COLUMNS = List.of(
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
    private static final Text EMPTY = new Text("“{0}”没有填。", "\"{0}\" is empty.");
    private static final Text FILL = new Text("请填写。", "Fill it in.");
    private static final Text TWICE = new Text("学生“{0}”在第 {1} 行已经有了。", "Pupil \"{0}\" stands on line {1} already.");
    private static final Text ONE_LINE = new Text("每个学生只写一行。", "Each pupil has one line.");
    private static final Text SIDE = new Text("“{0}”不是哪一边。", "\"{0}\" is no side.");
    private static final Text SIDES = new Text("请写 inland 或 partner。", "Write inland or partner.");
    private static final Text PLACE = new Text("不认识地点“{0}”。", "The place \"{0}\" is not known.");
    private static final Text PLACES =
            new Text("请写市或县区的代码，或地点文件里的名称。", "Write the code of a city or county, or its name in the place files.");
    private static final Text TOWNSHIP = new Text("内地学生没有乡镇。", "An inland pupil has no township.");
    private static final Text LEAVE_EMPTY = new Text("请留空。", "Leave it empty.");
    private static final Text GRADE = new Text("“{0}”不是 1 到 12 的年级。", "\"{0}\" is no grade from 1 to 12.");
    private static final Text GRADES = new Text("请写数字，例如 5。", "Write a number, such as 5.");
    private static final Text BIRTH = new Text("“{0}”不是年月。", "\"{0}\" is no year and month.");
    private static final Text BIRTHS = new Text("请写成 2015-03。", "Write it like 2015-03.");

    private final Path file;
    private final PlaceNames places;
    private final Faults faults;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, Set<String>> tokens = new HashMap<>();

    PupilsFile(Path file, PlaceNames places, Faults faults) {
        this.file = file;
        this.places = places;
        this.faults = faults;
    }

    /** Those lines without a fault. */
    List<Candidate> read() {
        new CsvFile(file, COLUMNS, faults).read(this::take);
        return candidates;
    }

    private void take(CsvFile.Row row) {
        int before = faults.list().size();
        String pupil = needed(row, 0);
        Integer line = pupil.isEmpty() ? null : lines.putIfAbsent(pupil, row.line());
        if (line != null) faults.add(file, row.line(), TWICE.with(pupil, line), ONE_LINE);
        Side side = side(row);
        String place = place(row);
        String township = side == Side.PARTNER ? optional(row, 3) : null;
        if (side == Side.INLAND && !row.cell(3).isEmpty()) faults.add(file, row.line(), TOWNSHIP, LEAVE_EMPTY);
        String school = needed(row, 4);
        String schoolClass = needed(row, 5);
        int grade = grade(row);
        YearMonth birth = birth(row);
        if (faults.list().size() > before || birth == null) return;
        candidates.add(new Candidate(
                pupil,
                side,
                place,
                township,
                known(school),
                known(schoolClass),
                grade,
                birth,
                tokens(row.cell(8)),
                tokens(row.cell(9)),
                optional(row, 10)));
    }

    private String needed(CsvFile.Row row, int column) {
        String value = row.cell(column);
        if (value.isEmpty()) faults.add(file, row.line(), EMPTY.with(COLUMNS.get(column)), FILL);
        return value;
    }

    private @Nullable String optional(CsvFile.Row row, int column) {
        String value = row.cell(column);
        return value.isEmpty() ? null : known(value);
    }

    /** The same text once only: half a million pupils name the same schools. */
    private String known(String value) {
        return seen.computeIfAbsent(value, same -> same);
    }

    private Side side(CsvFile.Row row) {
        String side = row.cell(1);
        if (!side.equals("inland") && !side.equals("partner")) faults.add(file, row.line(), SIDE.with(side), SIDES);
        return side.equals("partner") ? Side.PARTNER : Side.INLAND;
    }

    private String place(CsvFile.Row row) {
        String written = needed(row, 2);
        if (written.isEmpty()) return written;
        String code = seen.computeIfAbsent(
                "place " + written, any -> places.code(written).orElse(""));
        if (code.isEmpty()) faults.add(file, row.line(), PLACE.with(written), PLACES);
        return code;
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
