/**
 * Concerns, their escalation, checklists and sealed evidence.
 * Danger is seen by the leads of the child's own school only, everything else by those of both schools.
 */
@NullMarked
@ApplicationModule(
        displayName = "Safeguarding",
        allowedDependencies = {"accounts", "accounts::access", "accounts::log", "accounts::roster", "directory"})
package org.shoulashou.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
