/**
 * Sign-in of staff, pupils and guardians; roles, permissions and their scopes;
 * invitations and one-time links; the append-only action log.
 */
@NullMarked
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {})
package org.shoulashou.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
