/** What is known of a pupil, and no more: the words for it, and what a pen name may be. */
@NullMarked
@NamedInterface("pupils")
package org.shoulashou.directory.pupils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
