/**
 * Programmes as files that staff may read and change: reads them, finds every fault before anything is stored, and
 * takes a changed file in as a new version unless that would undo what was decided in the browser.
 */
@NullMarked
@NamedInterface("files")
package org.shoulashou.programme.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
