/** The roll in numbers' terms: who sits in which class, by ids alone, for whoever counts. */
@NullMarked
@NamedInterface("figures")
package org.shoulashou.directory.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
