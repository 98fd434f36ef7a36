/**
 * Figures against quotas, dashboards, task tables and exports; recounting them from the truth; months that are closed,
 * and the bulletins made of them.
 * Reads the {@code …Figures} that the owners offer, never their collections.
 */
@NullMarked
@ApplicationModule(
        displayName = "Coverage",
        allowedDependencies = {
            "accounts",
            "accounts::access",
            "accounts::log",
            "accounts::roster",
            "programme",
            "directory",
            "directory::changes",
            "directory::figures",
            "consent",
            "matching",
            "letters",
            "letters::figures",
            "exchange",
            "safeguarding",
            "ledger",
            "ledger::board"
        })
package org.shoulashou.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
