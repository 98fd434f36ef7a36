/**
 * The region tree as files that staff may read and change: reads them, finds every fault before
 * anything is stored, and brings the stored places into line with them.
 */
@NullMarked
@NamedInterface("regions")
package org.shoulashou.directory.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
