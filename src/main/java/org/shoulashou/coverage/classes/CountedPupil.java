package org.shoulashou.coverage.classes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of one's own school, as the figures count them. In the order of the roll, and of no figure.
 *
 * @param last the last day on which a letter went one way or the other
 */
record CountedPupil(
        String id,
        String penName,
        String realName,
        boolean consented,
        boolean paired,
        boolean wrote,
        boolean received,
        @Nullable LocalDate last) {}
