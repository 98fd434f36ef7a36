/** Schools that have not answered are reminded: some days before the deadline, after it, and when the League asks. */
@NullMarked
package org.shoulashou.matching.reminding;

import org.jspecify.annotations.NullMarked;
