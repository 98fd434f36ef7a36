/** What others hear of a change in the directory, and what they are asked before one. */
@NullMarked
@NamedInterface("changes")
package org.shoulashou.directory.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
