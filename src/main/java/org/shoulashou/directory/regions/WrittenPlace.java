package org.shoulashou.directory.regions;

import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Level;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.text.Text;

/**
 * A place as somebody wrote it.
 *
 * @param code   where it is missing, a stand-in that no file can write, so that what lies below keeps its place
 * @param level  null where it is missing or unknown, which is then a fault of its own
 * @param within the code of the place above; null at the top of a file that names none
 */
record WrittenPlace(
        Spot spot,
        String code,
        @Nullable Level level,
        Text names,
        @Nullable String within) {

    private static final String STAND_IN = "?";

    static String standInAt(Spot spot) {
        return STAND_IN + spot;
    }

    boolean hasNoCode() {
        return code.startsWith(STAND_IN);
    }
}
