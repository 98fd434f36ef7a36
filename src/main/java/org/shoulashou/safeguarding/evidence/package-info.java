/** What was found, sealed and apart from the concern; each opening is written down first (R15). */
@NullMarked
package org.shoulashou.safeguarding.evidence;

import org.jspecify.annotations.NullMarked;
