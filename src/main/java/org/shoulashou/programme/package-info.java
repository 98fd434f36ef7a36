/**
 * Programmes with their years, links, quotas and adjustments, rounds and themes.
 * The only reader of {@code matching-rules/programmes}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"accounts", "accounts::access", "accounts::log"})
package org.shoulashou.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
