/**
 * Notices, consents and their withdrawal; says what each consent permits.
 * Nobody else decides whether a pupil may take part.
 */
@NullMarked
@ApplicationModule(
        displayName = "Consent",
        allowedDependencies = {"accounts", "accounts::access", "accounts::log", "accounts::pupils", "directory"})
package org.shoulashou.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
