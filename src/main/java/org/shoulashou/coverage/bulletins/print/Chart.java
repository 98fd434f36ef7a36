package org.shoulashou.coverage.bulletins.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.shoulashou.coverage.bulletins.BulletinFigures.MonthLine;

/**
 * How the months went, as bars: new pairs, newly in correspondence, letters. Drawn alike on paper and as a picture.
 * Everything is measured in millimetres.
 */
record Chart(List<MonthLine> months) {

    static final double WIDE = OfficePaper.MEASURE;
    static final double HIGH = 70;

    private static final int MOST_MONTHS = 12;
    private static final double FOOT = 58;
    private static final double TOP = 14;
    private static final double LEFT = 12;

    private static final List<Kind> KINDS = List.of(
            new Kind("新结对（人）", Tone.DEEP, MonthLine::paired),
            new Kind("新达到双向通信（人）", Tone.MIDDLE, MonthLine::corresponded),
            new Kind("送达信件（封）", Tone.LIGHT, MonthLine::letters));

    /** Told apart by lightness too, for whoever prints without colours. */
    enum Tone {
        DEEP,
        MIDDLE,
        LIGHT,
        LINE
    }

    interface Canvas {

        void bar(double left, double top, double wide, double high, Tone tone);

        void line(double left, double top, double right);

        /** Centred between these two. */
        void words(String said, double points, double left, double top, double wide);
    }

    private record Kind(String name, Tone tone, ToIntFunction<MonthLine> figure) {}

    static Chart of(List<MonthLine> all) {
        return new Chart(all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size()));
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    String said() {
        List<String> said = new ArrayList<>();
        months.forEach(month -> said.add("%s：新结对 %d 人，新达到双向通信 %d 人，送达信件 %d 封"
                .formatted(month.month(), month.paired(), month.corresponded(), month.letters())));
        return String.join("；", said);
    }

    void draw(Canvas canvas) {
        legend(canvas);
        int most = Math.max(1, months.stream().mapToInt(Chart::most).max().orElse(1));
        double room = (WIDE - LEFT) / months.size();
        double bar = Math.min(9, room / (KINDS.size() + 1));
        for (int at = 0; at < months.size(); at++) {
            double middle = LEFT + room * at + room / 2;
            month(canvas, months.get(at), middle, bar, most);
            canvas.words(months.get(at).month(), 8, middle - room / 2, FOOT + 2, room);
        }
        canvas.line(LEFT, FOOT, WIDE);
    }

    private static int most(MonthLine month) {
        return KINDS.stream()
                .mapToInt(kind -> kind.figure().applyAsInt(month))
                .max()
                .orElse(0);
    }

    private static void legend(Canvas canvas) {
        double wide = (WIDE - LEFT) / KINDS.size();
        for (int at = 0; at < KINDS.size(); at++) {
            double left = LEFT + wide * at;
            canvas.bar(left, 2, 4, 4, KINDS.get(at).tone());
            canvas.words(KINDS.get(at).name(), 9, left + 4, 1.6, wide - 10);
        }
    }

    private static void month(Canvas canvas, MonthLine month, double middle, double bar, int most) {
        double left = middle - bar * KINDS.size() / 2;
        for (Kind kind : KINDS) {
            int figure = kind.figure().applyAsInt(month);
            double high = (FOOT - TOP) * figure / most;
            canvas.bar(left, FOOT - high, bar * 0.9, high, kind.tone());
            canvas.words("" + figure, 7.5, left - 3, FOOT - high - 4.2, bar + 5.4);
            left += bar;
        }
    }
}
