package org.shoulashou.coverage.discretion;

import java.util.Locale;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.platform.text.Text;

/** A figure in a cell of Excel: a number, or a sign that it is small or left out. */
public final class FigureCell {

    /** Stands where a figure is left out so that nobody reckons from it what is small. */
    public static final String COVERED = "*";

    /** The same words as under the tables of the pages. */
    public static final Text NOTE = new Text(
            "“<5”表示一至四人；“*”不列出，以免由它推算出少数几个人。",
            "\"<5\" is one to four persons; \"*\" is left out, so that nobody reckons from it what is few.");

    private FigureCell() {}

    public static Object of(CoverageFigures figures, Measure measure) {
        String name = measure == Measure.MEETING_HEADS
                ? "attendances"
                : measure.name().toLowerCase(Locale.ROOT);
        if (figures.few().contains(name)) return "<" + LeftOut.FEW;
        return figures.covered().contains(name) ? COVERED : number(figures, measure);
    }

    private static int number(CoverageFigures figures, Measure measure) {
        return switch (measure) {
            case ENROLLED -> figures.enrolled();
            case CONSENTED -> figures.consented();
            case PAIRED -> figures.paired();
            case CORRESPONDED -> figures.corresponded();
            case LIVING -> figures.living();
            case FRESH -> figures.fresh();
            case QUIET -> figures.quiet();
            case LOST -> figures.lost();
            case FINISHED -> figures.finished();
            case LETTERS -> figures.letters();
            case MEETINGS -> figures.meetings();
            case MEETING_HEADS -> figures.attendances();
            case CONTACTS -> figures.contacts();
            default -> throw new IllegalArgumentException(measure + " has no column");
        };
    }
}
