/**
 * The plans' tasks of every kind, reports against them, and the checks of those reports.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"accounts", "programme", "directory"})
package org.shoulashou.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
