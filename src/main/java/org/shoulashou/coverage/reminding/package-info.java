/** What was reminded of: each thing once. */
@NullMarked
package org.shoulashou.coverage.reminding;

import org.jspecify.annotations.NullMarked;
