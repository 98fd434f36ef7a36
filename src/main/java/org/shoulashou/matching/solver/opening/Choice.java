package org.shoulashou.matching.solver.opening;

import java.util.Arrays;
import org.shoulashou.matching.solver.setting.ClassIndex;
import org.shoulashou.matching.solver.setting.Setting;

/** Which of the capped classes and schools may have friends. */
public final class Choice implements Setting.Open {

    private final CappedUnits units;
    private final boolean[] kept;

    Choice(CappedUnits units, boolean[] kept) {
        this.units = units;
        this.kept = kept;
    }

    boolean keeps(int unit) {
        return kept[unit];
    }

    /** With one of them in the place of another. */
    Choice with(int fresh, int instead) {
        boolean[] other = kept.clone();
        other[instead] = false;
        other[fresh] = true;
        return new Choice(units, other);
    }

    public boolean isOpen(int schoolClass) {
        return Arrays.stream(units.of(schoolClass)).allMatch(unit -> kept[unit]);
    }

    @Override
    public boolean isOpen(ClassIndex classes, int schoolClass) {
        return isOpen(schoolClass);
    }
}
