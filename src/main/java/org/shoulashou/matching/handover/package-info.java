/** A run reaches the schools: asked for by one person, approved by another, carried out by a job. */
@NullMarked
package org.shoulashou.matching.handover;

import org.jspecify.annotations.NullMarked;
