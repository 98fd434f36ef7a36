/** How pairs are told to adults: one's own side by name, the other only as R11 allows. */
@NamedInterface("views")
@NullMarked
package org.shoulashou.matching.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
