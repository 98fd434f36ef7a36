/**
 * Mail by outbox, notices in the application, digests.
 * Only listens to what happened elsewhere.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "accounts",
            "accounts::access",
            "accounts::address",
            "accounts::demo",
            "accounts::log",
            "accounts::roster",
            "programme",
            "programme::calendar",
            "directory",
            "directory::changes",
            "consent",
            "matching",
            "letters",
            "letters::team",
            "exchange",
            "exchange::contacts",
            "exchange::meetings",
            "safeguarding",
            "ledger",
            "coverage"
        })
package org.shoulashou.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
