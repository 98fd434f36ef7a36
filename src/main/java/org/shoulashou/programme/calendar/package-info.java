/** Which days have lessons: what clocks, offers of meetings and reminders count by. */
@NullMarked
@NamedInterface("calendar")
package org.shoulashou.programme.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
