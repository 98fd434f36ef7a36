/**
 * Notices, consents and their withdrawal; says what each consent permits.
 * Nobody else decides whether a pupil may take part.
 */
@NullMarked
@ApplicationModule(
        displayName = "Consent",
        allowedDependencies = {"accounts", "directory"})
package org.shoulashou.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
