/** Who of a school reads letters: deputies, the dates of record check and training, and how many a day (R14, R24). */
@NullMarked
@NamedInterface("team")
package org.shoulashou.letters.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
