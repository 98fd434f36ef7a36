/**
 * Matching runs, proposals, pairings with their reasons, and repair.
 * The engine itself lives in {@code matching.solver} and sees no names.
 */
@NullMarked
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"accounts", "programme", "programme::files", "directory", "directory::regions", "consent"
        })
package org.shoulashou.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
