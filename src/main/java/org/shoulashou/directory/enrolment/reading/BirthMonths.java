package org.shoulashou.directory.enrolment.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.text.Text;

/** Reads a birth month in the many ways in which people write one; a day is never kept. */
final class BirthMonths {

    static final int YOUNGEST = 5;
    static final int OLDEST = 20;

    private static final Pattern SEPARATED =
            Pattern.compile("(\\d{4}|\\d{2})[年./\\-—–_ ]+(\\d{1,2})月?(?:[./\\-—–_ ]*(\\d{1,2})[日号]?)?(?:[t ].*)?");
    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern LOST_ZERO = Pattern.compile("\\d{4}\\.1");
    private static final Pattern EXCEL_DAYS = Pattern.compile("3[5-9]\\d{3}|4\\d{4}|5[0-4]\\d{3}");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final Text EXAMPLE = new Text("请写成“2015-03”。", "Write it as \"2015-03\".");

    private final LocalDate today;

    private record Found(YearMonth month, boolean hasDay) {}

    BirthMonths(LocalDate today) {
        this.today = today;
    }

    @Nullable
    YearMonth read(String written, Remarks remarks) {
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            remarks.fault(PupilField.BIRTH_MONTH, new Text("没有出生年月", "There is no birth month"), EXAMPLE);
            return null;
        }
        Found found = parsed(text);
        if (found == null) {
            Text what = new Text("看不懂出生年月“{0}”", "The birth month \"{0}\" cannot be read");
            remarks.fault(PupilField.BIRTH_MONTH, what.with(Remarks.quoted(written)), EXAMPLE);
            return null;
        }
        return isOfSchoolAge(found.month()) ? kept(found, text, remarks) : unlikely(found.month(), remarks);
    }

    private static YearMonth kept(Found found, String text, Remarks remarks) {
        if (found.hasDay()) noteDay(remarks);
        if (LOST_ZERO.matcher(text).matches()) noteLostZero(text, remarks);
        return found.month();
    }

    private boolean isOfSchoolAge(YearMonth month) {
        YearMonth now = YearMonth.from(today);
        return !month.isAfter(now.minusYears(YOUNGEST)) && !month.isBefore(now.minusYears(OLDEST));
    }

    private @Nullable YearMonth unlikely(YearMonth month, Remarks remarks) {
        Text what = new Text("出生年月 {0} 不像在校学生的", "The birth month {0} is hardly that of a pupil");
        Text mend = new Text("请核对年份：应在 {0} 到 {1} 岁之间。", "Check the year: pupils are {0} to {1} years old.");
        remarks.fault(PupilField.BIRTH_MONTH, what.with(month), mend.with(YOUNGEST, OLDEST));
        return null;
    }

    private @Nullable Found parsed(String text) {
        if (EXCEL_DAYS.matcher(text).matches())
            return new Found(YearMonth.from(EXCEL_EPOCH.plusDays(Integer.parseInt(text))), true);
        Matcher separated = SEPARATED.matcher(text);
        if (separated.matches()) return month(separated);
        Matcher joined = JOINED.matcher(text);
        return joined.matches() ? month(joined) : null;
    }

    private @Nullable Found month(Matcher parts) {
        try {
            YearMonth month = YearMonth.of(year(parts.group(1)), Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) return new Found(month, false);
            return new Found(YearMonth.from(month.atDay(Integer.parseInt(parts.group(3)))), true);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Two digits mean the latest such year that is not in the future. */
    private int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) return year;
        int century = today.getYear() / 100 * 100;
        return century + year <= today.getYear() ? century + year : century - 100 + year;
    }

    private static void noteDay(Remarks remarks) {
        remarks.note(
                PupilField.BIRTH_MONTH,
                new Text("只保留出生年月，没有读取日", "Only the month of birth is kept; the day was not"),
                new Text("不用修改。", "Nothing needs mending."));
    }

    private static void noteLostZero(String text, Remarks remarks) {
        Text what = new Text("“{0}”按 1 月读取", "\"{0}\" was read as January");
        Text mend = new Text(
                "表格会把“.10”末尾的 0 去掉；如果是 10 月，请写成“{0}-10”。",
                "Spreadsheets drop the last zero of \".10\"; if it is October, write \"{0}-10\".");
        remarks.note(PupilField.BIRTH_MONTH, what.with(text), mend.with(text.substring(0, 4)));
    }
}
