/**
 * The plans' tasks of every kind, reports against them, and the checks of those reports; co-building and paired
 * organisations. The only reader of {@code matching-rules/ledger}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {
            "accounts",
            "accounts::access",
            "accounts::log",
            "accounts::roster",
            "programme",
            "directory",
            "matching"
        })
package org.shoulashou.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
