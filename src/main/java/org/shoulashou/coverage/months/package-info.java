/**
 * Months that are closed: their figures as copies that nobody writes again, and the corrections that stand beneath them.
 */
@NullMarked
package org.shoulashou.coverage.months;

import org.jspecify.annotations.NullMarked;
