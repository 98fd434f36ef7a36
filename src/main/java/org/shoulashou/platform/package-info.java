/**
 * What every module stands on: problems, events, jobs, ids, paging, clock, encryption of fields,
 * the embedded database and the web configuration. Knows no business word and no other module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.shoulashou.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
