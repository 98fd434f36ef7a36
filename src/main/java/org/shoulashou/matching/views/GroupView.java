package org.shoulashou.matching.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * A class of a pair of classes.
 *
 * @param classId told, like the names, to whoever may see that class anyway; to nobody of the other side (R11)
 * @param town    the places around its school, from the province inwards
 */
public record GroupView(
        @Nullable String classId,
        @Nullable Text schoolName,
        @Nullable Text className,
        int grade,
        List<Text> town) {}
