package org.shoulashou.directory.browsing;

import java.util.List;
import org.shoulashou.accounts.pupils.SignInWindows.Window;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.text.Text;

/**
 * A class as staff see it in a list.
 *
 * @param placePath from the province down to the school's place, by name
 * @param pupils    how many; who they are is told to the school's own people only
 */
record ClassRow(
        String id,
        Text names,
        int grade,
        String schoolId,
        Text schoolName,
        List<Text> placePath,
        long pupils,
        Window window) {

    static ClassRow of(SchoolClass schoolClass, Text schoolName, List<Text> placePath, long pupils, Window window) {
        return new ClassRow(
                schoolClass.id(),
                schoolClass.names(),
                schoolClass.grade(),
                schoolClass.schoolId(),
                schoolName,
                placePath,
                pupils,
                window);
    }
}
