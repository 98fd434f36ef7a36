/**
 * Concerns, their escalation, checklists and sealed evidence.
 * Only the two schools' safeguarding leads see them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Safeguarding",
        allowedDependencies = {"accounts", "accounts::access", "accounts::log", "accounts::roster", "directory"})
package org.shoulashou.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
