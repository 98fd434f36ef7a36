/** Reports against tasks, their checks, and the corrections of accepted figures. */
@NullMarked
package org.shoulashou.ledger.reports;

import org.jspecify.annotations.NullMarked;
