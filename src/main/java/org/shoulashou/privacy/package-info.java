/**
 * A person's whole record: export, erasure, retention and the log of reads,
 * gathered from the {@code PersonalRecord} parts that each module offers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "accounts",
            "programme",
            "directory",
            "consent",
            "matching",
            "letters",
            "exchange",
            "safeguarding",
            "ledger",
            "coverage",
            "notifications"
        })
package org.shoulashou.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
