/** Matching runs: asked for, worked on by a job, watched while they run, kept and compared. */
@NullMarked
package org.shoulashou.matching.runs;

import org.jspecify.annotations.NullMarked;
