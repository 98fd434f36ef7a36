/** The plans' tasks as files that staff may read and change: every fault is told before anything is shown. */
@NullMarked
package org.shoulashou.ledger.plans;

import org.jspecify.annotations.NullMarked;
