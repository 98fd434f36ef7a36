package org.shoulashou.platform.sheets.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** How numbers look: Excel keeps a date as a number, and only the cell's format tells one from the other. */
final class CellFormats {

    private static final Set<Integer> DATES = Set.of(14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58);
    private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);
    private static final int TWO_DECIMALS = 2;
    private static final double PLAIN = 1e15;
    private static final MathContext SHOWN = new MathContext(15);

    private final boolean since1904;
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();

    CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    void read(XmlPart xml) throws XMLStreamException {
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("cellXfs") || xml.ends("cellXfs")) cells = !cells;
            if (xml.starts("numFmt")) codes.put(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
            if (cells && xml.starts("xf")) styles.add(xml.number("numFmtId", 0));
        }
        xml.close();
    }

    String show(String value, int style) {
        double number = Double.parseDouble(value);
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String code = plain(codes.getOrDefault(format, ""));
        ExcelDate date = new ExcelDate(number, since1904);
        if (date.isPossible() && isMonth(format, code)) return date.month();
        if (date.isPossible() && isDate(format, code)) return date.day();
        if (date.isPossible() && isTime(format, code)) return date.time();
        return number(number, decimals(format, code));
    }

    private static boolean isMonth(int format, String code) {
        return MONTHS.contains(format) || code.contains("y") && !code.contains("d");
    }

    private static boolean isDate(int format, String code) {
        return DATES.contains(format)
                || code.contains("y")
                || code.contains("d")
                || code.contains("m") && !isTime(format, code);
    }

    private static boolean isTime(int format, String code) {
        return TIMES.contains(format) || code.contains("h") || code.contains("s");
    }

    private static int decimals(int format, String code) {
        if (format == TWO_DECIMALS) return 2;
        return code.matches("0\\.0{1,9}") ? code.length() - 2 : -1;
    }

    /** The first section of a format without quoted words, colours, escapes and padding. */
    private static String plain(String code) {
        String section = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].", "").split(";", 2)[0];
        return section.equalsIgnoreCase("general")
                ? ""
                : section.toLowerCase(Locale.ROOT).strip();
    }

    private static String number(double number, int decimals) {
        if (!Double.isFinite(number) || Math.abs(number) >= PLAIN || number != 0 && Math.abs(number) < 1 / PLAIN)
            return Double.toString(number);
        BigDecimal exact = new BigDecimal(number).round(SHOWN);
        return decimals < 0
                ? exact.stripTrailingZeros().toPlainString()
                : exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** Days since the turn of 1900, with the 29 February that 1900 never had; or since 1904, as old Macs count. */
    private record ExcelDate(double serial, boolean since1904) {

        private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
        private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
        private static final int INVENTED_DAY = 60;
        private static final int LAST = 2_958_465;
        private static final int MINUTES = 24 * 60;

        boolean isPossible() {
            return serial >= 0 && serial < LAST;
        }

        String day() {
            return date().toString();
        }

        String month() {
            return YearMonth.from(date()).toString();
        }

        String time() {
            int minutes = (int) Math.round((serial - Math.floor(serial)) * MINUTES) % MINUTES;
            return LocalTime.of(minutes / 60, minutes % 60).toString();
        }

        private LocalDate date() {
            long days = (long) Math.floor(serial);
            if (since1904) return EPOCH_1904.plusDays(days);
            return days < INVENTED_DAY ? EPOCH_1900.plusDays(days + 1) : EPOCH_1900.plusDays(days);
        }
    }
}
