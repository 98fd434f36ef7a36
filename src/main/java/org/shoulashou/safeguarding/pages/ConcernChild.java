package org.shoulashou.safeguarding.pages;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * A child as a lead sees it.
 *
 * @param realName  for the child's own school only, as is the class
 */
record ConcernChild(
        String pupilId,
        String penName,
        @Nullable String realName,
        @Nullable Text className,
        @Nullable Text schoolName) {}
